import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../scripts/practice/server';
import { openFlag, press, seen } from './our-pages';
import { startWorld, type World } from './world';

/** What a help site says after a report: the words are new, the address is that of the form. */
const confirmation: Listener = (_request, response) => {
  const words = '<h1>Thank you</h1><p id="said">We received your report. Number INVENTED-1.</p>';
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<main>${words}</main>`);
};

/** Stands in for the page of a body outside the platform. What it is told of who comes: */
const told: (string | undefined)[] = [];
const body: Listener = (request, response) => {
  if (request.url === '/') told.push(request.headers.referer);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>A practice body</h1>');
};
const shots = process.env.ATHAR_SHOTS;

let world: World;
let ours: Page;
beforeAll(async () => {
  world = await startWorld({ hosts: { 'help.x.com': confirmation, 'adroit.legal': body } });
  await world.setUp();
  const page = await world.open('https://x.com/home');
  await world.document(page, 'article', 'Everyone who signed', /Saved/);
  await documentConfirmation();
  ours = await world.ours();
  await openFlag(ours, 'Nour Practice');
});
afterAll(() => world.close());

/** She selects the words of the confirmation, presses, and asks for the page as a whole. */
async function documentConfirmation(): Promise<void> {
  const page = await world.open('https://help.x.com/forms/dsa/report');
  await page.locator('#said').selectText();
  const popup = await world.popup(page);
  await popup.press('button', 'Document this page');
  await popup.press('button', 'Document it as a page');
  await popup.until("/Saved/.test(document.querySelector('.notice')?.innerText ?? '')", 'the page is saved', 30_000);
  await popup.close();
  await page.close();
}

test('a report that was opened is not sent until she says so, and then it is followed to its decision', async () => {
  await press(ours, /^Report to X/);
  await ours.getByLabel('Threat to kill or hurt').check();
  await ours.getByLabel('It is about me').check();
  await press(ours, /^Open the dialog/);
  await seen(ours, /Every choice there is yours/);
  await press(ours, 'Back');
  const report = ours.locator('[data-report]');
  await report.getByText('Opened. Not known whether it was sent.').waitFor();
  await press(ours, /^I sent it/);
  await ours.getByLabel('Number the platform gave (if any)').fill('<b>1</b>');
  await press(ours, 'Keep this');
  await seen(ours, 'This is part of a page, not a number.');
  const other = await world.ours();
  await openFlag(other, 'Nour Practice');
  await press(other, /^I sent it/);
  await ours.getByLabel('Number the platform gave (if any)').fill('INVENTED-1');
  await ours.getByLabel('Saved page or picture that shows it (if any)').selectOption({ index: 1 });
  await press(ours, 'Keep this');
  await report.getByText('Sent, as you said').first().waitFor();
  await report.getByText(/saved page: .*help\.x\.com/).waitFor();
  await seen(ours, /What you say here goes along/);
  await report.getByText(/No answer yet\? Athar asks again on/).waitFor();
  await press(other, 'Keep this');
  await seen(other, 'Another window changed this meanwhile. What stands now is shown here.');
  const told = other.locator('[data-report] li');
  expect(await told.count()).toBe(1);
  expect(await told.innerText()).toContain('INVENTED-1');
  await other.close();
  await press(ours, /^A decision came/);
  await ours.getByLabel('Removed', { exact: true }).check();
  await press(ours, 'Keep this');
  await report.getByText('Decided').first().waitFor();
});

test('a decision told by mistake is taken back by two presses of hers; another window hears of it, and she tells it anew', async () => {
  const report = ours.locator('[data-report]');
  const other = await world.ours();
  await openFlag(other, 'Nour Practice');
  await press(other, /^That was a mistake: Decided/);
  await press(ours, /^That was a mistake: Decided/);
  await ours.getByText('“Decided” then no longer counts.').waitFor();
  await press(ours, 'Let it stand');
  expect(await report.locator('del').count()).toBe(0);
  await press(ours, /^That was a mistake: Decided/);
  await press(ours, 'Yes, it was a mistake');
  await report.getByText('told by mistake, taken back on').waitFor();
  expect(await report.locator('del').innerText()).toMatch(/^Decided · .*Removed$/);
  expect(await report.getByRole('status').innerText()).toBe('Sent, as you said');
  await report.locator('[role=status]:focus').waitFor();
  await report.getByText(/No answer yet\? Athar asks again on/).waitFor();
  await press(other, 'Yes, it was a mistake');
  await seen(other, 'Another window changed this meanwhile. What stands now is shown here.');
  expect(await other.locator('[data-report] del').count()).toBe(1);
  await other.close();
  await press(ours, /^A decision came/);
  await ours.getByLabel('Removed', { exact: true }).check();
  await press(ours, 'Keep this');
  await report.getByRole('button', { name: /^That was a mistake: Decided/ }).waitFor();
  expect(await report.getByRole('listitem').count()).toBe(3);
  expect(await report.locator('del').count()).toBe(1);
});

test('"is it still there?" is kept as she says it, and the figures count it', async () => {
  await ours.getByRole('button', { name: 'Is it still there? Gone' }).click();
  await seen(ours, /^Gone ·/);
  await press(ours, 'Settings');
  await press(ours, 'Answers of the platforms');
  const all = ours.getByRole('region', { name: 'All reports' });
  await all.getByText('1 of 1').first().waitFor();
  const [saved] = await Promise.all([ours.waitForEvent('download'), ours.getByText('Table (CSV)').click()]);
  expect(saved.suggestedFilename()).toMatch(/^table-\d{4}-\d{2}-\d{2}\.csv$/);
  const table = await readFile((await saved.path())!, 'utf8');
  expect(table).toContain('"platform","x",1,');
  expect(table).not.toMatch(/INVENTED-1|signed|x\.com/);
});

test('a decision that left the post: the bodies of the European Union are there, folded; one opens at a second press', async () => {
  const page = await world.ours();
  await openFlag(page, 'Nour Practice');
  await press(page, /^I appealed/);
  await page.getByLabel('an out-of-court body').check();
  await press(page, 'Keep this');
  await page.getByText(/The out-of-court body should decide by/).waitFor();
  expect(await page.locator('[data-report] [data-body]').count()).toBe(0);
  await press(page, /^The appeal was decided/);
  await page.getByLabel('It breaks no rule, they say').check();
  await press(page, 'Keep this');
  const fold = page.locator('details', { hasText: 'If you are in the European Union' }).first();
  expect(await fold.getByText('They are only for people and organisations in the EU.').isVisible()).toBe(false);
  await fold.getByText('If you are in the European Union').click();
  await fold.getByText('They are only for people and organisations in the EU.').waitFor();
  const adroit = fold.locator('[data-body="adroit"]');
  expect(await fold.locator('[data-body="appeals-centre"]').count()).toBe(0);
  await adroit.getByText('Open its page').click();
  await adroit.getByText(/sees that somebody comes/).waitFor();
  if (shots !== undefined) await fold.screenshot({ path: path.join(shots, 'bodies-en.png') });
  expect(told).toEqual([]);
  const opening = world.browser.context.waitForEvent('page');
  await adroit.getByRole('button', { name: 'Open it: ADROIT' }).click();
  const opened = await opening;
  await opened.getByText('A practice body').waitFor();
  expect(opened.url()).toBe('https://adroit.legal/');
  // It is not told from where.
  expect(told).toEqual([undefined]);
  await opened.close();
  if (shots !== undefined) await inArabic(page);
  await page.close();
});

async function inArabic(page: Page): Promise<void> {
  await press(page, 'Settings');
  await page.getByLabel('العربية').check();
  await page.goto(page.url().split('#')[0]!);
  await page.locator('[data-flag]', { hasText: 'Nour Practice' }).first().getByRole('button').first().click();
  const fold = page.locator('details', { hasText: 'الاتحاد الأوروبي' }).first();
  await fold.locator('summary').first().click();
  await fold.locator('[data-body="adroit"] summary').click();
  await page
    .locator('[data-report]')
    .first()
    .screenshot({ path: path.join(shots!, 'bodies-ar.png') });
}
