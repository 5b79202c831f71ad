import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import { type Popup, until } from '../../scripts/walk/popup';
import { press } from './our-pages';
import type { World } from './world';

// A person on her way from a saved post to a form of a platform, for the tests of forms and of the card.

export interface Way {
  /** Whose card in the list: the platform's name, or the author's. */
  saved: string;
  kinds: readonly string[];
  way: string;
  words: string;
}

/** Our page with the report of one saved post, sorted and explained, every way unfolded. */
export async function reportPage(world: World, { saved, kinds, words }: Omit<Way, 'way'>): Promise<Page> {
  const ours = await world.ours();
  await ours
    .locator('[data-flag]', { hasText: saved })
    .first()
    .getByRole('button', { name: /^Look at it/ })
    .click();
  for (const kind of kinds) await ours.getByRole('checkbox', { name: kind, exact: true }).check();
  await ours.getByLabel('It is about me').check();
  await press(ours, /^Report to/);
  await ours.getByLabel(/^In your own words/).fill(words);
  await ours.getByText('The words of the post are covered here').waitFor();
  const more = ours.locator('details[data-more]');
  if ((await more.count()) > 0 && !(await more.evaluate((element: HTMLDetailsElement) => element.open)))
    await more.locator('> summary').click();
  return ours;
}

/** Presses "open" on one way of that page, and returns the tab that it opened. */
export async function openFrom(world: World, ours: Page, way: string): Promise<Page> {
  const opened = world.browser.context.waitForEvent('page');
  await ours.locator(`[data-plan="${way}"]`).getByRole('button', { name: /^Open/ }).click();
  const form = await opened;
  await form.waitForLoadState();
  return form;
}

export async function openWay(world: World, way: Way): Promise<Page> {
  const ours = await reportPage(world, way);
  const form = await openFrom(world, ours, way.way);
  await ours.close();
  return form;
}

/** The toolbar, then "Insert", and what came of it. The popup stays open. */
export async function insertInto(world: World, form: Page): Promise<Popup> {
  await form.bringToFront();
  const popup = await world.popup(form);
  await popup.press('button', 'Insert into the form');
  await popup.until('document.querySelector(".filled, .notice-problem")', 'it says what came of it');
  return popup;
}

export const typedIn = (form: Page, selector: string) => form.locator(selector).inputValue({ timeout: 10_000 });
export const untilFilled = (form: Page, selector: string) =>
  until(async () => (await typedIn(form, selector)) || null, `${selector} is filled`);
export const submitted = (form: Page) => form.evaluate('window.__submitted');

/** Nothing was sent, nothing ticked, and what is `hers` is empty. */
export async function untouched(form: Page, hers: readonly string[]): Promise<void> {
  expect(await submitted(form)).toBe(0);
  for (const field of hers) expect(await typedIn(form, field), field).toBe('');
  expect(await form.locator('[type=checkbox]:checked').count()).toBe(0);
}

/** A test that failed must not leave its tabs to the next one: the same report would be shown there again. */
export async function closeTabs(world: World): Promise<void> {
  for (const page of world.browser.context.pages().slice(1)) await page.close();
}
