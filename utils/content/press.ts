import { send } from '../messaging';
import { platformFor } from '../platforms';
import type { Page } from '../platforms/platform';
import { type ButtonState, show } from './button-states';
import { deliver } from './deliver';
import { type Gathered, gather, type Shoot } from './gather';
import type { Pressed } from './in-page';

/** Captures of one page that may wait for the first run. */
const mostHeld = 20;
const held: { pressed: Pressed; gathered: Gathered }[] = [];

/** What one trusted press does, in order. Whatever happens ends as a state of the button. */
export async function press(pressed: Pressed): Promise<void> {
  const { element, key, button, language, signal } = pressed;
  const window = element.ownerDocument.defaultView!;
  const page = pageOf(window, pressed.at);
  const platform = platformFor(page);
  if (platform === null) return show(button, { at: 'not-saved', why: 'not-allowed' }, language, signal);
  if (held.some((one) => one.pressed.button === button && one.pressed.key === key)) return askForSetUp(pressed);
  await platform.settle?.(element);
  // Gone or recycled while we waited: the post that was pressed cannot be read any more.
  const isStill = (): boolean => element.isConnected && platform.keyOf(element) === key;
  if (!isStill()) return show(button, { at: 'idle' }, language, signal);
  const shoot = pressed.isSetUp() ? shootTab : null;
  const gathered = await gather(element, { window, platform, page, button, shoot, pressed });
  const state = await stateAfter(gathered, pressed);
  // What is said about this post does not belong on another one that has its node by now.
  if (isStill()) show(button, state, language, signal);
  if (state.at === 'held') await askForSetUp(pressed);
}

/** For the moment the first run is done. */
export async function saveHeld(): Promise<void> {
  for (const { pressed, gathered } of held.splice(0)) {
    const { button, language, signal } = pressed;
    show(button, await stateAfter(gathered, pressed), language, signal);
  }
}

async function stateAfter(gathered: Gathered | { hollow: string }, pressed: Pressed): Promise<ButtonState> {
  if ('hollow' in gathered) return { at: 'not-saved', why: 'hollow' };
  try {
    const state = pressed.isSetUp() ? await deliver(gathered) : 'needs-setup';
    if (state !== 'needs-setup') return state;
  } catch {
    // Messages and ports only fail when the other side is gone: the extension was updated or removed.
    return { at: 'not-saved', why: 'reload' };
  }
  if (held.length >= mostHeld) return { at: 'not-saved', why: 'too-many' };
  held.push({ pressed, gathered });
  return { at: 'held', opened: false };
}

async function askForSetUp({ button, language, signal }: Pressed): Promise<void> {
  const answer = await send('openSetUp', {});
  if (button.at() !== 'saved') show(button, { at: 'held', opened: answer.state === 'opened' }, language, signal);
}

function pageOf(window: Window & typeof globalThis, now: Date): Page {
  const { document } = window;
  return {
    url: window.location.href,
    now,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    lang: document.documentElement.lang || null,
    document,
  };
}

const shootTab: Shoot = async (shot) => {
  const answer = await send('takeScreenshot', shot);
  if (answer.state === 'taken') return answer.staged;
  return answer.reason === 'not-permitted' ? 'not-permitted' : null;
};
