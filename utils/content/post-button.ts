import { button as texts } from '../i18n/button';
import { directionOf } from '../i18n/dictionary';
import type { ButtonLayout } from '../platforms/platform';
import type { Language } from '../schema/settings';
import { dress } from './button-style';

export type ButtonAt =
  | 'idle'
  | 'asking'
  | 'declined'
  | 'saving'
  | 'saved'
  | 'undone'
  | 'too-late'
  | 'held'
  | 'not-saved';

/** The button of one post, as the rest of our code sees it. */
export interface PostButton {
  /** The one element in the page. */
  host: HTMLElement;
  /** Inside the closed shadow root: where the button speaks, beside it, so that nothing moves under the pointer. */
  says: HTMLElement;
  at(): ButtonAt;
  /** Shows a state and what it means, in her language; null: nothing to say. */
  say(at: ButtonAt, text: string | null): void;
  /** Out of sight for a picture, without moving anything. */
  hide(hidden: boolean): void;
}

export interface ButtonWorld {
  document: Document;
  layout: ButtonLayout;
  language: Language;
  signal: AbortSignal;
  theme(): 'light' | 'dark';
  /** One real press of a person. */
  onPress(): void;
}

/** Everything a press could mean to the page: none of it leaves the button, so the post does not open. */
const stopped =
  'click dblclick auxclick contextmenu keydown keyup keypress pointerdown pointerup mousedown mouseup touchstart touchend';

/** A host with a closed root. No id, no class, no attribute: removing it gives the page back byte for byte. */
export function createPostButton({ document, layout, language, signal, theme, onPress }: ButtonWorld): PostButton {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const root = document.createElement('span');
  root.className = 'root';
  root.dir = directionOf(language);
  root.lang = language;
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.className = 'mark';
  mark.setAttribute('aria-label', texts[language].document);
  const says = document.createElement('span');
  says.className = 'says';
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  says.append(status);
  root.append(mark, says);
  dress(shadow, layout);
  shadow.append(root);

  const at = () => root.dataset.at as ButtonAt;
  function say(state: ButtonAt, text: string | null): void {
    // Not `replaceChildren`: a button that is taken out for a moment loses the keyboard.
    while (says.lastChild !== status) says.lastChild?.remove();
    root.dataset.at = state;
    root.dataset.theme = theme();
    mark.replaceChildren(icon(document, state));
    mark.setAttribute('aria-disabled', String(state === 'saving'));
    status.textContent = text;
    says.toggleAttribute('data-empty', text === null);
    says.removeAttribute('data-quiet');
  }

  mark.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      if (at() !== 'saving') onPress();
    },
    { signal },
  );
  for (const type of stopped.split(' ')) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  say('idle', null);
  return { host, says, at, say, hide: (hidden) => root.toggleAttribute('data-hidden', hidden) };
}

const shield = 'M12 3l7 3v5c0 4.500-3 8-7 10-4-2-7-5.500-7-10V6z';
const care = 'M12 8.500v4M12 15.500v.01';
const signs: Partial<Record<ButtonAt, string>> = {
  saved: 'M8.500 12l2.500 2.500 4.500-5',
  held: care,
  'not-saved': care,
};

function icon(document: Document, at: ButtonAt): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shield + (signs[at] ?? 'M12 8.500v7M8.500 12h7'));
  svg.append(path);
  return svg;
}
