import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../scripts/practice/server';
import type { Popup } from '../../scripts/walk/popup';
import { closeTabs, openFrom, openWay, reportPage, submitted, typedIn, untilFilled, untouched } from './reporting';
import { startWorld, type World } from './world';

// Where a form is filled, and where not: pages that imitate it, pages that come and go, the same report in two tabs.

const words = 'This is about me: my street is named.';
const abuse = { saved: 'X', kinds: ['Threat to kill or hurt'], words, way: 'x-abuse' };
const dsa = { ...abuse, way: 'x-dsa' };
const text = '[name$="@DescriptionText"]';
const form = '/en/forms/safety-and-sensitive-content/abuse';

/** The same page, word for word, under names that look like the real one. */
const imitation: Listener = (request, response) => {
  const shared = /^\/practice\/([a-z-]+\.(?:js|css))$/.exec(request.url ?? '')?.[1];
  const file = shared === undefined ? 'help.x.com/forms-safety.html' : `shared/${shared}`;
  const type = file.endsWith('.js') ? 'text/javascript' : file.endsWith('.css') ? 'text/css' : 'text/html';
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(`tests/practice/${file}`));
};
const lookAlikes = [
  'help.x.com.practice.invalid',
  'help-x.com',
  'xn--elp-x-jxe.com',
  'evil.help.x.com',
  'help.twitter.com',
];

let world: World;
beforeAll(async () => {
  world = await startWorld({ hosts: Object.fromEntries(lookAlikes.map((host) => [host, imitation])) });
  await world.setUp();
  const x = await world.open('https://x.com/home');
  await world.document(x, 'article', 'Everyone who signed', /Saved/);
  await x.close();
});
afterEach(() => closeTabs(world));
afterAll(() => world.close());

async function choose(page: Page): Promise<void> {
  await page.locator('[type=radio]').first().check();
  await page.locator('#next').click();
  await page.locator(text).waitFor();
}

/** The toolbar and "Insert", and what the popup says then. */
async function insert(page: Page, until: string): Promise<Popup> {
  await page.bringToFront();
  const popup = await world.popup(page);
  await popup.press('button', 'Insert into the form');
  await popup.until(`document.body.innerText.includes(${JSON.stringify(until)})`, until);
  return popup;
}

const notTheForm = 'This page is not the form. Nothing was inserted.';

test.each(lookAlikes)('a page that imitates the form at %s is refused, and gets no word', async (host) => {
  const page = await openWay(world, abuse);
  await page.goto(`https://${host}${form}`);
  await choose(page);
  const popup = await insert(page, notTheForm);
  expect(await popup.evaluate('document.querySelector("details.facts").open'), 'all can be copied').toBe(true);
  await popup.close();
  for (const field of await page.locator('input[type=text], textarea').all()) expect(await field.inputValue()).toBe('');
  await untouched(page, []);
  await page.close();
});

test.each([
  ['another form of the same site', '/en/forms/safety-and-sensitive-content/impersonation', notTheForm],
  ['a longer path', `${form}-x`, notTheForm],
])('%s is refused with its reason', async (_, path, reason) => {
  const page = await openWay(world, abuse);
  await page.goto(`https://help.x.com${path}`);
  await choose(page);
  await (await insert(page, reason)).close();
  expect(await typedIn(page, text)).toBe('');
  await page.close();
});

test('the notice form of another post is refused with its reason; of her own post it is filled', async () => {
  const page = await openWay(world, dsa);
  const own = page.url();
  const other = new URL(own);
  other.searchParams.set('content_id', 'https://x.com/somebody/status/1850000000000000009');
  await page.goto(other.href);
  await (await insert(page, 'This form is about another post. Nothing was inserted.')).close();
  expect(await typedIn(page, '#author')).toBe('');
  await page.goto(own);
  await (await insert(page, 'Filled in')).close();
  expect(await untilFilled(page, '#author')).toMatch(/^@/);
  await untouched(page, ['#name', '#email', '#signature']);
  await page.close();
});

test('a form that was left and comes back is empty until she presses again; then it is filled as before', async () => {
  const page = await openWay(world, abuse);
  await (await insert(page, 'No field is here yet')).close();
  await page.bringToFront();
  await choose(page);
  const first = await untilFilled(page, text);
  expect(first).toContain(words);
  await page.goto('https://help.x.com/en/forms/safety-and-sensitive-content/impersonation');
  await page.goBack();
  await page.waitForLoadState();
  await choose(page);
  // Armed was the document she left. Nothing waits in the one that came back: a whole look later it is still empty.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  expect(await typedIn(page, text)).toBe('');
  await (await insert(page, 'Filled in')).close();
  expect(await untilFilled(page, text)).toBe(first);
  await untouched(page, []);
  await page.close();
});

test('the same report again shows the tab that is there; one that went on to another site is not taken for the form', async () => {
  const page = await openWay(world, abuse);
  const before = world.browser.context.pages().length;
  const ours = await reportPage(world, abuse);
  await ours.locator('[data-plan="x-abuse"]').getByRole('button', { name: /^Open/ }).click();
  await ours.getByText(/^The form is open in a tab/).waitFor();
  await page.waitForFunction(() => document.visibilityState === 'visible');
  expect(world.browser.context.pages()).toHaveLength(before + 1);
  await page.goto('https://www.facebook.com/practice.group/posts/1');
  await ours.bringToFront();
  const another = await openFrom(world, ours, 'x-abuse');
  expect(new URL(another.url()).pathname).toBe(form);
  await ours.close();
  await page.close();
  await another.close();
});

test('one report in two tabs: both are filled on her press, with the same text, and it is not called sent', async () => {
  const first = await openWay(world, dsa);
  const second = await world.open(first.url());
  for (const page of [first, second]) {
    await (await insert(page, 'Filled in')).close();
    await page.bringToFront();
    await page.locator('[type=radio]').first().check();
    expect(await untilFilled(page, '#why')).toContain(words);
  }
  expect(await typedIn(second, '#why')).toBe(await typedIn(first, '#why'));
  for (const page of [first, second]) expect(await submitted(page)).toBe(0);
  await first.close();
  await second.close();
  const ours = await world.ours();
  await ours
    .getByRole('button', { name: /^Look at it/ })
    .first()
    .click();
  const followed = ours.locator('[data-report]');
  await followed.first().waitFor();
  for (const text of await followed.allInnerTexts()) expect(text).not.toMatch(/Sent, as you said|Decided/);
  expect((await followed.allInnerTexts()).join()).toContain('Not known whether it was sent');
  await ours.close();
});
