import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killWorker } from '../../scripts/walk/browser';
import { buttonIn, pressButton, shadowText } from '../../scripts/walk/button';
import { intakeHost, type Organisation, startOrganisation } from '../../scripts/walk/organisation';
import { until } from '../../scripts/walk/popup';
import { type MoodyIntake, startMoodyIntake } from './moody-intake';
import { pair, press, rows, seen, unlock } from './our-pages';
import { startWorld, type World } from './world';

let organisation: Organisation;
let intake: MoodyIntake;
let world: World;
let passphrase: string;

beforeAll(async () => {
  organisation = await startOrganisation();
  intake = await startMoodyIntake(organisation.listener);
  world = await startWorld({ hosts: { [intakeHost]: intake.listener } });
  passphrase = await world.setUp();
});
afterAll(async () => {
  await world.close();
  intake.close();
  await organisation.close();
});

const timeline = 'https://x.com/home?many=400';

/** Presses, ends the worker after a while, and tells what the button says in the end. */
async function pressAndKill(page: Page, text: string, afterMs: number): Promise<string> {
  const button = await until(() => buttonIn(page, 'article', text), `a button on "${text}"`);
  await pressButton(page, button);
  await page.waitForTimeout(afterMs);
  await killWorker(world.browser);
  return until(
    async () => /Saved|Not saved/.exec(await shadowText(button))?.[0],
    'the button says how it ended',
    40_000,
  );
}

const shown = (page: Page, select: string) => page.locator(select).count();

describe('the worker is ended while a post is being saved', () => {
  test('what was acknowledged is there; what was not is saved by the next press, once', async () => {
    const page = await world.open(timeline);
    // The part that is injected on the first press is there for all of them.
    await world.document(page, 'article', 'Invented post number 0.', /Saved/);
    let acknowledged = 1;
    const moments = [0, 5, 15, 30, 60, 120, 240];
    for (const [n, afterMs] of moments.entries()) {
      const text = n % 5 === 3 ? `منشور مخترع رقم ${n + 1}.` : `Invented post number ${n + 1}.`;
      const first = await pressAndKill(page, text, afterMs);
      const ours = await world.ours();
      await until(async () => (await rows(ours)).inbox === 0, 'what waits is merged');
      const kept = (await rows(ours)).flags!;
      expect(kept, `${afterMs} ms: ${first}`).toBeGreaterThanOrEqual(acknowledged + (first === 'Saved' ? 1 : 0));
      await page.bringToFront();
      // Two presses within a moment are one.
      await page.waitForTimeout(800);
      if (first !== 'Saved') await world.document(page, 'article', text, /Saved/);
      await until(async () => (await rows(ours)).inbox === 0, 'what waits is merged');
      acknowledged += 1;
      expect((await rows(ours)).flags, `${afterMs} ms`).toBe(acknowledged);
      await ours.close();
    }
    await page.close();
  });
});

/** Pairs, and sends all that is there; returns our page on its list of deliveries. */
async function send(mood: MoodyIntake['mood']): Promise<Page> {
  const ours = await world.ours();
  await ours.getByText('Select all shown').click();
  intake.mood = mood;
  await press(ours, /^Send selected to/);
  await press(ours, 'Deliveries');
  return ours;
}

/** The deliveries with flags in them, as she reads them. */
const parcels = (ours: Page) => ours.locator('[data-delivery]').filter({ hasNotText: 'Test message' });

const drainOutbox = `chrome.runtime.sendMessage({ athar: 'drainOutbox', input: {} })`;

/** Three minutes on every clock of ours: longer than the lease of what was begun, shorter than the auto-lock. */
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

/** The worker first: it writes no time until it is asked, and a clock that seems to go back would lock. */
async function later(ours: Page): Promise<void> {
  await ours.evaluate(drainOutbox);
  await world.browser.worker().evaluate(threeMinutesOn);
  await ours.evaluate(threeMinutesOn);
  await world.browser.context.addInitScript(threeMinutesOn);
  await ours.evaluate(drainOutbox);
}

async function restart(): Promise<Page> {
  await world.stop();
  await world.start();
  const ours = await world.ours();
  await seen(ours, 'Athar is locked');
  return ours;
}

async function envelopesAtTheDesk(): Promise<number> {
  await organisation.desk.pull();
  return (await organisation.desk.list()).waiting.length;
}

