import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/walk/popup';
import { onRequest, originsOf } from '../../utils/platforms/on-request';
import { guideOrder } from '../../utils/reports/guide-order';
import { guideOf } from '../../utils/reports/guides';
import type { PlanId } from '../../utils/reports/plan';
import { planOf } from '../../utils/reports/plans';
import type { FlagSummary } from '../../utils/schema/flag';
import type { AttackType } from '../../utils/schema/review';
import type { Language } from '../../utils/schema/settings';
import { exampleFlag } from '../unit/reports/example';
import { boxOf, cardOn, cardText, covered, inCard, isGone, says } from './guide-card';
import { extension, startWorld, type World } from './world';

// The built script, in real Chromium, on practice dialogs under the platforms' host names. Who may show it where is
// tested in tests/unit/actions/show-guide.test.ts; here the order is handed over as the extension's worker does.

const shots = process.env.ATHAR_SHOTS;
const build = mkdtempSync(path.join(os.tmpdir(), 'athar-guide-'));
let world: World;
beforeAll(async () => {
  cpSync(extension, build, { recursive: true });
  const file = path.join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...onRequest.flatMap(originsOf), 'https://*.example/*');
  writeFileSync(file, JSON.stringify(manifest));
  world = await startWorld({ build });
});
afterAll(async () => {
  await world.close();
  rmSync(build, { recursive: true, force: true });
});

const x = 'https://x.com/i/safety/report_story_start?source=reporttweet&reported_tweet_id=1850000000000000001';
const facebook = 'https://www.facebook.com/practice-report/posts/1';
const telegramA = 'https://web.telegram.org/a/?practice=report#-1002000000001';
const telegramK = 'https://web.telegram.org/k/?practice=report#-1002000000001';
const whatsapp = 'https://web.whatsapp.com/?practice=report';

function order(plan: PlanId, language: Language, type: AttackType, summary: Partial<FlagSummary> = {}) {
  const flag = exampleFlag({ summary, review: { categories: [type] } });
  return guideOrder({ guide: guideOf(plan)!, plan: planOf(plan)!, flag, language })!;
}
const orders = {
  x: (language: Language) => order('x-in-app', language, 'death-threat'),
  facebook: (language: Language) =>
    order('facebook-in-app', language, 'gendered-insult', { platform: 'facebook', url: facebook, pageUrl: facebook }),
  telegram: (language: Language) =>
    order('telegram-in-app', language, 'doxing', { platform: 'telegram', pageUrl: telegramA }),
  whatsapp: (language: Language) => order('whatsapp-in-app', language, 'death-threat', { platform: 'whatsapp' }),
};

interface Chromium {
  tabs: { query(about: object): Promise<[{ id: number }]> };
  scripting: { executeScript(injection: object): Promise<[{ result: unknown }]> };
}

/** As `actions/in-document.ts` injects it. */
async function show(page: Page, given: ReturnType<typeof order>): Promise<unknown> {
  await page.bringToFront();
  return world.browser.worker().evaluate(async (sent) => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: Chromium }).chrome;
    const [{ id }] = await tabs.query({ active: true, currentWindow: true });
    await scripting.executeScript({ target: { tabId: id }, files: ['/report-guide.js'] });
    const [{ result }] = await scripting.executeScript({
      target: { tabId: id },
      func: (it: unknown) =>
        (globalThis as unknown as { atharReportGuide: { show(it: unknown): unknown } }).atharReportGuide.show(
          JSON.parse(it as string),
        ),
      args: [sent],
    });
    return result;
  }, JSON.stringify(given));
}

/** What the practice page of X calls the choice. */
const nameOnPage = (language: Language) => (language === 'ar' ? 'خيار 2' : 'Violent speech');
const counts = (page: Page) => page.evaluate('[window.__presses, window.__submitted]');
/** The middle of our outline; null when nothing is outlined. */
async function outline(page: Page): Promise<{ x: number; y: number } | null> {
  if ((await cardOn(page)) === null) return null;
  return inCard(
    page,
    `const frame = [...this.getRootNode().children].find((e) => e.style.outline !== '');
    if (!frame) return null;
    const { x, y, width, height } = frame.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };`,
  );
}
const under = (page: Page, at: { x: number; y: number } | null) =>
  page.evaluate(
    (it) => it && document.elementFromPoint(it.x, it.y)?.closest('label, textarea, [contenteditable]')?.outerHTML,
    at,
  );
