import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Popup } from '../../scripts/walk/popup';
import { until } from '../../scripts/walk/popup';
import { press } from './our-pages';
import { startWorld, type World } from './world';

const explanation = 'This is about me: my street is named, and people are told to come.';
let world: World;

beforeAll(async () => {
  world = await startWorld();
  await world.setUp();
  const x = await world.open('https://x.com/home');
  await world.document(x, 'article', 'Everyone who signed', /Saved/);
  const facebook = await world.open('https://www.facebook.com/practice.group/posts/1');
  await world.document(facebook, '[role=dialog] [aria-posinset]', 'She signs letters', /Saved/);
});
afterAll(() => world.close());

const xKinds = [
  'Threat to kill or hurt',
  'Religious incitement (takfir)',
  'Private details made public',
  'Intimate image, real',
  'Pretends to be me',
  'Smear, defamation',
];

/** Opens one way from the page of the report, as she does, and returns the tab that it opened. */
async function openWay(saved: string, way: string, also = ''): Promise<Page> {
  const ours = await world.ours();
  await ours
    .locator('[data-flag]')
    .filter({ has: ours.locator('.platform', { hasText: new RegExp(`^${saved}$`) }) })
    .getByRole('button', { name: /^Look at it/ })
    .click();
  for (const kind of xKinds) await ours.getByLabel(kind, { exact: true }).check();
  await ours.getByLabel('It is about me').check();
  await press(ours, /^Report to/);
  await ours.getByLabel(/^In your own words/).fill(explanation);
  await ours.getByText('The words of the post are covered here').waitFor();
  const more = ours.locator('details[data-more]');
  if (!(await more.evaluate((element: HTMLDetailsElement) => element.open))) await more.locator('> summary').click();
  const opened = world.browser.context.waitForEvent('page');
  await ours.locator(`[data-plan="${way}"]`).getByRole('button', { name: /^Open/ }).click();
  const form = await opened;
  await form.waitForLoadState();
  await ours.close();
  if (also !== '') {
    const url = new URL(form.url());
    for (const [name, value] of new URLSearchParams(also)) url.searchParams.set(name, value);
    await form.goto(url.href);
  }
  return form;
}

async function insertInto(form: Page): Promise<Popup> {
  await form.bringToFront();
  const popup = await world.popup(form);
  await popup.press('button', 'Insert into the form');
  await popup.until('document.querySelector(".filled, .notice-problem")', 'it says what came of it');
  return popup;
}

const typedIn = (form: Page, selector: string) => form.locator(selector).inputValue({ timeout: 10_000 });
const untilFilled = (form: Page, selector: string) =>
  until(async () => (await typedIn(form, selector)) || null, `${selector} is filled`);

async function untouched(form: Page, own: string[]): Promise<void> {
  expect(await form.evaluate('window.__submitted')).toBe(0);
  for (const field of own) expect(await typedIn(form, field), field).toBe('');
  expect(await form.locator('[type=checkbox]:checked').count()).toBe(0);
}

const xOwn = ['[name$="@Form_Name__c"]', '[name$="@Form_Email__c"]', '[name$="@Screen_Name__c"]'];

test.each(['x-abuse', 'x-hateful-conduct', 'x-private-information', 'x-impersonation', 'x-take-it-down'])(
  '%s: after her choice the late fields are filled, and nothing that is hers',
  async (way) => {
    const form = await openWay('X', way);
    const popup = await insertInto(form);
    expect(await form.evaluate('window.__presses')).toBe(0);
    await popup.close();
    await form.bringToFront();
    await form.locator('[type=radio]').first().check();
    await form.getByRole('button', { name: 'Next' }).click();
    expect(await untilFilled(form, '[name$="@DescriptionText"]')).toContain(explanation);
    expect(await typedIn(form, '[name$="@Reported_Screen_Name__c"]')).toMatch(/^@\w+$/);
    expect(await typedIn(form, '[name$="@media-id[0]"]')).toMatch(/^https:\/\/x\.com\/\w+\/status\/\d+$/);
    await untouched(form, xOwn);
    await form.close();
  },
);

test('x-dsa: the late field is filled, and nothing that is hers', async () => {
  const form = await openWay('X', 'x-dsa');
  await (await insertInto(form)).close();
  await form.bringToFront();
  await form.locator('[type=radio]').first().check();
  expect(await untilFilled(form, '#why')).toContain(explanation);
  await untouched(form, ['#name', '#email', '#signature']);
  await form.close();
});

test.each([
  ['renamed and in Arabic', 'practice_rename=1&practice_language=ar', 'not found on this page yet'],
  ['twice', 'practice_twice=1', 'the form has it more than once'],
  ['gone', 'practice_lost=1', 'not found on this page yet'],
  ['shorter than the text', 'practice_limit=60', 'of 60 characters'],
])('a field that is %s is left, and she is told which', async (_what, also, words) => {
  const form = await openWay('X', 'x-abuse', also);
  const popup = await insertInto(form);
  await form.evaluate(`document.querySelector('[type=radio]').checked = true; document.querySelector('#next').click()`);
  await popup.until(`document.body.innerText.includes(${JSON.stringify(words)})`, words);
  await popup.close();
  for (const area of await form.locator('textarea').all()) expect(await area.inputValue()).toBe('');
  expect(await form.evaluate('window.__submitted')).toBe(0);
  await form.close();
});

test('behind a wall nothing matches, and the values stand ready to copy', async () => {
  const form = await openWay('X', 'x-abuse', 'practice_wall=1');
  const popup = await insertInto(form);
  expect(await popup.text()).toContain('No field matched here');
  expect(await popup.evaluate<boolean>('document.querySelector("details.facts").open')).toBe(true);
  await popup.close();
  await form.close();
});

test.each([
  ['facebook-impersonation', 'textarea[name="Field219635071504253"]', ['victims_name', 'your_email', 'impostor_email']],
  ['facebook-legal-removal', 'textarea[name="Field400000000000004"]', ['name', 'email', 'signature']],
  ['facebook-defamation', 'textarea[name="Field400000000000004"]', ['name', 'email', 'signature']],
] as const)('%s: filled by name or English label, nothing that is hers', async (way, area, own) => {
  const form = await openWay('Facebook', way);
  expect(new URL(form.url()).searchParams.get('locale')).toBe('en_US');
  await (await insertInto(form)).close();
  await form.bringToFront();
  await form.locator('[type=radio]').first().check();
  expect(await untilFilled(form, area)).toContain(explanation);
  await untouched(
    form,
    own.map((name) => `[name="${name}"]`),
  );
  await form.close();
});
