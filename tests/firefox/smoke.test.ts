import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Firefox } from '../../scripts/walk/firefox';
import { intakeHost, type Organisation, startOrganisation } from '../../scripts/walk/organisation';
import { until } from '../../scripts/walk/popup';
import { buttonIn, look, pressButton, words } from './see';
import { startWorld, type World } from './world';

let organisation: Organisation;
let world: World;
let firefox: Firefox;
let popup: Page;
let passphrase = '';

beforeAll(async () => {
  organisation = await startOrganisation();
  world = await startWorld({ [intakeHost]: organisation.listener });
  ({ firefox, ours: popup } = world);
});

afterAll(async () => {
  await world?.close();
  await organisation?.close();
});

// One walk in ten steps: after a step that failed, the others only wait in vain.
let hasFailed = false;
beforeEach(({ onTestFailed }) => {
  if (hasFailed) throw new Error('an earlier step failed');
  onTestFailed(() => {
    hasFailed = true;
  });
});

/** Presses what carries this text, with the mouse. */
async function press(text: string, within = 'button'): Promise<void> {
  const element = await until(async () => {
    for (const found of await popup.$$(within)) {
      const says = await found.evaluate((one) => `${one.textContent} ${one.getAttribute('aria-label') ?? ''}`);
      if (says.includes(text) && !(await found.evaluate((one) => (one as HTMLButtonElement).disabled))) return found;
    }
    return null;
  }, `"${text}" can be pressed`);
  await element.click();
}

async function popupSays(text: string, timeoutMs = 15_000): Promise<void> {
  await until(
    () => popup.evaluate((wanted) => document.body.innerText.includes(wanted), text),
    `the popup says "${text}"`,
    timeoutMs,
  ).catch(async (error: Error) => {
    throw new Error(`${error.message}; it says:\n${await popup.evaluate(() => document.body.innerText)}`);
  });
}

const flagsShown = () => popup.$$eval('[data-flag]', (found) => found.length);

test('first run: the passphrase that is offered makes the vault', async () => {
  await popup.bringToFront();
  await popupSays('Your passphrase');
  passphrase = await until(async () => {
    const text = await popup.$eval('.copy-text', (shown) => shown.textContent);
    return text !== null && text !== '…' ? text : null;
  }, 'a passphrase is offered');
  await press('begin');
  await popupSays('Nothing saved yet', 30_000);
});

const posts = [
  ['X', 'https://x.com/home', 'article', 'Everyone who signed'],
  ['Facebook', 'https://www.facebook.com/practice.group/posts/1', '[role=dialog] [aria-posinset]', 'She signs letters'],
  ['Telegram Web A', 'https://web.telegram.org/a/', '.Message', 'هذه المرأة'],
  ['Telegram Web K', 'https://web.telegram.org/k/', '.bubble[data-mid]', 'هذه المرأة'],
] as const;

test.each(posts)('%s: one real press saves the post', async (_, url, selector, text) => {
  const page = await firefox.browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  const button = await until(() => buttonIn(page, selector, text), `the post "${text}" has a button`);
  // Telegram's pictures are blobs of its own, which only the page can read; they come a moment after the text.
  if (url.includes('telegram')) await shownPicture(page, selector, text);
  // Firefox refuses constructed style sheets of another world: our fallback must dress the button all the same.
  expect(await look(button)).toMatch(/^(inline-)?flex 99px$/);
  await pressButton(button);
  const says = await until(async () => {
    const said = await words(button);
    return /Saved|Not saved/.test(said) ? said : null;
  }, 'the button says what became of it');
  expect(says).toBe('Saved.');
  await page.close();
});

function shownPicture(page: Page, selector: string, text: string): Promise<true> {
  const isShown = (within: string, wanted: string): boolean => {
    const post = [...document.querySelectorAll(within)].find((each) => each.textContent.includes(wanted));
    return [...(post?.querySelectorAll<HTMLImageElement>('img[src^="blob:"]') ?? [])].some(
      (one) => one.naturalWidth > 0,
    );
  };
  return until(async () => (await page.evaluate(isShown, selector, text)) || null, 'the picture is shown');
}

test('the list shows them without their words; one message seen in both Telegrams is one flag', async () => {
  await popup.bringToFront();
  await until(async () => (await flagsShown()) === posts.length - 1, 'all are listed');
  const shown = await popup.evaluate(() => document.body.innerText);
  for (const [, , , text] of posts) expect(shown).not.toContain(text);
});

