import { createHash } from 'node:crypto';
import { ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../scripts/practice/server';
import { intakeHost, type Organisation, startOrganisation } from '../../scripts/walk/organisation';
import { until } from '../../scripts/walk/popup';
import { isGone, says } from './guide-card';
import { endWorker, isHeld, startOf, uncommitted, wake } from './held';
import { openFlag, pair, press, rows, seen } from './our-pages';
import { insertInto, openWay, submitted, untilFilled } from './reporting';
import { startWorld, type World } from './world';

// The worker is ended between the presses of a report, and while a delivery is under way.

/** `deaf`: the intake gets nothing. `mute`: it has the envelope, and nobody hears its answer. */
let intake: 'good' | 'deaf' | 'mute' = 'good';
/** Every envelope that was put, with the hash of its bytes. */
const puts: { path: string; sha256: string }[] = [];
let organisation: Organisation;
let world: World;
let look: Page;

const moody: Listener = (request, response) => {
  const mood = request.method === 'PUT' ? intake : 'good';
  if (request.method === 'PUT') {
    const hash = createHash('sha256');
    request.on('data', (part: Buffer) => hash.update(part));
    request.on('end', () => puts.push({ path: request.url ?? '', sha256: hash.digest('hex') }));
  }
  if (mood !== 'deaf') organisation.listener(request, mood === 'mute' ? new ServerResponse(request) : response);
};

beforeAll(async () => {
  organisation = await startOrganisation();
  world = await startWorld({ hosts: { [intakeHost]: moody } });
  await world.setUp();
  look = await world.open(`chrome-extension://${world.browser.extensionId}/manifest.json`);
  const x = await world.open('https://x.com/home');
  await world.document(x, 'article', 'Everyone who signed', /Saved/);
  await world.document(x, 'article', 'Look who thinks', /Saved/);
});
/** A test that failed must not leave its tabs to the next one. */
afterEach(async () => {
  for (const page of world.browser.context.pages().slice(1)) if (page !== look) await page.close();
});
afterAll(async () => {
  await world.close();
  await organisation.close();
});

const way = { saved: 'Nour Practice', kinds: ['Threat to kill or hurt'], words: 'He names my street.' };

/** Our pages show and fill without the worker: it may have ended by itself. */
async function endAwake(): Promise<void> {
  await wake(world, look);
  await endWorker(world);
}

test('ended between "Open the form" and "Insert": the press fills it all the same', async () => {
  const form = await openWay(world, { ...way, way: 'x-dsa' });
  await endAwake();
  await (await insertInto(world, form)).close();
  await endAwake();
  await form.bringToFront();
  await form.locator('[type=radio]').first().check();
  expect(await untilFilled(form, '#why')).toContain(way.words);
  expect(await submitted(form)).toBe(0);
});

test('ended between opening the dialog and "Show me the steps here": the card comes, and goes again', async () => {
  const page = await openWay(world, { ...way, way: 'x-in-app' });
  await endAwake();
  let popup = await world.popup(page);
  await popup.press('button', 'Show me the steps here');
  await says(page, 'Violent speech');
  await popup.close();
  await endAwake();
  popup = await world.popup(page);
  await popup.press('button', 'Take the steps away');
  await isGone(page);
  await popup.close();
  expect(await submitted(page)).toBe(0);
});

const steps = (ours: Page) => ours.locator('[data-report] li');

async function tell(ours: Page, name: RegExp): Promise<void> {
  await openFlag(ours, way.saved);
  await press(ours, name);
}

test('everything ends while "I sent it" is written: it is not there; told again it is there once, with its event', async () => {
  let ours = await world.ours();
  await tell(ours, /^I sent it/);
  const before = await rows(look);
  await ours.evaluate(uncommitted('events'));
  await press(ours, 'Keep this');
  await isHeld(ours);
  await endWorker(world);
  await ours.close();
  ours = await world.ours();
  await tell(ours, /^I sent it/);
  expect(await steps(ours).count()).toBe(0);
  expect(await rows(look)).toMatchObject({ custody: before.custody!, events: before.events! });
  await press(ours, 'Keep this');
  await steps(ours).first().waitFor();
  expect(await steps(ours).count()).toBe(1);
  expect(await rows(look)).toMatchObject({ custody: before.custody! + 1, events: before.events! + 1 });
});

test('everything ends when a decision has just been written: it is there once, whole', async () => {
  let ours = await world.ours();
  await tell(ours, /^A decision came/);
  await ours.getByLabel('Removed', { exact: true }).check();
  const before = await rows(look);
  await press(ours, 'Keep this');
  await until(async () => (await rows(look)).events === before.events! + 1, 'it is committed');
  await ours.close();
  await endWorker(world);
  ours = await world.ours();
  await openFlag(ours, way.saved);
  await steps(ours).nth(1).waitFor();
  expect(await steps(ours).count()).toBe(2);
  await ours.locator('[data-report]').getByText('Decided').first().waitFor();
});

/** Longer than the lease of what was begun, shorter than the auto-lock. */
const threeMinutesOn = `(() => {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Date.now());
      else super(...given);
    }
    static now = () => Real.now() + 180_000;
  };
})()`;

const arrived = (ours: Page) => ours.locator('[data-delivery] .state-sent').count();

/** Sends one post, and ends the worker when the intake has read it. */
async function sendAndEnd(ours: Page, who: string): Promise<void> {
  const before = puts.length;
  await press(ours, 'Saved');
  await openFlag(ours, who);
  await press(ours, /^Send to/);
  await until(async () => puts.length > before, 'it is under way');
  await endWorker(world);
}

test('ended while it sends, once before the intake has it and once before its answer: each arrives once, said with its receipt only', async () => {
  const ours = await world.ours();
  await pair(ours, await organisation.desk.invite());
  await seen(ours, 'The test message arrived');
  puts.length = 0;
  intake = 'deaf';
  await sendAndEnd(ours, way.saved);
  intake = 'mute';
  await sendAndEnd(ours, 'Harbour Test');
  await press(ours, 'Deliveries');
  await ours.locator('[data-delivery]').nth(2).waitFor();
  await ours.locator('[data-delivery] .state-sending').nth(1).waitFor();
  expect(await arrived(ours)).toBe(1);
  await organisation.desk.pull();
  expect((await organisation.desk.list()).waiting).toHaveLength(2);

  intake = 'good';
  await wake(world, look);
  const started = await startOf(world);
  await ours.close();
  await world.browser.worker().evaluate(threeMinutesOn);
  await world.browser.context.addInitScript(threeMinutesOn);
  await look.evaluate("chrome.runtime.sendMessage({ athar: 'drainOutbox', input: {} })");
  expect(await startOf(world)).toBe(started);
  const again = await world.ours();
  await press(again, 'Deliveries');
  await until(async () => (await arrived(again)) === 3, 'both have arrived');
  // Sealed once: every try was the same bytes under the same number.
  expect(puts).toHaveLength(4);
  expect(new Set(puts.map(({ path }) => path)).size).toBe(2);
  expect(new Set(puts.map(({ path, sha256 }) => path + sha256)).size).toBe(2);
  await organisation.desk.pull();
  const { waiting } = await organisation.desk.list();
  expect(waiting).toHaveLength(3);
  for (const { id } of waiting) {
    expect(await organisation.desk.open(id)).toMatchObject({ verdict: 'accepted' });
  }
});
