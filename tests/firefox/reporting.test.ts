import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Firefox } from '../../scripts/walk/firefox';
import { until } from '../../scripts/walk/popup';
import { buttonIn, pressButton, words } from './see';
import { setUp, startWorld, type World } from './world';

// Filling, and the card, in real Firefox. Our page stands in a tab of its own and follows the tab in front, as a side panel does.

const mine = 'He says that he will come to my street.';
let world: World;
let firefox: Firefox;
let ours: Page;

beforeAll(async () => {
  world = await startWorld();
  ({ firefox, ours } = world);
  await setUp(world);
  await save('https://x.com/home', 'article', 'Everyone who signed');
  await save('https://web.telegram.org/a/#-1002000000002', '.Message', 'We know which school');
});
afterAll(() => world?.close());

/** Our page may be behind: its own click, not the mouse. */
async function press(text: string, within = 'button'): Promise<void> {
  await until(
    () =>
      ours.evaluate(
        (selector, wanted) => {
          const says = (one: Element) => `${one.textContent} ${one.getAttribute('aria-label') ?? ''}`;
          const found = [...document.querySelectorAll<HTMLButtonElement>(selector)].find(
            (one) => says(one).includes(wanted) && !one.disabled,
          );
          found?.click();
          return found !== undefined;
        },
        within,
        text,
      ),
    `"${text}" can be pressed`,
  );
}

function shows(text: string, timeoutMs = 15_000): Promise<true> {
  const has = () => ours.evaluate((wanted) => document.body.innerText.includes(wanted), text);
  return until(async () => (await has()) || null, `our page says "${text}"`, timeoutMs);
}

async function save(url: string, selector: string, text: string): Promise<void> {
  const page = await firefox.browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  const button = await until(() => buttonIn(page, selector, text), `the post "${text}" has a button`);
  await pressButton(button);
  await until(async () => (await words(button)).startsWith('Saved') || null, 'it is saved');
  await page.close();
}

/** From the list to the tab that one way opened, with that tab in front. */
async function open(platform: string, kind: string, way: string): Promise<Page> {
  await press('Saved');
  await until(
    () =>
      ours.evaluate((wanted) => {
        const card = [...document.querySelectorAll('[data-flag]')].find((one) => one.textContent.includes(wanted));
        const button = [...(card?.querySelectorAll('button') ?? [])].find((one) =>
          one.textContent.includes('Look at it'),
        );
        button?.click();
        return button !== undefined;
      }, platform),
    `the post of ${platform} is listed`,
  );
  await until(
    () => ours.evaluate(() => document.querySelector('input[value="herself"]') !== null || null),
    'it can be sorted',
  );
  await ours.evaluate((value) => {
    for (const selector of [`input[value="${value}"]`, 'input[value="herself"]']) {
      const choice = document.querySelector<HTMLInputElement>(selector)!;
      if (!choice.checked) choice.click();
    }
  }, kind);
  await press('Report to');
  await until(() => ours.$('[data-page=report] textarea'), 'the page of the report');
  await ours.bringToFront();
  await (await ours.$('[data-page=report] textarea'))!.type(mine);
  await until(() => ours.$('[data-page=report] .cover'), 'the text is composed');
  const before = new Set(await firefox.browser.pages());
  await press('Open', `[data-plan="${way}"] .row button`);
  const page = await until(async () => (await firefox.browser.pages()).find((one) => !before.has(one)), 'a tab opens');
  await page.bringToFront();
  // A new tab is a finished empty page first.
  const isThere = () => page.evaluate(() => location.protocol === 'https:' && document.readyState === 'complete');
  await until(async () => (await isThere()) || null, 'it has loaded');
  // What belongs to the tab in front stands above the list.
  await press('Saved');
  return page;
}

test('X’s form: after her choice the late fields are filled, and nothing is sent', async () => {
  const form = await open('X', 'death-threat', 'x-abuse');
  await press('Insert into the form');
  await shows('No field is here yet');
  await form.bringToFront();
  await (await form.$('[type=radio]'))!.click();
  await (await form.$('#next'))!.click();
  const text = await until(
    () => form.evaluate(() => document.querySelector<HTMLTextAreaElement>('[name$="@DescriptionText"]')?.value || null),
    'the text is filled',
  );
  expect(text).toContain(mine);
  expect(await form.evaluate(() => document.querySelector<HTMLInputElement>('[name$="@Form_Name__c"]')!.value)).toBe(
    '',
  );
  expect(await form.evaluate('window.__submitted')).toBe(0);
  await form.close();
});

test('X’s dialog: the card names the choice, and is taken away again; nothing is pressed', async () => {
  const page = await open('X', 'death-threat', 'x-in-app');
  await press('Show me the steps here');
  await shows('The steps stand beside the dialog');
  const card = await until(() => buttonIn(page, 'html', ''), 'a card');
  await until(async () => (await words(card)).includes('Violent speech') || null, 'it names the choice');
  await press('Take the steps away');
  await until(async () => ((await buttonIn(page, 'html', '')) === null ? true : null), 'the card is gone');
  expect(await page.evaluate('[window.__presses, window.__submitted]')).toEqual([0, 0]);
  await page.close();
});

test('Telegram Web A: the comment is filled once she opened it', async () => {
  const page = await open('Telegram', 'doxing', 'telegram-in-app');
  await page.evaluate('window.__open()');
  for (const choice of ['Personal data', 'Phone number']) {
    await page.evaluate((wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>('.Transition_slide-active .ListItem-button')];
      rows.find((row) => row.textContent.includes(wanted))!.click();
    }, choice);
  }
  await press('Insert into the form');
  const text = await until(
    () => page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#option')?.value || null),
    'the comment is filled',
  );
  expect(text).toContain(mine);
  expect(await page.evaluate('window.__submitted')).toBe(0);
  await page.close();
});
