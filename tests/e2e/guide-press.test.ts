import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pressButton } from '../../scripts/walk/button';
import { covered, isGone, says } from './guide-card';
import { closeTabs, openWay, reportPage, submitted } from './reporting';
import { allowedBuild, bubbleWith, outcome, pointAt, sayYes } from './whatsapp-message';
import { startWorld, type World } from './world';

// From her own press in the popup or the side panel to the card beside the dialog, as she does it.

const shots = process.env.ATHAR_SHOTS;
const words = 'He says that he will come.';
const onX = { saved: 'X', kinds: ['Threat to kill or hurt'], words, way: 'x-in-app' };
let world: World;

describe('what is allowed from the beginning', () => {
  beforeAll(async () => {
    world = await startWorld();
    await world.setUp();
    const x = await world.open('https://x.com/home');
    await world.document(x, 'article', 'Everyone who signed', /Saved/);
    const a = await world.open('https://web.telegram.org/a/#-1002000000002');
    await world.document(a, '.Message', 'We know which school', /Saved/);
    await closeTabs(world);
  });
  afterEach(() => closeTabs(world));
  afterAll(() => world.close());

  test('the popup shows the steps, tells that they stand there, and takes them away; nothing is pressed', async () => {
    const page = await openWay(world, onX);
    let popup = await world.popup(page);
    await popup.press('button', 'Show me the steps here');
    await popup.until('document.body.innerText.includes("The steps stand beside the dialog")', 'it says so');
    await popup.close();
    await says(page, 'Violent speech');
    popup = await world.popup(page);
    await popup.press('button', 'Take the steps away');
    await isGone(page);
    await popup.until('document.body.innerText.includes("Show me the steps here")', 'they can be shown again');
    await popup.close();
    expect(await page.locator('[type=radio]:checked').count()).toBe(0);
    expect(await page.evaluate('[window.__presses, window.__submitted]')).toEqual([0, 0]);
  });

  test('so does the side panel, without any press in the toolbar', async () => {
    const page = await openWay(world, onX);
    const panel = await world.ours('sidepanel');
    await page.bringToFront();
    await panel.getByRole('button', { name: 'Show me the steps here' }).click();
    await panel.getByText('The steps stand beside the dialog').waitFor();
    await says(page, 'Violent speech');
    await panel.getByRole('button', { name: 'Take the steps away' }).click();
    await isGone(page);
    expect(await page.evaluate('[window.__presses, window.__submitted]')).toEqual([0, 0]);
  });

  test('on the way itself stands what can be lost, and a press there reads it out before anything opens', async () => {
    const ours = await reportPage(world, { ...onX, saved: 'Sami Practice', kinds: ['Private details made public'] });
    const card = ours.locator('[data-plan="telegram-in-app"]');
    const warning = card.getByText('Document first: this can take the post away from you.');
    await warning.waitFor();
    await card
      .getByText(/Report spam/)
      .first()
      .waitFor();
    const isBefore = await card.evaluate((plan) => {
      const notice = plan.querySelector('.notice-care')!;
      return notice.compareDocumentPosition(plan.querySelector('.row button')!) === Node.DOCUMENT_POSITION_FOLLOWING;
    });
    expect(isBefore).toBe(true);
    if (shots !== undefined) await card.screenshot({ path: path.join(shots, 'plan-telegram.png') });
  });

  test('Telegram A: steps and text from one popup; the card is gone a moment after the dialog', async () => {
    const page = await openWay(world, {
      ...onX,
      saved: 'Sami Practice',
      kinds: ['Private details made public'],
      way: 'telegram-in-app',
    });
    const popup = await world.popup(page);
    await popup.press('button', 'Show me the steps here');
    await popup.until('document.body.innerText.includes("The steps stand beside the dialog")', 'it says so');
    await popup.close();
    await says(page, 'Document first');
    await page.getByText('We know which school').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Report' }).click();
    await says(page, 'Personal data');
    expect(await covered(page, '.Modal .ListItem-button')).toEqual([]);
    await page.locator('.Modal [aria-label="Back"]').click();
    await says(page, 'The dialog is closed');
    await isGone(page);
    expect(await submitted(page)).toBe(0);
  });
});

describe('WhatsApp Web, once she allowed it', () => {
  const build = allowedBuild();
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ build });
    await world.setUp();
  });
  afterAll(async () => {
    await world.close();
    rmSync(build, { recursive: true, force: true });
  });

  test('a message saved, its report opened, the steps beside the window: the tick is warned of, and nothing is pressed', async () => {
    const chat = await world.open('https://web.whatsapp.com/');
    await bubbleWith(chat, 'behind the bakery').waitFor();
    const { button } = await pointAt(chat, 'behind the bakery');
    await pressButton(chat, button);
    await sayYes(chat, button);
    expect(await outcome(button)).toMatch(/Saved/);
    await chat.close();
    const page = await openWay(world, {
      saved: 'WhatsApp',
      kinds: ['Threat to kill or hurt'],
      words,
      way: 'whatsapp-in-app',
    });
    expect(new URL(page.url()).origin).toBe('https://web.whatsapp.com');
    const popup = await world.popup(page);
    await popup.press('button', 'Show me the steps here');
    await popup.until('document.body.innerText.includes("The steps stand beside the dialog")', 'it says so');
    await popup.close();
    await says(page, 'Document first');
    await page.bringToFront();
    const bubble = bubbleWith(page, 'behind the bakery').locator('[data-testid="msg-container"]');
    await bubble.hover();
    await bubble.locator('[data-icon="down-context"]').click();
    await says(page, 'The tick in this window does more than report');
    expect(await covered(page, '[role="dialog"] label, [role="dialog"] button')).toEqual([]);
    expect(await page.locator('#additional-action-checkbox').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await says(page, 'The dialog is closed');
    await isGone(page);
    expect(await submitted(page)).toBe(0);
  });
});
