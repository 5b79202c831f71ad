import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonIn, pressButton, shadowText } from '../../scripts/walk/button';
import { until } from '../../scripts/walk/popup';
import { rows } from './our-pages';
import { startWorld, type World } from './world';

let world: World;
let ours: Page;

beforeAll(async () => {
  world = await startWorld();
  await world.setUp();
  ours = await world.ours();
});
afterAll(() => world.close());

const asked = /private chat/;
const clients = [
  { client: 'a', selector: '.Message' },
  { client: 'k', selector: '.bubble' },
];

async function pressOn(client: string, selector: string): Promise<Page> {
  const page = await world.open(`https://web.telegram.org/${client}/#700000011`);
  await coverBelow(page, selector);
  await world.document(page, selector, 'You have been warned', asked);
  return page;
}
/** A one-line message in the real clients: what hangs out of it is cut (A), or lies under what comes next (K) (2026-11). */
async function coverBelow(page: Page, selector: string): Promise<void> {
  await page.locator(selector, { hasText: 'You have been warned' }).evaluate((message) => {
    const { bottom } = message.getBoundingClientRect();
    (message as HTMLElement).style.overflow = 'clip';
    const cover = document.createElement('aside');
    cover.style.cssText = `position:fixed;inset:${bottom}px 0 0 0;z-index:2147483647;background:#fff`;
    document.body.append(cover);
  });
}
async function says(page: Page, selector: string): Promise<string> {
  return shadowText((await buttonIn(page, selector, 'You have been warned'))!);
}
/** The place of an answer beside the button; it lies in the closed root. */
async function pressAnswer(page: Page, selector: string, label: string): Promise<void> {
  const button = (await buttonIn(page, selector, 'You have been warned'))!;
  const { object } = await button.cdp.send('DOM.resolveNode', { nodeId: button.nodeId });
  const { result } = await button.cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    functionDeclaration: `function (label) { return [...this.getRootNode().querySelectorAll('button')].find((each) => each.textContent === label) }`,
    arguments: [{ value: label }],
  });
  const { nodeId } = await button.cdp.send('DOM.requestNode', { objectId: result.objectId! });
  await pressButton(page, { cdp: button.cdp, nodeId });
}

describe.each(clients)('a message of a private chat in Web $client', ({ client, selector }) => {
  test('is not kept before she says yes, nor when she says no', async () => {
    const before = await rows(ours);
    const page = await pressOn(client, selector);
    await page.waitForTimeout(1_000);
    expect(await rows(ours)).toEqual(before);
    await pressAnswer(page, selector, 'No');
    await until(async () => /Nothing was saved/.test(await says(page, selector)) || null, 'the button says so');
    await page.waitForTimeout(500);
    expect(await rows(ours)).toEqual(before);
    await page.close();
  });

  test('is saved once she says yes, by keyboard alone', async () => {
    const before = await rows(ours);
    const page = await pressOn(client, selector);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => /Saved/.test(await says(page, selector)) || null, 'it is saved');
    const after = await rows(ours);
    expect(after.custody).toBeGreaterThan(before.custody!);
    await page.close();
  });
});

test('in a group nobody is asked', async () => {
  const page = await world.open('https://web.telegram.org/a/#-1002000000002');
  expect(await world.document(page, '.Message', 'We know which school')).not.toMatch(asked);
  await page.close();
});
