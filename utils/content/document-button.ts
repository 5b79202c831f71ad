import { type ButtonText, type NotSaved, button as texts, whyText } from '../i18n/button';
import { directionOf } from '../i18n/dictionary';
import type { Language } from '../schema/settings';
import { dress } from './button-style';

export type ButtonState =
  | { at: 'idle' }
  | { at: 'saving' }
  | { at: 'saved'; partly: boolean; undo: string }
  | { at: 'undone' }
  | { at: 'too-late' }
  /** Kept in this page's memory until the first run is done. */
  | { at: 'held'; opened: boolean }
  | { at: 'not-saved'; why: NotSaved };

export interface PostButton {
  host: HTMLElement;
  show(state: ButtonState): void;
  state(): ButtonState;
  /** Out of sight for a picture, without moving anything. */
  hide(hidden: boolean): void;
}

export interface ButtonWorld {
  document: Document;
  layout: 'inline' | 'corner';
  language: Language;
  signal: AbortSignal;
  theme(): 'light' | 'dark';
  /** One real press of a person. */
  onPress(): void;
  onUndo(undo: string): void;
}

/** One capture can be taken back this long. */
const undoMs = 120_000;

/** Everything a press could mean to the page: none of it leaves the button, so the post does not open. */
const stopped = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'keydown', 'keyup', 'keypress'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend'],
];

/** A host with a closed root. No id, no class, no attribute: removing it gives the page back byte for byte. */
export function createButton(world: ButtonWorld): PostButton {
  const { document, signal, language } = world;
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const root = document.createElement('span');
  root.className = 'root';
  root.dir = directionOf(language);
  root.lang = language;
  root.dataset.layout = world.layout;
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.className = 'mark';
  const says = document.createElement('span');
  says.className = 'says';
  says.setAttribute('role', 'status');
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.className = 'undo';
  undo.textContent = texts[language].undo;
  root.append(mark, says, undo);
  dress(shadow, world.layout);
  shadow.append(root);

  let current: ButtonState = { at: 'idle' };
  let timer = 0;
  const window = document.defaultView!;

  function show(state: ButtonState): void {
    current = state;
    window.clearTimeout(timer);
    root.dataset.at = state.at;
    root.dataset.theme = world.theme();
    mark.replaceChildren(icon(document, state.at));
    mark.setAttribute('aria-label', texts[language].document);
    mark.setAttribute('aria-disabled', String(state.at === 'saving'));
    const said = sentence(state);
    says.textContent = said === null ? '' : texts[language][said];
    says.hidden = said === null;
    says.toggleAttribute('data-long', state.at !== 'saved' && state.at !== 'saving' && state.at !== 'undone');
    undo.hidden = state.at !== 'saved';
    if (state.at === 'saved') timer = window.setTimeout(() => (undo.hidden = true), undoMs);
  }

  mark.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      if (current.at !== 'saving') world.onPress();
    },
    { signal },
  );
  undo.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      if (current.at === 'saved') world.onUndo(current.undo);
    },
    { signal },
  );
  for (const type of stopped) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  show(current);
  return { host, show, state: () => current, hide: (hidden) => root.toggleAttribute('data-hidden', hidden) };
}

function sentence(state: ButtonState): ButtonText | null {
  switch (state.at) {
    case 'idle':
      return null;
    case 'saved':
      return state.partly ? 'savedPartly' : 'saved';
    case 'held':
      return state.opened ? 'held' : 'held-closed';
    case 'not-saved':
      return whyText(state.why);
    default:
      return state.at;
  }
}

const shapes = {
  shield: 'M12 3l7 3v5c0 4.5-3 8-7 10-4-2-7-5.500-7-10V6z',
  plus: 'M12 8.500v7M8.500 12h7',
  check: 'M8.500 12l2.500 2.500 4.500-5',
  warn: 'M12 8.500v4M12 15.500v.01',
};

function icon(document: Document, at: ButtonState['at']): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const inner = at === 'saved' ? shapes.check : at === 'held' || at === 'not-saved' ? shapes.warn : shapes.plus;
  for (const d of [shapes.shield, inner]) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
