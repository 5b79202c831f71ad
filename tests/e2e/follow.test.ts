import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFlag, press, seen } from './our-pages';
import { startWorld, type World } from './world';

let world: World;
let ours: Page;
beforeAll(async () => {
  world = await startWorld();
  await world.setUp();
  const page = await world.open('https://x.com/home');
  await world.document(page, 'article', 'Everyone who signed', /Saved/);
  ours = await world.ours();
  await openFlag(ours);
});
afterAll(() => world.close());

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
  await ours.getByLabel('Number the platform gave (if any)').fill('INVENTED-1');
  await press(ours, 'Keep this');
  await report.getByText('Sent, as you said').first().waitFor();
  await report.getByText(/An answer is usual by/).waitFor();
  await press(ours, /^A decision came/);
  await ours.getByLabel('Removed', { exact: true }).check();
  await press(ours, 'Keep this');
  await report.getByText('Decided').first().waitFor();
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