describe('a partner on a bad day', () => {
  test('answers HTML, 500, somebody else’s receipt, one for other bytes, a redirect, or nothing: never "arrived"', async () => {
    let ours = await world.ours();
    await pair(ours, await organisation.desk.invite());
    await seen(ours, 'The test message arrived');
    await ours.close();
    intake.puts.length = 0;
    const before = world.server.requests.length;
    const answers = [
      ['html', 'gave no proper confirmation'],
      ['broken', 'has a problem'],
      ['stranger', 'not signed by this organisation'],
      ['redirect', 'no connection'],
      ['other-bytes', 'not signed by this organisation'],
      ['down', 'no connection'],
    ] as const;
    ours = await send(answers[0][0]);
    const parcel = parcels(ours);
    for (const [index, [mood, said]] of answers.entries()) {
      intake.mood = mood;
      const puts = intake.puts.length;
      if (index > 0) await parcel.getByRole('button', { name: 'Send now' }).click();
      await until(async () => intake.puts.length > puts || (index === 0 && puts > 0), `${mood}: it was tried`);
      await parcel.getByText(`Last try: the`).or(parcel.getByText('Last try: no')).filter({ hasText: said }).waitFor();
      expect(await parcel.getByText(/Arrived/).count(), mood).toBe(0);
    }
    expect(await envelopesAtTheDesk()).toBe(1);
    intake.mood = 'good';
    await parcel.getByRole('button', { name: 'Send now' }).click();
    await parcel.getByText(/^Arrived/).waitFor({ timeout: 30_000 });
    // Sealed once: every try was the same bytes under the same number, and nothing followed the redirect.
    expect(new Set(intake.puts.map(({ path, sha256 }) => path + sha256)).size).toBe(1);
    const elsewhere = world.server.requests.slice(before).filter(({ path }) => path === '/elsewhere');
    expect(elsewhere).toEqual([]);
    expect(await envelopesAtTheDesk()).toBe(2);
    await ours.close();
  });
});

describe('ended while it sends', () => {
  test('the worker dies after the intake has it and before its answer: sent once, and said only with the receipt', async () => {
    intake.puts.length = 0;
    const { stored } = intake;
    const ours = await send('mute');
    await until(async () => intake.stored === stored + 1, 'the intake has it');
    expect(await envelopesAtTheDesk()).toBe(3);
    await killWorker(world.browser);
    await ours.waitForTimeout(1_500);
    expect(await shown(ours, '[data-delivery] .state-sent')).toBe(2);
    intake.mood = 'good';
    await later(ours);
    await until(async () => (await shown(ours, '[data-delivery] .state-sent')) === 3, 'it arrived');
    expect(new Set(intake.puts.map(({ path, sha256 }) => path + sha256)).size).toBe(1);
    expect(intake.puts.length).toBeGreaterThan(1);
    expect(await envelopesAtTheDesk()).toBe(3);
    await ours.close();
  });

  test('the browser is closed before the intake has it, started again and unlocked: it goes then, once', async () => {
    // Every clock as it was.
    let ours = await restart();
    await unlock(ours, passphrase);
    await seen(ours, 'Select all shown');
    await ours.close();
    intake.puts.length = 0;
    await send('held');
    await until(async () => intake.puts.length === 1, 'it is under way');
    ours = await restart();
    intake.mood = 'good';
    expect(await envelopesAtTheDesk()).toBe(3);
    await unlock(ours, passphrase);
    await press(ours, 'Deliveries');
    await later(ours);
    await until(async () => (await shown(ours, '[data-delivery] .state-sent')) === 4, 'it arrived');
    expect(new Set(intake.puts.map(({ path, sha256 }) => path + sha256)).size).toBe(1);
    expect(await envelopesAtTheDesk()).toBe(4);
    await ours.close();
  });
});

test('offline: nothing is tried and nothing is said; back online it goes', async () => {
  intake.mood = 'good';
  intake.puts.length = 0;
  const online = (value: boolean) =>
    world.browser
      .worker()
      .evaluate(`Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => ${value} })`);
  await online(false);
  const ours = await send('good');
  await seen(ours, 'Waiting to be sent');
  await ours.waitForTimeout(1_000);
  expect(intake.puts).toEqual([]);
  await online(true);
  await ours.evaluate(drainOutbox);
  await until(async () => (await shown(ours, '[data-delivery] .state-sent')) === 5, 'it arrived');
  expect(intake.puts).toHaveLength(1);
});
