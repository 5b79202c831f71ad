import { button as buttonTexts } from '../i18n/button';
import { send } from '../messaging';
import { platformFor } from '../platforms';
import type { HollowReason, Page, Platform } from '../platforms/platform';
import type { AskPictures } from '../schema/messages';
import { isAlive } from './alive';
import { askConsent } from './ask-consent';
import { type ButtonState, show } from './button-states';
import { deliver } from './deliver';
import { type Gathered, gather, type Shoot } from './gather';
import type { Pressed } from './in-page';

/** Captures of one page that may wait for the first run. */
const mostHeld = 20;
type Pending = Pressed & { isStill(): boolean };
const held: { pressed: Pending; gathered: Gathered }[] = [];

/** What one trusted press does, in order. Whatever happens ends as a state of the button. */
export async function press(pressed: Pressed): Promise<void> {
  try {
    await work(pressed);
  } catch {
    tell(pressed, { at: 'not-saved', why: isAlive() ? 'failed' : 'reload' });
  }
}

async function work(pressed: Pressed): Promise<void> {
  const { element, key, button } = pressed;
  const window = element.ownerDocument.defaultView!;
  const page = pageOf(window, pressed.at);
  const platform = pressed.platform ?? platformFor(page);
  if (platform === null) return tell(pressed, { at: 'not-saved', why: 'not-allowed' });
  if (!pressed.isOn || isOnInner(element, button.host, platform)) {
    return tell(pressed, { at: 'not-saved', hollow: 'unknown' });
  }
  if (held.some((one) => one.pressed.button === button && one.pressed.key === key)) return askForSetUp(pressed);
  if (platform.needsConsent?.(element, page)) {
    // Until she says yes, nothing of the post is read.
    if (!(await askConsent(button, pressed.language, pressed.signal))) return tell(pressed, { at: 'declined' });
    button.say('saving', buttonTexts[pressed.language].saving);
    return save({ ...pressed, at: new Date(), monotonicMs: Math.round(window.performance.now()) }, platform);
  }
  return save(pressed, platform);
}

/** The page moved our button into a post that lies in its own: which one she meant, nobody knows then. */
function isOnInner(element: Element, host: Element, platform: Platform): boolean {
  return platform.findPosts(element).some((post) => post !== element && post.contains(host));
}

async function save(pressed: Pressed, platform: Platform): Promise<void> {
  const { element, key, button } = pressed;
  const window = element.ownerDocument.defaultView!;
  const page = pageOf(window, pressed.at);
  await platform.settle?.(element);
  // Gone or recycled while we waited: the post that was pressed cannot be read any more.
  const isStill = (): boolean => element.isConnected && platform.keyOf(element) === key;
  if (!isStill()) return tell(pressed, { at: 'idle' });
  // A list with one post in it passes for that post until a second one comes.
  if (platform.isStillPost?.(element) === false) {
    return tell(pressed, { at: 'not-saved', hollow: 'unknown' });
  }
  const shoot = pressed.isSetUp() ? shootTab : null;
  // Before the first run nothing can be marked.
  const arePicturesWanted = async (of: AskPictures) => !pressed.isSetUp() || askPictures(of);
  const gathered = await gather(element, { window, platform, page, button, shoot, arePicturesWanted, pressed });
  const state = await stateAfter(gathered, { ...pressed, isStill });
  // What is said about this post does not belong on another one that has its node by now.
  if (isStill()) tell(pressed, state);
  if (state.at === 'held') await askForSetUp(pressed);
}

/** For the moment the first run is done. */
export async function saveHeld(): Promise<void> {
  for (const { pressed, gathered } of held.splice(0)) {
    const state = await stateAfter(gathered, pressed);
    if (pressed.isStill()) tell(pressed, state);
  }
}

function tell({ button, language, signal }: Pressed, state: ButtonState): void {
  show(button, state, language, signal);
}

async function stateAfter(gathered: Gathered | { hollow: HollowReason }, pressed: Pending): Promise<ButtonState> {
  if ('hollow' in gathered) return { at: 'not-saved', hollow: gathered.hollow };
  try {
    const state = pressed.isSetUp() ? await deliver(gathered) : 'needs-setup';
    if (state !== 'needs-setup') return state;
  } catch {
    return { at: 'not-saved', why: isAlive() ? 'failed' : 'reload' };
  }
  if (held.length >= mostHeld) return { at: 'not-saved', why: 'too-many' };
  held.push({ pressed, gathered });
  return { at: 'held', opened: false };
}

async function askForSetUp(pressed: Pressed): Promise<void> {
  const answer = await send('openSetUp', {});
  if (pressed.button.at() !== 'saved') tell(pressed, { at: 'held', opened: answer.state === 'opened' });
}

export function pageOf(window: Window & typeof globalThis, now: Date): Page {
  const { document } = window;
  return {
    url: window.location.href,
    now,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    lang: document.documentElement.lang || null,
    document,
  };
}

/** Where the answer is a refusal, the post is refused as well, or its pictures are left out by the background. */
async function askPictures(of: AskPictures): Promise<boolean> {
  return (await send('askPictures', of)).state !== 'not-wanted';
}

const shootTab: Shoot = async (shot) => {
  const answer = await send('takeScreenshot', shot);
  if (answer.state === 'taken') return answer.staged;
  return answer.reason === 'not-permitted' ? 'not-permitted' : null;
};