test('locked: nothing is listed, a press still saves; the passphrase opens it again', async () => {
  await press('Settings');
  await press('Lock now');
  await popupSays('Athar is locked');
  expect(await flagsShown()).toBe(0);

  const page = await firefox.browser.newPage();
  await page.goto('https://x.com/home');
  await page.bringToFront();
  const button = await until(() => buttonIn(page, 'article', 'Two posters'), 'a button');
  await pressButton(button);
  await until(async () => (await words(button)).startsWith('Saved'), 'saved while locked');
  await page.close();

  await popup.bringToFront();
  await popup.locator('input').fill(passphrase);
  await press('Unlock');
  await press('Saved');
  await until(async () => (await flagsShown()) === posts.length, 'the one more is listed too', 30_000);
});

test('pairs in one press with the browser’s own consent, and the test message’s receipt verifies', async () => {
  await press('Organisations');
  await press('Add an organisation');
  await popup.locator('textarea').fill(await organisation.desk.invite());
  await popup.locator('input[type=checkbox]').click();
  expect(await dataConsent()).toEqual([]);
  await press('Pair with');
  await popupSays('The test message arrived', 30_000);
  expect(await dataConsent()).toEqual([
    'browsingActivity',
    'personalCommunications',
    'personallyIdentifyingInfo',
    'websiteContent',
  ]);
});

/** What Firefox wrote down that she agreed to, as the extension sees it. */
function dataConsent(): Promise<string[]> {
  return popup.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { getAll(): Promise<{ data_collection?: string[] }> } };
    };
    return ((await browser.permissions.getAll()).data_collection ?? []).toSorted();
  });
}

test('sends a flag: the receipt verifies, and the desk opens the same post', async () => {
  await press('Saved');
  await until(async () => (await flagsShown()) > 0, 'the list is there');
  await popup.locator('[data-flag] input[type=checkbox]').click();
  await press('Send selected to');
  await popupSays('Arrived', 45_000);
  const { arrived } = await organisation.desk.pull();
  for (const id of arrived) expect(await organisation.desk.open(id)).toMatchObject({ verdict: 'accepted' });
  const { cases } = await organisation.desk.list();
  expect(cases.map(({ purpose }) => purpose).sort()).toEqual(['flags', 'test']);
  const sent = cases.find(({ purpose }) => purpose === 'flags')!;
  expect(sent.items).toMatchObject([{ platform: 'x', kind: 'post' }]);
  const bag = Object.entries(unzipSync(await organisation.desk.readBagZip(sent.id)));
  const holding = (text: string) => bag.filter(([, bytes]) => Buffer.from(bytes).includes(text)).map(([name]) => name);
  expect(holding('Two posters')).not.toEqual([]);
  // Firefox gives no screenshot without a press on the toolbar: the picture is drawn, and it and both photos are there.
  expect(holding('PNG\r\n').length).toBe(3);
});

test('WhatsApp Web: allowed in one press, an open page gets its button without a reload, and it is gone when she takes it back', async () => {
  const page = await firefox.browser.newPage();
  await page.goto('https://web.whatsapp.com/');
  await page.bringToFront();
  // The last message is the only one that stays while the tab is hidden: what goes from it, we took away.
  const point = async () => {
    await page.mouse.move(5, 5);
    await (await page.$('[data-id="3EB0C0FFEE0000000005"] [data-testid="msg-container"]'))!.hover();
  };
  await until(async () => (await point()) === undefined, 'the message is shown');
  const message = () => buttonIn(page, '#main [data-id]', 'He writes like that');
  expect(await message()).toBeNull();

  await popup.bringToFront();
  await press('Settings');
  await press('Allow Athar on WhatsApp Web');
  await popupSays('Athar is allowed on WhatsApp Web');
  await page.bringToFront();
  const button = await until(async () => {
    await point();
    return message();
  }, 'the message she points at has a button');
  await pressButton(button);
  await until(async () => /private chat/.test(await words(button)), 'it asks first');
  await pressButton(button, '.answer');
  expect(
    await until(async () => {
      const said = await words(button);
      return /Saved|Not saved/.test(said) ? said : null;
    }, 'it says what became of it'),
  ).toMatch(/^Saved/);

  await popup.bringToFront();
  expect(await message()).not.toBeNull();
  await press('Leave WhatsApp Web');
  await popupSays('Athar does not see WhatsApp Web');
  await until(async () => (await message()) === null, 'the button is gone from the open page');
  await page.close();
});

test('erase: afterwards there is nothing to unlock and nothing is listed', async () => {
  await press('Settings');
  await press('Erase everything');
  await press('Erase for good');
  await popupSays('Your passphrase', 20_000);
  expect(await flagsShown()).toBe(0);
});