const shot = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${name}.png`) });
};

describe.each(['en', 'ar'] as const)('in %s', (language) => {
  test('X: the radio with our value is named and outlined; later questions are honestly not known', async () => {
    const page = await world.open(`${x}&lang=${language}`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    expect(await show(page, orders.x(language))).toEqual({ state: 'shown' });
    const said = await says(page, nameOnPage(language));
    // The words of the page, without the lines below them, and what they mean to her.
    expect(said).not.toMatch(/Other invented words|شرح مخترع/);
    expect(said).toContain(orders.x(language).texts[language === 'en' ? 'outlined' : 'means.violent-speech']);
    expect(await under(page, await outline(page))).toContain('ViolentSpeechSimpleOption');
    await shot(page, `x-${language}`);
    expect(await counts(page)).toEqual([0, 0]);
    await page.locator('[value="ViolentSpeechSimpleOption"]').check();
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[value="ViolentSpeechSimpleOption"]')?.removeAttribute('checked'),
    );
    await page.getByRole('button', { name: 'Next' }).click();
    await says(page, language === 'en' ? 'does not know this step' : 'لا يعرف Athar هذه الخطوة');
    expect(await outline(page)).toBeNull();
    expect(await counts(page)).toEqual([2, 0]);
    await page.close();
    expect(before).toContain('react-root');
  });

  test('Facebook: both levels are named, nothing is outlined', async () => {
    const page = await world.open(`${facebook}?lang=en`);
    await show(page, orders.facebook(language));
    await page.evaluate('window.__open()');
    await says(page, orders.facebook(language).texts.choose);
    await shot(page, `facebook-${language}`);
    await page.getByText('Bullying, harassment or abuse').click();
    await says(page, language === 'en' ? /After .*choose:\s+Bullying or harassment/ : /بعد .* Bullying or harassment/);
    await page.getByText('Bullying or harassment').click();
    await says(page, orders.facebook(language).beyond!);
    expect(await outline(page)).toBeNull();
    expect(await counts(page)).toEqual([2, 0]);
    await page.close();
  });

  test.each([
    ['A', telegramA, '#option'],
    ['K', telegramK, 'input-field-input'],
  ])('Telegram %s: named, then the comment is outlined, document first', async (client, url, field) => {
    const page = await world.open(url);
    await show(page, orders.telegram(language));
    await says(page, orders.telegram(language).texts.documentFirst);
    await says(page, orders.telegram(language).texts.notSaved);
    await page.evaluate('window.__open()');
    await says(page, orders.telegram(language).texts.choose);
    expect(await outline(page)).toBeNull();
    await shot(page, `telegram-${client}-${language}`);
    await page.getByText('Personal data', { exact: true }).last().click();
    await says(page, orders.telegram(language).texts.further);
    await page.getByText('Phone number', { exact: true }).last().click();
    await says(page, orders.telegram(language).texts[client === 'A' ? 'insert' : 'copy']);
    expect(await under(page, await outline(page))).toContain(field.replace('#', 'id="').replace(/^(id=.*)$/, '$1"'));
    expect(await page.locator('textarea').count()).toBe(client === 'A' ? 1 : 0);
    await shot(page, `telegram-${client}-comment-${language}`);
    expect(await counts(page)).toEqual([2, 0]);
    await page.close();
  });

  test('WhatsApp: the tick is warned of and left alone; closing is never taken for sending', async () => {
    const page = await world.open(whatsapp);
    await show(page, orders.whatsapp(language));
    await page.evaluate('window.__open()');
    await says(page, orders.whatsapp(language).texts.box);
    await shot(page, `whatsapp-${language}`);
    expect(await page.locator('#additional-action-checkbox').isChecked()).toBe(false);
    expect(await counts(page)).toEqual([0, 0]);
    await page.evaluate('window.__close()');
    await says(page, orders.whatsapp(language).texts.closed);
    await page.close();
  });
});

test('Facebook in Vietnamese and French: the words of that page; in Arabic, where they are not known, English and what it means', async () => {
  const page = await world.open(`${facebook}?lang=vi`);
  await show(page, orders.facebook('en'));
  await page.evaluate('window.__open()');
  await says(page, 'Bắt nạt, quấy rối hoặc lăng mạ/lạm dụng/ngược đãi');
  await page.goto(`${facebook}?lang=ar`);
  await show(page, orders.facebook('ar'));
  await page.evaluate('window.__open()');
  const arabic = await says(page, 'تنمّر أو مضايقة أو إساءة');
  expect(arabic).toContain('Bullying, harassment or abuse');
  await shot(page, 'facebook-ar-page');
  // A row that has words which are known is quoted from the page.
  await page.getByText('خيار ثانٍ').click();
  const second = await says(page, /بعد .*مضايقة أو إساءة/s);
  expect(second).not.toContain(orders.facebook('ar').texts.asEnglish);
  expect(await inCard(page, 'return this.querySelector(".choice q")?.textContent;')).toContain('مضايقة أو إساءة');
  await shot(page, 'facebook-ar-page-second');
  await page.goto(`${facebook}?lang=fr`);
  await show(page, orders.facebook('ar'));
  await page.evaluate('window.__open()');
  await says(page, 'تنمّر أو مضايقة أو إساءة');
  await page.getByText('Ligne inventée').click();
  const french = await says(page, /بعد .*Intimidation ou harcèlement/s);
  expect(french).toContain('تنمّر أو مضايقة');
  expect(await outline(page)).toBeNull();
  await shot(page, 'facebook-fr-page-ar');
  await page.close();
});

test('a dialog made again keeps its step; a card thrown out again and again stays away; the page is as before', async () => {
  const page = await world.open(x);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await show(page, orders.x('en'));
  await page.evaluate('window.__again()');
  await says(page, 'Violent speech');
  await page.evaluate(() => {
    new MutationObserver((records) => {
      for (const { addedNodes, target } of records)
        if (target === document.documentElement) for (const node of addedNodes) (node as Element).remove();
    }).observe(document.documentElement, { childList: true });
    document.documentElement.lastElementChild!.remove();
  });
  await until(async () => {
    await page.evaluate(() => document.body.toggleAttribute('hidden', false));
    return (await cardText(page)) === '' ? true : null;
  }, 'it gives up');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await counts(page)).toEqual([0, 0]);
  await page.close();
});

const isSmall = (page: Page) => inCard<boolean>(page, 'return this.hasAttribute("data-small");');
async function reach(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < 14 && (await focused(page)) !== name; tabs++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(name);
}
const focused = (page: Page) => inCard<string>(page, 'return this.getRootNode().activeElement?.textContent ?? "";');

test.each(['en', 'ar'] as const)(
  'by keyboard alone, in %s: reached, moved, hidden; the dialog stays',
  async (language) => {
    const page = await world.open(`${x}&lang=${language}`);
    await page.setViewportSize({ width: 390, height: 800 });
    const { texts } = orders.x(language);
    await show(page, orders.x(language));
    await says(page, texts.choose);
    await page.locator('[role="dialog"] input').first().focus();
    // Where the whole card would cover a choice it is one line first, with its own way to the rest.
    const isFolded = await isSmall(page);
    await reach(page, isFolded ? texts.unfold : texts.move);
    if (isFolded) {
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Tab');
    }
    expect(await focused(page)).toBe(texts.move);
    const before = await boxOf(page);
    await page.keyboard.press('Enter');
    expect((await boxOf(page)).y).not.toBe(before.y);
    await shot(page, `x-moved-${language}`);
    await page.keyboard.press('Escape');
    await isGone(page);
    expect(await page.locator('[role="dialog"]').count()).toBe(1);
    // The keyboard's own presses on the card are not the page's.
    expect(await counts(page)).toEqual([0, 0]);
    await page.close();
  },
);

/** Whatever she could press or fill in. */
const choices = '[role="dialog"] :is(label, button, input, textarea, [tabindex="0"])';
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

describe.each(['en', 'ar'] as const)('nothing of the dialog is covered, in %s', (language) => {
  const sizes = [
    [1280, 900],
    [1024, 700],
    [640, 480],
    [390, 800],
    [320, 640],
    // A window of 640 by 480 at 200 %.
    [320, 240],
  ] as const;
  test.each([
    ['x', `${x}&lang=${language}`, orders.x(language)],
    ['facebook', `${facebook}?lang=${language}`, orders.facebook(language)],
  ])('%s: the card stands beside it, in a free place, or is one line', async (name, url, given) => {
    const page = await world.open(url);
    await show(page, given);
    if (name === 'facebook') await page.evaluate('window.__open()');
    await says(page, given.texts.choose);
    const seen: Record<string, unknown> = {};
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await drawn(page);
      const box = await boxOf(page);
      const where = `${width} by ${height}`;
      expect(box.x + box.width, where).toBeLessThanOrEqual(width);
      expect(box.y + box.height, where).toBeLessThanOrEqual(height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await shot(page, `${name}-${width}-${height}-${language}`);
      const under = await covered(page, choices);
      const small = await isSmall(page);
      if (small) expect(box.height, where).toBeLessThanOrEqual(44);
      else expect(under, where).toEqual([]);
      seen[where] = { small, covers: under.length };
    }
    // Large windows have room for all of it; a line covers something only where there is no free place at all.
    expect(seen['1280 by 900']).toEqual({ small: false, covers: 0 });
    expect(seen['320 by 640']).toMatchObject({ covers: 0 });
    await page.close();
  });

  test('one line shows the choice; by keyboard she reaches the rest, and folds it again', async () => {
    const page = await world.open(`${facebook}?lang=${language}`);
    await page.setViewportSize({ width: 320, height: 640 });
    const { texts } = orders.facebook(language);
    await show(page, orders.facebook(language));
    await page.evaluate('window.__open()');
    await says(page, texts.choose);
    expect(await isSmall(page)).toBe(true);
    const choice = await inCard<number>(page, 'return this.querySelector(".choice").getBoundingClientRect().width;');
    expect(choice).toBeGreaterThan(40);
    const expanded = () => inCard(page, 'return this.querySelector("[aria-expanded]").getAttribute("aria-expanded");');
    await page.locator('[role="dialog"] [tabindex="0"]').last().focus();
    await reach(page, texts.unfold);
    expect(await expanded()).toBe('false');
    await page.keyboard.press('Enter');
    expect(await isSmall(page)).toBe(false);
    expect([await focused(page), await expanded()]).toEqual([texts.fold, 'true']);
    await shot(page, `facebook-unfolded-${language}`);
    await page.keyboard.press('Enter');
    expect(await isSmall(page)).toBe(true);
    expect(await counts(page)).toEqual([0, 0]);
    await page.close();
  });
});

interface AxNode {
  ignored?: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
}
test.each(['en', 'ar'] as const)(
  'a screen reader finds the card by its name, its words live, in %s',
  async (language) => {
    const page = await world.open(`${x}&lang=${language}`);
    const { texts } = orders.x(language);
    await show(page, orders.x(language));
    await says(page, texts.choose);
    const cdp = await page.context().newCDPSession(page);
    const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
    const named = (role: string) => nodes.filter((node) => node.role?.value === role);
    expect(named('complementary').map(({ name }) => name?.value)).toEqual([texts.title]);
    const live = named('status').flatMap(({ properties = [] }) => properties.filter(({ name }) => name === 'live'));
    expect(live.map(({ value }) => value.value)).toContain('polite');
    const buttons = named('button').map(({ name }) => name?.value);
    expect(buttons).toContain(texts.hide);
    const ours = nodes.map(({ name }) => name?.value ?? '');
    expect(ours.some((name) => name.includes(nameOnPage(language)))).toBe(true);
    expect(await inCard(page, 'return getComputedStyle(this).direction;')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await page.close();
  },
);

test('beside a dialog with aria-modal the words stay in Chromium’s tree, live, and can be read outside the page', async () => {
  const page = await world.open(`${x}&lang=en`);
  const { texts } = orders.x('en');
  await page.evaluate(() => document.querySelector('[role="dialog"]')!.setAttribute('aria-modal', 'true'));
  await show(page, orders.x('en'));
  await says(page, 'Violent speech');
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  const dialogs = nodes.filter(({ role }) => role?.value === 'dialog');
  const modal = dialogs.flatMap(({ properties = [] }) => properties.filter(({ name }) => name === 'modal'));
  expect(modal.map(({ value }) => value.value)).toContain(true);
  const ours = nodes.filter((node) => node.role?.value === 'complementary' && node.name?.value === texts.title);
  expect(ours.map(({ ignored }) => ignored)).toEqual([false]);
  const told = await world.browser.worker().evaluate(async () => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: Chromium }).chrome;
    const [{ id }] = await tabs.query({ active: true, currentWindow: true });
    const func = () => (globalThis as unknown as { atharReportGuide: { says(): string } }).atharReportGuide.says();
    const [{ result }] = await scripting.executeScript({ target: { tabId: id }, func });
    return result;
  });
  expect(JSON.parse(told as string)).toMatchObject({
    lead: texts.choose,
    choice: { words: 'Violent speech', from: 'page' },
    level: 1,
  });
  await page.close();
});

test('another post, and another page of the same tab, have no card', async () => {
  const page = await world.open(x.replace('0001', '0002'));
  expect(await show(page, orders.x('en'))).toEqual({ state: 'refused', reason: 'other-post' });
  await page.goto(facebook);
  expect(await show(page, orders.x('en'))).toEqual({ state: 'refused', reason: 'wrong-page' });
  await page.goto(x);
  await show(page, orders.x('en'));
  await page.evaluate(() => history.pushState(null, '', '/somebody/status/1850000000000000002'));
  await page.evaluate(() => document.body.append(document.createElement('i')));
  await isGone(page);
  await page.close();
});

test('an imitation of the card, and a dialog that cannot be looked into, change nothing of ours', async () => {
  const page = await world.open(telegramA);
  await show(page, orders.telegram('en'));
  await page.evaluate(() => {
    const fake = document.createElement('div');
    fake.setAttribute('role', 'complementary');
    fake.textContent = 'Type your passphrase here';
    const hidden = document.createElement('div');
    hidden.attachShadow({ mode: 'open' }).innerHTML =
      '<div class="Modal open" role="dialog"><textarea id="option"></textarea></div>';
    document.body.append(fake, hidden);
  });
  const words = await says(page, 'The dialog is not open yet');
  expect(words).not.toContain('passphrase');
  expect(await outline(page)).toBeNull();
  expect(await counts(page)).toEqual([0, 0]);
  await page.close();
});
