import type { GuideOrder } from '../reports/guide-order';
import { addStyle } from './button-style';
import { guideCardStyle } from './guide-card-style';
import { type GuideSays, known, type Named } from './guide-says';
import { areOver, type Box, freeSpot, spotFor } from './guide-spot';

/** The card as the rest of our code sees it. */
export interface GuideCard {
  root: ShadowRoot;
  say(says: GuideSays, pageLanguage: string): void;
  /** Beside the dialog; null: there is none. Where it would lie over one of its `controls`, only one line of it is left. */
  stand(dialog: Box | null, controls: readonly Box[]): void;
}

/** Everything a press could mean to the page: none of it leaves the card, so nothing behind it closes. */
const stopped =
  'click dblclick auxclick contextmenu keydown keyup keypress pointerdown pointerup mousedown mouseup touchstart touchend focusin focusout wheel';

/**
 * One host with a closed shadow root; removing it gives the page back byte for byte. It holds no field and no link: nobody
 * can be asked for anything here, so an imitation of it gains nothing.
 */
export function createGuideCard(
  order: GuideOrder,
  { document, signal, onHide }: { document: Document; signal: AbortSignal; onHide: () => void },
): { host: HTMLElement; card: GuideCard } {
  const { texts, direction, language } = order;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, guideCardStyle);
  let isMoved = false;
  /** By her press, although it covers something. */
  let isOpened = false;
  let stoodBy: [Box | null, readonly Box[]] = [null, []];

  const make = (tag: string, className: string, words = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = words;
    return element;
  };
  /** The platform's words keep their own direction; what stands on the page is quoted, in the page's own language. */
  const quoted = ({ words, language: of, from }: Named): HTMLElement => {
    const named = make(from === 'page' ? 'q' : 'bdi', '', words);
    named.dir = 'auto';
    named.lang = of ?? '';
    return named;
  };
  const card = make('div', 'card');
  card.setAttribute('role', 'complementary');
  card.setAttribute('aria-label', texts.title);
  card.dir = direction;
  card.lang = language;
  // Its own scrolling by keyboard.
  card.tabIndex = 0;
  const press = (words: string, work: () => void): HTMLElement => {
    const button = make('button', '', words);
    button.setAttribute('type', 'button');
    button.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted) return;
        work();
      },
      { signal },
    );
    return button;
  };
  const head = make('div', 'head');
  const move = press(texts.move, () => {
    isMoved = !isMoved;
    stand(...stoodBy);
  });
  const fold = press(texts.unfold, () => {
    isOpened = !isOpened;
    stand(...stoodBy);
  });
  head.append(make('span', 'title', texts.title), move, fold, press(texts.hide, onHide));
  const status = make('div', 'status');
  status.setAttribute('role', 'status');
  const way = make('ol', 'way');
  way.setAttribute('aria-label', texts.path);
  card.append(head, status, way);
  if (order.warnings.length > 0) {
    const warnings = make('ul', 'warn');
    warnings.append(...order.warnings.map((words) => make('li', '', words)));
    card.append(warnings);
  }
  card.append(make('p', 'quiet', order.notCertain), make('p', 'quiet', texts.pressesNothing));
  root.append(card);
  card.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') onHide();
    },
    { signal },
  );
  for (const type of stopped.split(' ')) host.addEventListener(type, (event) => event.stopPropagation(), { signal });

  function stand(dialog: Box | null, controls: readonly Box[]): void {
    stoodBy = [dialog, controls];
    const { clientWidth, clientHeight } = document.documentElement;
    const view = { width: clientWidth, height: document.defaultView?.innerHeight ?? clientHeight };
    const at = (): { x: number; y: number } => {
      const { width, height } = card.getBoundingClientRect();
      const startsRight = document.defaultView?.getComputedStyle(document.documentElement).direction === 'rtl';
      return spotFor({ dialog, card: { width, height }, view, isMoved, startsRight });
    };
    for (const shape of ['data-band', 'data-small']) card.removeAttribute(shape);
    // Along an edge it is wide and low; measured again, as its height changes with that.
    const isBeside =
      dialog === null ? view.width > 480 : Math.max(dialog.x, view.width - dialog.x - dialog.width) >= 300;
    card.toggleAttribute('data-band', !isBeside);
    move.hidden = isBeside;
    const covers = (): boolean => {
      const { width, height } = card.getBoundingClientRect();
      return !isBeside && controls.some((one) => areOver({ ...at(), width, height }, one));
    };
    const isInTheWay = covers();
    const isSmall = isInTheWay && !isOpened;
    card.toggleAttribute('data-small', isSmall);
    move.hidden ||= isSmall;
    fold.hidden = !isInTheWay;
    fold.textContent = isSmall ? texts.unfold : texts.fold;
    fold.setAttribute('aria-expanded', String(!isSmall));
    const { x, y: edge } = at();
    const { width, height } = card.getBoundingClientRect();
    const y = isSmall ? (freeSpot(controls, { x, y: edge, width, height }, view) ?? edge) : edge;
    card.style.setProperty('left', `${Math.round(x)}px`);
    card.style.setProperty('top', `${Math.round(y)}px`);
    // What she pressed is not shown any more: the keyboard stays in the card, and is not given back to the page's beginning.
    const gone = [move, fold].some((one) => one.hidden && one === root.activeElement);
    if (gone) (fold.hidden ? card : fold).focus({ preventScroll: true });
  }

  return {
    host,
    card: {
      root,
      stand,
      say({ lead, choice, more, level }, pageLanguage) {
        card.toggleAttribute('data-chosen', choice !== null);
        const chosen = make('p', 'choice');
        if (choice !== null) chosen.append(quoted(choice));
        const lines = [make('p', 'lead', lead), ...(choice ? [chosen] : []), ...more.map((one) => make('p', '', one))];
        // The same words again would be read out again.
        if (
          lines.map((line) => line.textContent).join('\n') !==
          [...status.children].map((line) => line.textContent).join('\n')
        ) {
          status.replaceChildren(...lines);
        }
        way.replaceChildren(
          ...order.path.map(({ shown }, at) => {
            const step = make('li', '');
            step.append(quoted(known(shown, pageLanguage)));
            if (at + 1 === level) step.setAttribute('aria-current', 'step');
            return step;
          }),
        );
        way.hidden = order.path.length < 2;
      },
    },
  };
}
