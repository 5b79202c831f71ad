import { browser } from 'wxt/browser';
import { send } from '../messaging';
import type { Platform } from '../platforms/platform';
import type { Language, Settings } from '../schema/settings';
import { deliver } from './deliver';
import { createButton, type PostButton } from './document-button';
import { inPage } from './in-page';
import { type Held, press } from './press';
import { themeBehind } from './theme';
import { watchPosts } from './watch-posts';

/** Captures of one page that may wait for the first run. */
const mostHeld = 20;
const shortestBetweenPressesMs = 800;
const themeForMs = 2_000;

const key = Symbol.for('athar.page');
type World = { [key]?: AbortController };

/** Starts our part of a page, and ends that of an older start in the same world. */
export async function startOnPage(platforms: readonly Platform[], window: Window): Promise<void> {
  const world = globalThis as World;
  world[key]?.abort();
  const controller = new AbortController();
  world[key] = controller;
  const held: Held[] = [];
  let settings = await readSettings();
  if (controller.signal.aborted) return;
  let shown = showButtons();

  // A listener of a dead extension is never called again, so it needs no signal.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !('settings' in changes) || controller.signal.aborted) return;
    const before = settings;
    settings = asSettings(changes.settings?.newValue);
    if (before.buttons !== settings.buttons || before.language !== settings.language) {
      shown.abort();
      shown = showButtons();
    }
    if (settings.vault === 'ready') void deliverHeld(held);
  });

  function showButtons(): AbortController {
    const mine = new AbortController();
    controller.signal.addEventListener('abort', () => mine.abort(), { signal: mine.signal });
    if (settings.buttons) putButtons(mine.signal, settings.language);
    return mine;
  }

  function putButtons(signal: AbortSignal, language: Language): void {
    const { document } = window;
    let theme: { is: 'light' | 'dark'; until: number } | null = null;
    let lastPress = Number.NEGATIVE_INFINITY;
    const now = () => window.performance.now();
    const platform = () => platforms.find((each) => each.matches({ url: window.location.href, document })) ?? null;

    watchPosts({ platform, document, signal, alive, now, onDead: () => controller.abort(), place });

    function place(element: Element, layout: 'inline' | 'corner') {
      const button: PostButton = createButton({
        document,
        layout,
        language,
        signal,
        theme: () => themeNear(element),
        onPress: () => onPress(element, button),
        onUndo: (undo) => void takeBack(undo, button),
      });
      return { host: button.host, rebind: () => button.show({ at: 'idle' }) };
    }

    function onPress(element: Element, button: PostButton): void {
      if (now() - lastPress < shortestBetweenPressesMs) return;
      lastPress = now();
      const here = platform();
      if (here === null) return;
      if (button.state().at === 'held') return void send('openSetUp', {}).catch(() => undefined);
      const isSetUp = () => settings.vault === 'ready';
      const hold = (one: Held) => held.length < mostHeld && held.push(one) > 0;
      void press(element, button, { window, document, platform: here, send, isSetUp, hold });
    }

    /** One look at the page's colours serves all buttons placed at about the same time. */
    function themeNear(element: Element): 'light' | 'dark' {
      if (theme === null || theme.until < now()) theme = { is: themeBehind(element), until: now() + themeForMs };
      return theme.is;
    }
  }
}

async function deliverHeld(held: Held[]): Promise<void> {
  const parts = inPage();
  if (parts === null) return;
  for (const one of held.splice(0)) {
    one.button.show({ at: 'saving' });
    try {
      const state = await deliver(one.gathered, { send, parts });
      if (state === 'needs-setup') held.push(one);
      one.button.show(state === 'needs-setup' ? { at: 'held', opened: false } : state);
    } catch {
      one.button.show({ at: 'not-saved', why: 'reload' });
    }
  }
}

async function takeBack(undo: string, button: PostButton): Promise<void> {
  try {
    const answer = await send('undoCapture', { undo });
    button.show(answer.state === 'refused' ? { at: 'not-saved', why: answer.reason } : { at: answer.state });
  } catch {
    button.show({ at: 'too-late' });
  }
}

/** An extension that was reloaded leaves its old scripts behind, without an id. */
function alive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

async function readSettings(): Promise<Pick<Settings, 'buttons' | 'language' | 'vault'>> {
  const stored = await browser.storage.local.get('settings');
  return asSettings(stored.settings);
}

/** Our own pages wrote this; a page's script cannot carry the schema, so it reads three fields and no more. */
function asSettings(stored: unknown): Pick<Settings, 'buttons' | 'language' | 'vault'> {
  const { buttons, language = navigator.language.slice(0, 2), vault } = (stored ?? {}) as Partial<Settings>;
  return {
    buttons: buttons !== false,
    language: language === 'fr' || language === 'ar' ? language : 'en',
    vault: vault === 'ready' ? 'ready' : 'absent',
  };
}
