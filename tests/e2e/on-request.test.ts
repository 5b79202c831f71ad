import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonIn, buttonsOn, pressButton, shadowText } from '../../scripts/walk/button';
import { until } from '../../scripts/walk/popup';
import { openFlag, press, seen } from './our-pages';
import { allowedBuild, bubbleWith, outcome, pointAt, sayYes } from './whatsapp-message';
import { startWorld, type World } from './world';

const chat = 'https://web.whatsapp.com/';
const registered = (world: World) =>
  world.browser
    .worker()
    .evaluate('chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id).sort())');

describe('while nothing is allowed', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await world.setUp();
  });
  afterAll(() => world.close());

  test.each([
    ['WhatsApp Web', chat, 'Allow Athar on WhatsApp Web'],
    ['t.me', 'https://t.me/s/cedar_invented', 'Allow Athar on t.me'],
  ])('%s has no script and no button; on that page the popup offers to allow it', async (_, url, offer) => {
    const page = await world.open(url);
    await page.mouse.move(640, 400);
    expect(await registered(world)).toEqual([]);
    expect((await buttonsOn(page)).buttons).toEqual([]);
    const popup = await world.popup(page);
    await popup.until(`document.body.innerText.includes(${JSON.stringify(offer)})`, 'the offer');
    const other = offer.includes('t.me') ? 'Allow Athar on WhatsApp' : 'Allow Athar on t.me';
    expect(await popup.text()).not.toContain(other);
    await popup.close();
    await page.close();
  });

  test('the settings offer both, always', async () => {
    const ours = await world.ours('options');
    await press(ours, 'Settings');
    await seen(ours, 'Allow Athar on WhatsApp Web');
    await seen(ours, 'Allow Athar on t.me');
    await ours.close();
  });
});

describe('once it is allowed', () => {
  const build = allowedBuild();
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ build });
    await world.setUp();
    await until(async () => ((await registered(world)) as string[]).length === 2, 'both scripts are registered');
  });
  afterAll(async () => {
    await world.close();
    rmSync(build, { recursive: true, force: true });
  });

  test('no message has a button until she points at one, and then that one only', async () => {
    const page = await world.open(chat);
    await bubbleWith(page, 'He writes like that').waitFor();
    expect((await buttonsOn(page)).buttons).toEqual([]);
    expect((await pointAt(page, 'behind the bakery')).count).toBe(1);
    expect((await pointAt(page, 'They print it already')).count).toBe(1);
    expect(await buttonIn(page, '#main [data-id]', 'behind the bakery')).toBeNull();
    await page.close();
  });

  test('one press saves this message: text, sender, minute, photo, chat; nothing of the others, nothing of herself', async () => {
    const page = await world.open(chat);
    await bubbleWith(page, 'They print it already').locator('img[src^="blob:"]').waitFor();
    const { button } = await pointAt(page, 'They print it already');
    await pressButton(page, button);
    await sayYes(page, button);
    expect(await outcome(button)).toMatch(/Saved/);
    const ours = await world.ours();
    await openFlag(ours, 'Sana Invented');
    await press(ours, 'Keep open');
    await seen(ours, 'They print it already');
    const shown = await ours.evaluate(() => document.body.textContent);
    expect(shown).toContain('SHA-256 · Photo or video 1 of the post');
    // To the minute, in the time of this browser; day and month by the lines between the messages.
    expect(shown).toContain(await page.evaluate(() => new Date('2026-11-21T22:44').toISOString()));
    expect(shown).not.toMatch(/Reader Herself|bakery|Talk of the day|I keep this/);
    await ours.close();
    await page.close();
  });

  test('by keyboard alone: the message that has the focus has the button, and Enter saves it', async () => {
    const page = await world.open(chat);
    const bubble = bubbleWith(page, 'behind the bakery');
    await bubble.waitFor();
    await bubble.focus();
    const button = await until(() => buttonIn(page, '#main [data-id]', 'behind the bakery'), 'a button');
    const isOurs = () =>
      page.evaluate(
        () => document.activeElement?.localName === 'div' && document.activeElement.attributes.length === 0,
      );
    for (let tabs = 0; tabs < 6 && !(await isOurs()); tabs++) await page.keyboard.press('Tab');
    expect(await isOurs()).toBe(true);
    await page.keyboard.press('Enter');
    await until(async () => /private chat/.test(await shadowText(button)) || null, 'it asks first');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await outcome(button)).toMatch(/Saved/);
    await page.close();
  });

  test('a message that was scrolled away and made anew can be pointed at', async () => {
    const page = await world.open(chat);
    await bubbleWith(page, 'behind the bakery').waitFor();
    const panel = page.locator('[role="application"]');
    expect(await page.locator('[data-virtualized="true"]').count()).toBeGreaterThan(10);
    await panel.evaluate((it) => it.scrollTo(0, 0));
    await page.getByText('Talk of the day, part 2.').waitFor();
    expect((await pointAt(page, 'Talk of the day, part 2.')).count).toBe(1);
    await panel.evaluate((it) => it.scrollTo(0, it.scrollHeight));
    await bubbleWith(page, 'behind the bakery').waitFor();
    expect((await pointAt(page, 'behind the bakery')).count).toBe(1);
    await page.close();
  });

  test('a deleted message is refused with its reason', async () => {
    const page = await world.open(chat);
    await bubbleWith(page, 'This message was deleted').waitFor();
    const { button } = await pointAt(page, 'This message was deleted');
    await pressButton(page, button);
    await sayYes(page, button);
    expect(await outcome(button)).toMatch(/Not saved: this site does not show the post here, or no longer/);
    await page.close();
  });

  test('t.me: every post has its button, service lines have none; its photo comes without our name', async () => {
    const page = await world.open('https://t.me/s/cedar_invented');
    const says = await world.document(page, '.tgme_widget_message', 'Her picture', /Saved|Not saved/);
    expect(says).toMatch(/Saved/);
    expect(says).not.toMatch(/some parts/);
    // One host: the button and, in it, what the press said.
    expect(new Set((await buttonsOn(page)).buttons.map(({ host }) => host)).size).toBe(1);
    expect(await buttonIn(page, '.service_message', 'pinned')).toBeNull();
    const asked = world.server.requests.filter(({ host }) => host === 'cdn4.telesco.pe');
    expect(asked.length).toBe(2);
    for (const { headers } of asked) expect(headers.origin).toBeUndefined();
    await page.close();
  });

  test('t.me: the post that stands in a frame has its button there', async () => {
    const page = await world.open('https://t.me/cedar_invented/41');
    await until(async () => (await buttonsOn(page)).buttons.length === 1, 'a button in the frame');
    await page.close();
  });
});
