import { browser } from 'wxt/browser';
import { button as texts } from '../i18n/button';
import { send } from '../messaging';
import type { ButtonLayout, Finder } from '../platforms/platform';
import type { Language, Settings } from '../schema/settings';
import { isAlive } from './alive';
import { connectedButtons } from './connected-buttons';
import { inPage } from './in-page';
import { tellPointed } from './pointed';
import { createPostButton, type PostButton } from './post-button';
import { themeBehind } from './theme';
import { type Watcher, watchPosts } from './watch-posts';

/** On one post: a double press is one press. */
const shortestBetweenPressesMs = 800;
const themeForMs = 2_000;

const key = Symbol.for('athar.page');
type World = { [key]?: AbortController };
/** What a press says where she took back what she had allowed. */
type TakenBack = Record<Language, { says: string }>;
type PageSettings = Pick<Settings, 'buttons' | 'language' | 'vault'>;

/** Starts our part of a page, and ends that of an older start in the same world. */
export async function startOnPage(
  finders: readonly Finder[],
  window: Window,
  { watch = watchPosts, over, takenBack }: { watch?: Watcher; over?: AbortSignal; takenBack?: TakenBack } = {},
): Promise<void> {
  const world = globalThis as World;
  world[key]?.abort();
  const controller = new AbortController();
  world[key] = controller;
  over?.addEventListener('abort', () => controller.abort());
  let settings = asSettings((await browser.storage.local.get('settings')).settings);
  if (controller.signal.aborted) return;
  const { document } = window;
  const buttons = connectedButtons();
  const now = () => window.performance.now();
  const finder = () => finders.find((each) => each.matches({ url: window.location.href, document })) ?? null;
  let shown = showButtons();

  // With her buttons switched off, too: the context menu is her way then.
  tellPointed((element) => ({ element, key: keyAround(element), buttons }));
  controller.signal.addEventListener('abort', () => tellPointed(null));

  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !('settings' in changes) || controller.signal.aborted) return;
    const before = settings;
    settings = asSettings(changes.settings?.newValue);
    if (before.buttons !== settings.buttons || before.language !== settings.language) {
      shown.abort();
      shown = showButtons();
    }
    if (before.vault !== settings.vault && settings.vault === 'ready') void inPage()?.saveHeld();
  });

  /** Of the innermost post: a comment lies inside its post. */
  function keyAround(target: Element): string | null {
    const found = finder();
    const post = found?.postAround
      ? found.postAround(target)
      : found?.findPosts(document).findLast((each) => each.contains(target));
    return post ? found!.keyOf(post) : null;
  }

  function showButtons(): AbortController {
    const mine = new AbortController();
    controller.signal.addEventListener('abort', () => mine.abort(), { signal: mine.signal });
    if (settings.buttons) putButtons(mine.signal);
    return mine;
  }

  function putButtons(signal: AbortSignal): void {
    const { language } = settings;
    let theme: { is: 'light' | 'dark'; until: number } | null = null;
    watch({ finder, document, signal, alive: isAlive, now, onDead: () => controller.abort(), place });

    function place(element: Element, layout: ButtonLayout) {
      let lastPress = Number.NEGATIVE_INFINITY;
      const button: PostButton = createPostButton({
        document,
        layout,
        language,
        signal,
        theme: () => themeNear(element),
        onPress: () => {
          if (now() - lastPress < shortestBetweenPressesMs) return;
          lastPress = now();
          void onPress(element, button);
        },
      });
      buttons.add(button);
      return { host: button.host, rebind: () => button.say('idle', null), isIdle: () => button.at() === 'idle' };
    }

    /** Whatever happens ends as a state of the button. */
    async function onPress(element: Element, button: PostButton): Promise<void> {
      const monotonicMs = Math.round(now());
      const at = new Date();
      const postKey = finder()?.keyOf(element) ?? null;
      const isOn = element.contains(button.host);
      const isSetUp = () => settings.vault === 'ready';
      button.say('saving', texts[language].saving);
      try {
        const load = () => send('loadInPage', {});
        // A worker that is ended under the first message is woken by the second; bringing the script twice changes nothing.
        const answer = inPage() === null ? await load().catch(load) : null;
        const parts = inPage();
        if (parts === null) {
          // She took back what she had allowed, while this page was open.
          const isRefused = answer?.state === 'refused' && answer.reason === 'not-allowed';
          return button.say('not-saved', (isRefused && takenBack?.[language].says) || texts[language]['why.reload']);
        }
        await parts.press({ element, isOn, key: postKey, button, buttons, language, at, monotonicMs, isSetUp, signal });
      } catch {
        // Only the way to the background can fail here: the extension was updated or removed.
        button.say('not-saved', texts[language]['why.reload']);
      }
    }

    /** One look at the page's colours serves all buttons placed at about the same time. */
    function themeNear(element: Element): 'light' | 'dark' {
      if (theme === null || theme.until < now()) theme = { is: themeBehind(element), until: now() + themeForMs };
      return theme.is;
    }
  }
}

/** Our own pages wrote this; a page's script cannot carry the schema, so it reads three fields and no more. */
function asSettings(stored: unknown): PageSettings {
  const { buttons, language = navigator.language.slice(0, 2), vault } = (stored ?? {}) as Partial<Settings>;
  return {
    buttons: buttons !== false,
    language: language === 'fr' || language === 'ar' ? language : 'en',
    vault: vault === 'ready' ? 'ready' : 'absent',
  };
}
