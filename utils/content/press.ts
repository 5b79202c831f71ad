import type { send } from '../messaging';
import type { Platform } from '../platforms/platform';
import { deliver } from './deliver';
import type { ButtonState, PostButton } from './document-button';
import { type Gathered, gather, type Shoot } from './gather';
import { type InPage, inPage } from './in-page';

export interface PressWorld {
  window: Window;
  document: Document;
  platform: Platform;
  send: typeof send;
  /** Whether the first run is done, as far as the page knows. */
  isSetUp(): boolean;
  /** Keeps what cannot be saved yet; false when the page's memory is used up. */
  hold(held: Held): boolean;
}

export interface Held {
  element: Element;
  key: string | null;
  button: PostButton;
  gathered: Gathered;
}

/** What one trusted press does, in order. Whatever happens ends as a state of the button. */
export async function press(element: Element, button: PostButton, world: PressWorld): Promise<void> {
  const pressedAt = new Date();
  const monotonicMs = Math.round(world.window.performance.now());
  const key = world.platform.keyOf(element);
  // A recycled node shows another post by now: what is said about this one does not belong there.
  const say = (state: ButtonState): void => {
    if (world.platform.keyOf(element) === key) button.show(state);
  };
  say({ at: 'saving' });
  try {
    const [parts] = await Promise.all([loadParts(world.send), world.platform.settle?.(element)]);
    if (parts === null) return say({ at: 'not-saved', why: 'failed' });
    // Gone or recycled while we waited: the post that was pressed cannot be read any more.
    if (!element.isConnected || world.platform.keyOf(element) !== key) return button.show({ at: 'idle' });
    const gathered = await gather(element, {
      window: world.window,
      platform: world.platform,
      page: pageOf(world, pressedAt),
      parts,
      host: button.host,
      hideHost: (hidden) => button.hide(hidden),
      shoot: world.isSetUp() ? shootWith(world.send) : null,
      pressedAt,
      monotonicMs,
    });
    if ('hollow' in gathered) return say({ at: 'not-saved', why: 'hollow' });
    const state = world.isSetUp() ? await deliver(gathered, { send: world.send, parts }) : 'needs-setup';
    if (state !== 'needs-setup') return say(state);
    await holdBack({ element, key, button, gathered }, world);
  } catch {
    // Messages and ports only fail when the other side is gone: the extension was updated or removed.
    say({ at: 'not-saved', why: 'reload' });
  }
}

async function holdBack(held: Held, world: PressWorld): Promise<void> {
  if (!world.hold(held)) return held.button.show({ at: 'not-saved', why: 'too-many' });
  held.button.show({ at: 'held', opened: false });
  const answer = await world.send('openSetUp', {});
  if (held.button.state().at === 'held') held.button.show({ at: 'held', opened: answer.state === 'opened' });
}

async function loadParts(ask: typeof send): Promise<InPage | null> {
  if (inPage() === null) await ask('loadInPage', {});
  return inPage();
}

function pageOf({ window, document }: PressWorld, now: Date) {
  return {
    url: window.location.href,
    now,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    lang: document.documentElement.lang || null,
    document,
  };
}

function shootWith(ask: typeof send): Shoot {
  return async (shot) => {
    const answer = await ask('takeScreenshot', shot);
    if (answer.state === 'taken') return answer.staged;
    return answer.reason === 'not-permitted' ? 'not-permitted' : null;
  };
}
