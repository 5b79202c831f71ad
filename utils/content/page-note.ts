import { directionOf } from '../i18n/dictionary';
import type { Language } from '../schema/settings';
import { addStyle } from './button-style';
import type { PageOutcome } from './in-page';
import type { ButtonAt, PostButton } from './post-button';
import { themeBehind } from './theme';

/** `!important` in a shadow root's `:host` beats whatever the page says about its own `div`s. */
const look = `
:host { all: initial !important; position: fixed !important; inset-block-end: 16px !important;
  inset-inline-end: 16px !important; z-index: 2147483647 !important; }
.root[data-hidden] { visibility: hidden; }
.says { display: block; max-inline-size: 300px; padding: 10px 14px; border-radius: 8px; color: #0f1419; background: #fff;
  font: 14px/1.4 system-ui, sans-serif; text-align: start; box-shadow: 0 1px 8px #0005; }
.root[data-theme=dark] .says { color: #e7e9ea; background: #1e2732; }
.says[data-quiet] { opacity: 1; }
button { all: unset; cursor: pointer; min-block-size: 24px; padding-inline: 8px; text-decoration: underline; }
button:focus-visible { outline: 2px solid #1d6fd8; outline-offset: 1px; }
@media (forced-colors: active) { .says { border: 1px solid CanvasText; } }`;

/** How long it stands: good news short, the rest long enough to be read twice. */
const goodMs = 15_000;
const otherMs = 40_000;

export interface PageNote {
  button: PostButton;
  outcome(): PageOutcome;
  /** One more thing she can ask for, beside what was said. */
  offer(text: { whole: string; wholeHelp: string }, onPress: () => void): void;
  /** Takes the note out of the page after a while; then the page is as it was, byte for byte. */
  leave(then: () => void): void;
}

/** What a press on the whole page says, where no post carries a button. `shown: false`: only the caller reads it. */
export function createPageNote(world: {
  document: Document;
  language: Language;
  shown: boolean;
  signal: AbortSignal;
}): PageNote {
  const { document, language, shown, signal } = world;
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const root = document.createElement('span');
  root.className = 'root';
  root.dir = directionOf(language);
  root.lang = language;
  root.dataset.theme = themeBehind(document.body ?? document.documentElement);
  const says = document.createElement('span');
  says.className = 'says';
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  says.append(status);
  root.append(says);
  addStyle(shadow, look);
  shadow.append(root);
  if (shown) document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
  let now: PageOutcome = { at: 'idle', text: null, offersWhole: false };

  function say(at: ButtonAt, text: string | null): void {
    while (says.lastChild !== status) says.lastChild?.remove();
    root.dataset.at = at;
    status.textContent = text;
    now = { at, text, offersWhole: false };
  }

  function offer(text: { whole: string; wholeHelp: string }, onPress: () => void): void {
    now = { ...now, offersWhole: true };
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text.whole;
    // The words she selected stay selected.
    button.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    button.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted) return;
        onPress();
      },
      { signal },
    );
    says.append(' ', text.wholeHelp, button);
  }

  const hide = (hidden: boolean) => void root.toggleAttribute('data-hidden', hidden);
  return {
    button: { host, says, at: () => now.at, say, hide },
    outcome: () => now,
    offer,
    leave(then) {
      if (!shown) return then();
      const isGood = now.at === 'saved' || now.at === 'undone';
      document.defaultView?.setTimeout(then, isGood ? goodMs : otherMs);
    },
  };
}
