import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonIn, shadowText } from '../../scripts/walk/button';
import { intakeHost, type Organisation, startOrganisation } from '../../scripts/walk/organisation';
import { until } from '../../scripts/walk/popup';
import { button as buttonTexts } from '../../utils/i18n/button';
import { buttonStates } from '../../utils/i18n/button-states';
import { common } from '../../utils/i18n/common';
import { flags } from '../../utils/i18n/flags';
import { follow } from '../../utils/i18n/follow';
import { lock } from '../../utils/i18n/lock';
import { reportPage } from '../../utils/i18n/report-page';
import { attackTypes, review } from '../../utils/i18n/review';
import { focusOf, pressKey, someFocus, tabTo } from './keyboard';
import { pair, seen } from './our-pages';
import { startWorld, type World } from './world';

// The main job without a mouse: Tab, Enter, Space, arrows and Escape, and nothing else.

describe.each([
  ['en', 'Everyone who signed', 'Nour Practice'],
  ['ar', 'كل من وقّعت', 'صوت تجربة'],
] as const)('in the language %s', (language, text, author) => {
  let organisation: Organisation;
  let world: World;
  let passphrase: string;
  let ours: Page;

  beforeAll(async () => {
    organisation = await startOrganisation();
    world = await startWorld({ hosts: { [intakeHost]: organisation.listener } });
    passphrase = await world.setUp();
    ours = await world.ours();
    await pair(ours, await organisation.desk.invite());
    await seen(ours, 'The test message arrived');
    await ours.evaluate(
      `chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: { ...settings, language: '${language}' } }))`,
    );
    await ours.evaluate('chrome.storage.session.clear()');
    await ours.close();
  });
  afterAll(async () => {
    await world.close();
    await organisation.close();
  });

  test('the button on a post is reached, saves, takes back and saves again, and keeps the focus', async () => {
    const page = await world.open('https://x.com/home');
    const button = await until(() => buttonIn(page, 'article', text), 'its button');
    /** Our closed roots show only their host to the page. */
    const ring = async () => {
      const { object } = await button.cdp.send('DOM.resolveNode', { nodeId: button.nodeId });
      const { result } = await button.cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: `function () {
          const now = this.getRootNode().activeElement;
          return now === null ? 'nowhere' : now.className + ' ' + getComputedStyle(now).outlineStyle;
        }`,
        returnByValue: true,
      });
      return result.value as string;
    };
    const says = (words: string) =>
      until(async () => (await shadowText(button)).includes(words), `the button says ${words}`);
    for (let presses = 0; presses < 60 && (await ring()) !== 'mark solid'; presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await ring()).toBe('mark solid');
    expect(await shadowText(button)).toContain(buttonTexts[language].document);
    await page.keyboard.press('Enter');
    await says(buttonStates[language].saved);
    expect(await ring()).toBe('mark solid');
    await page.keyboard.press('Tab');
    expect(await ring()).toBe('undo solid');
    await page.keyboard.press('Enter');
    await says(buttonStates[language].undone);
    expect(await ring()).toBe('mark solid');
    // Two presses within a moment are one.
    await until(async () => {
      await page.keyboard.press('Space');
      return !(await shadowText(button)).includes(buttonStates[language].undone);
    }, 'the second press is heard');
    await says(buttonStates[language].saved);
    expect(await ring()).toBe('mark solid');
    await page.close();
  });

  test('she unlocks, and opens the post', async () => {
    ours = await world.ours();
    await seen(ours, lock[language].title);
    expect((await someFocus(ours, 'at the beginning')).name).toContain(lock[language].passphrase);
    await ours.keyboard.type(passphrase);
    expect(await ours.locator('input').inputValue()).toBe(passphrase);
    // Enter does nothing in a form whose button is still switched off.
    const unlock = ours.getByRole('button', { name: lock[language].unlock, exact: true });
    await until(() => unlock.isEnabled(), 'it can be unlocked');
    await ours.keyboard.press('Enter');
    await seen(ours, flags[language].selectAll);
    await someFocus(ours, 'after the unlock');
    const at = await pressKey(ours, `${flags[language].open}: ${author}`, { until: review[language].optional });
    expect(at.where).toBe('heading');
  });

  test('she sorts it', async () => {
    const type = attackTypes[language]['death-threat'];
    await tabTo(ours, type);
    await ours.keyboard.press('Space');
    await tabTo(ours, review[language]['role.herself']);
    await ours.keyboard.press('Space');
    await tabTo(ours, review[language]['severity.low']);
    await ours.keyboard.press('ArrowDown');
    expect((await focusOf(ours)).name).toContain(review[language]['severity.serious']);
    await seen(ours, review[language].saved);
    expect(await ours.getByRole('checkbox', { name: type, exact: true }).isChecked()).toBe(true);
    expect(await ours.getByRole('radio', { name: review[language]['severity.serious'], exact: true }).isChecked()).toBe(
      true,
    );
  });

  test('what is asked back gives the focus back: deleting, taken back by Escape and left', async () => {
    const words = flags[language];
    await pressKey(ours, words.delete, { until: words.deleteWhat });
    await tabTo(ours, words.delete);
    await ours.keyboard.press('Enter');
    await until(async () => (await focusOf(ours)).name.includes(words.deleteStop), 'one press stops it');
    await ours.keyboard.press('Escape');
    await someFocus(ours, 'after Escape');
    await pressKey(ours, common[language].cancel, { until: words.delete });
    expect((await someFocus(ours, 'after leaving it')).name).toContain(words.delete);
  });

  test('she opens the report, writes, opens the dialog, and tells that she sent it', async () => {
    const words = reportPage[language];
    await pressKey(ours, flags[language].reportTo.replace('{platform}', 'X'), { back: true, until: words.title });
    await tabTo(ours, words.explanation.slice(0, 12));
    await ours.keyboard.type('This is about me.');
    const opened = world.browser.context.waitForEvent('page');
    await tabTo(ours, `${words.openDialog}: `);
    await ours.keyboard.press('Enter');
    await (await opened).close();
    await ours.bringToFront();
    await seen(ours, words.openedDialog);
    await someFocus(ours, 'after the dialog was opened');
    await pressKey(ours, common[language].back, { back: true, until: follow[language]['at.opened'] });
    const asked = await pressKey(ours, follow[language]['next.submitted'], { until: follow[language].askSent });
    expect(asked.where).toBe('heading');
    await pressKey(ours, common[language].cancel, { until: follow[language]['at.opened'] });
    await pressKey(ours, follow[language]['next.submitted'], { until: follow[language].askSent });
    await pressKey(ours, follow[language].keep, { until: follow[language]['next.acknowledged'] });
  });

  test('she sends it, and it arrives', async () => {
    const send = flags[language].sendTo.split('{name}')[0]!;
    await tabTo(ours, send, 'Shift+Tab');
    await ours.keyboard.press('Enter');
    await ours.locator('.state-sent').first().waitFor();
    expect((await someFocus(ours, 'after sending')).name).toContain(send);
    await organisation.desk.pull();
    expect((await organisation.desk.list()).waiting).toHaveLength(2);
  });

  test('back in the list, and out by three times Shift', async () => {
    await pressKey(ours, common[language].back, { back: true, until: flags[language].selectAll });
    // The third one closes the page under its own press.
    for (let presses = 0; presses < 3; presses += 1) await ours.keyboard.press('Shift').catch(() => undefined);
    await until(async () => ours.isClosed() || ours.url() === 'about:blank', 'our page is gone');
  });
});
