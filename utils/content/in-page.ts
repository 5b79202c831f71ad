import type { Platform } from '../platforms/platform';
import type { Language } from '../schema/settings';
import type { ButtonAt, PostButton } from './post-button';

/** One trusted press, as the always-loaded part hands it over. */
export interface Pressed {
  element: Element;
  /** Whoever reads it, where the page's own adapter does not: a page as a whole. */
  platform?: Platform;
  /** Whether the button lay in this post at that moment: the page can move it. */
  isOn: boolean;
  /** Which post it was then. */
  key: string | null;
  button: PostButton;
  /** All of ours on this page: none of them belongs in a picture. */
  buttons: Iterable<PostButton>;
  language: Language;
  at: Date;
  /** Milliseconds on the page's monotonic clock. */
  monotonicMs: number;
  /** Whether the first run is done, as far as the page knows. */
  isSetUp(): boolean;
  signal: AbortSignal;
}

/** Her press on the whole page, as the background hands it over. */
export interface PageRequest {
  language: Language;
  /** Where the result is said: in the page, or only where she pressed. */
  says: 'in-page' | 'here';
  /** `pointed`: the post under the pointer, if an adapter knows one. `whole`: this page as a page, after she was told why no post. */
  what: 'page' | 'pointed' | 'whole';
  /** What the posts of this page carry, so that she is told to press what is there. */
  buttons: 'shown' | 'off' | 'not-allowed';
}

/** How it ended, and the sentence for it in her language. */
export interface PageOutcome {
  at: ButtonAt;
  text: string | null;
  /** The page as a whole can be kept, if she asks for it. */
  offersWhole: boolean;
}

/** What only a press needs; injected on the first one, so that a page that is only read stays light. */
export interface InPage {
  press(pressed: Pressed): Promise<void>;
  /** The first run is done: what this page holds can be saved. */
  saveHeld(): Promise<void>;
  documentPage(request: PageRequest): Promise<PageOutcome>;
}

/** Both scripts run in the extension's isolated world; the page does not see its globals. */
const key = Symbol.for('athar.in-page');
type World = { [key]?: InPage };

/** Brought twice (two first presses at once, a worker that ended), the first stays: it holds what waits for the first run. */
export function provideInPage(parts: InPage): void {
  (globalThis as World)[key] ??= parts;
}

/** Null until the script was injected. */
export function inPage(): InPage | null {
  return (globalThis as World)[key] ?? null;
}
