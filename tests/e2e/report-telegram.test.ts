import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeTabs, insertInto, openFrom, openWay, reportPage, typedIn, untilFilled, untouched } from './reporting';
import { startWorld, type World } from './world';

// Web A's comment is a field and is filled; Web K's is a box that can be edited, and is copied. telegram.org is reached by the
// press in the toolbar alone.

const words = 'He names the school of my children and says when they come out.';
const inA = { saved: 'Sami Practice', kinds: ['Private details made public'], words };
const inK = { ...inA, saved: 'نور التدريب' };
let world: World;

beforeAll(async () => {
  world = await startWorld();
  await world.setUp();
  const a = await world.open('https://web.telegram.org/a/#-1002000000002');
  await world.document(a, '.Message', 'We know which school', /Saved/);
  await a.close();
  const k = await world.open('https://web.telegram.org/k/#-2000000002');
  await world.document(k, '.bubble[data-mid]', 'اتركوها', /Saved/);
  await k.close();
});
afterEach(() => closeTabs(world));
afterAll(() => world.close());

/** Her own way through the menu of the message, down to the comment. */
async function toTheComment(page: Page, message: string): Promise<void> {
  await page.getByText(message).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Report' }).click();
  await page.getByText('Personal data', { exact: true }).last().click();
  await page.getByText('Phone number', { exact: true }).last().click();
}

test('Web A: what does not fit is said with its numbers and opens nothing; as she shortened it, it is in the field', async () => {
  const ours = await reportPage(world, { ...inA, words: `${words} ${'It goes on like this. '.repeat(30)}` });
  const card = ours.locator('[data-plan="telegram-in-app"]');
  await card.getByText(/^Too long by \d+: \d+ of 512 characters/).waitFor();
  await card.getByRole('button', { name: /^Open/ }).click();
  await card
    .getByText(/\d+ of 512 characters/)
    .nth(1)
    .waitFor();
  const short = 'He names the school of my children.';
  await card.getByLabel('Short text for this way').fill(short);
  const page = await openFrom(world, ours, 'telegram-in-app');
  await ours.close();
  expect(page.url()).toBe('https://web.telegram.org/a/#-1002000000002');
  await toTheComment(page, 'We know which school');
  const popup = await insertInto(world, page);
  expect(await popup.text()).toMatch(/Short text for a comment\s+filled/);
  await popup.close();
  expect(await untilFilled(page, '#option')).toBe(short);
  await untouched(page, []);
  await page.close();
});

test('Web A: a comment that she began herself is kept, and nothing is put over it', async () => {
  const page = await openWay(world, { ...inA, way: 'telegram-in-app' });
  await toTheComment(page, 'We know which school');
  await page.locator('#option').fill('Mine.');
  const popup = await insertInto(world, page);
  expect(await popup.text()).toMatch(/already|kept/);
  await popup.close();
  expect(await typedIn(page, '#option')).toBe('Mine.');
  await untouched(page, []);
  await page.close();
});

test('Web K: its box is no field; nothing is written into it, and the short text stands ready to copy', async () => {
  const page = await openWay(world, { ...inK, way: 'telegram-in-app' });
  expect(page.url()).toMatch(/^https:\/\/web\.telegram\.org\/k\/#/);
  await toTheComment(page, 'اتركوها');
  const popup = await insertInto(world, page);
  expect(await popup.text()).toContain('No field matched here');
  expect(await popup.evaluate('document.querySelector("details.facts").open')).toBe(true);
  expect(await popup.text()).toContain(words);
  await popup.close();
  expect(await page.locator('.popup-report-ad .input-field-input').textContent()).toBe('');
  await untouched(page, []);
  await page.close();
});

const support = { ...inA, kinds: ['Account taken over'], way: 'telegram-support' };
const hers = ['#support_legal_name', '#support_email', '#support_phone'];

test('telegram.org/support: the press in the toolbar alone lets it be filled; name, mail and number are hers', async () => {
  const form = await openWay(world, support);
  expect(form.url()).toBe('https://telegram.org/support');
  // Without that press, our own page in a tab cannot reach it.
  expect(
    await world.browser.worker().evaluate("chrome.permissions.contains({ origins: ['https://telegram.org/*'] })"),
  ).toBe(false);
  const popup = await insertInto(world, form);
  const said = await popup.text();
  for (const left of ['Your name', 'Your e-mail', 'Your phone number']) expect(said).toContain(left);
  await popup.close();
  expect(await untilFilled(form, '#support_problem')).toContain(words);
  await untouched(form, hers);
  await form.close();
});

test.each([
  ['renamed and in Arabic', 'practice_rename=1&practice_language=ar', 'not found on this page yet'],
  ['twice', 'practice_twice=1', 'the form has it more than once'],
  ['shorter than the text', 'practice_limit=60', 'of 60 characters'],
])('telegram.org/support: a field that is %s is left, and she is told', async (_, also, told) => {
  const form = await openWay(world, support);
  await form.goto(`https://telegram.org/support?${also}`);
  const popup = await insertInto(world, form);
  expect(await popup.text()).toContain(told);
  await popup.close();
  for (const area of await form.locator('textarea').all()) expect(await area.inputValue()).toBe('');
  await untouched(form, hers);
  await form.close();
});

test('telegram.org/dsa-report: nobody has seen its fields, so none is filled; every value is there to copy', async () => {
  const form = await openWay(world, { ...inA, way: 'telegram-dsa' });
  expect(form.url()).toBe('https://telegram.org/dsa-report');
  const popup = await world.popup(form);
  await popup.until('document.body.innerText.includes("fills none of them")', 'it says so');
  await popup.until('document.body.innerText.includes("Text of the report")', 'the values are read');
  expect(await popup.has('button', 'Insert into the form')).toBe(false);
  const said = await popup.text();
  for (const value of ['Text of the report', 'https://t.me/c/2000000002/301', '2026-11-21T09:00:01.000Z'])
    expect(said).toContain(value);
  // Her text quotes the post: it is copied without being shown.
  expect(said).not.toContain('which school her children');
  await popup.close();
  for (const field of await form.locator('input, textarea').all()) expect(await field.inputValue()).toBe('');
  await untouched(form, []);
  await form.close();
});
