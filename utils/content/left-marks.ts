import type { FieldResult, FillOrder } from '../reports/order';
import type { LeftField } from '../reports/plan';
import type { FormWorld } from './fill-form';
import { findField } from './form-fields';
import { drawFrame, type Mark, setStyle } from './mark-frame';

export interface LeftMarks {
  /** Marks what is there now; answers which kinds it found. */
  draw(results: FieldResult[]): LeftField['key'][];
  remove(): void;
}

/** A page that throws our marks out again and again may have it so. */
const appendLimit = 5;

/**
 * Outlines and words over what only she can do, in a closed shadow root of our own. They lie on top of the page
 * and let every press through; nothing of the form is changed.
 */
export function markLeft(order: FillOrder, world: FormWorld): LeftMarks {
  const { document } = world;
  const host = document.createElement('div');
  // The host lies in physical measures; only its words follow her language.
  host.dir = 'ltr';
  host.lang = order.marks.language;
  setStyle(host, {
    all: 'initial',
    position: 'absolute',
    'inset-block-start': '0',
    'inset-inline-start': '0',
    // Above everything, and untouchable: the page's own controls stay reachable.
    'z-index': '2147483647',
    'pointer-events': 'none',
  });
  const root = host.attachShadow({ mode: 'closed' });
  let shown: Mark[] = [];
  let appended = 0;
  const view = document.defaultView;
  const place = (): void => root.replaceChildren(...shown.map((mark) => drawFrame(mark, host, order.marks.direction)));
  const sizes = new ResizeObserver(place);
  sizes.observe(document.documentElement);
  view?.addEventListener('resize', place);

  return {
    draw(results) {
      const left = leftElements(order, document);
      const long = results.flatMap((result) => tooLongMark(result, order, document));
      shown = [...left.map(({ key, element }) => ({ element, text: order.marks.left[key] })), ...long];
      if (!host.isConnected && appended < appendLimit) {
        appended++;
        document.documentElement.append(host);
      }
      place();
      return [...new Set(left.map(({ key }) => key))];
    },
    remove() {
      view?.removeEventListener('resize', place);
      sizes.disconnect();
      host.remove();
    },
  };
}

/** Each element once, under the first kind that names it; of a group of radios only the first. */
function leftElements(order: FillOrder, document: Document): { key: LeftField['key']; element: Element }[] {
  const seen = new Set<Element | string>();
  const found: { key: LeftField['key']; element: Element }[] = [];
  for (const { key, ways } of [...order.left, ...everywhere]) {
    for (const element of ways.flatMap((way) => [...document.querySelectorAll(way)])) {
      const group = element instanceof HTMLInputElement && element.type === 'radio' ? `radio:${element.name}` : element;
      if (seen.has(group) || isDone(element) || element.matches('[type="hidden"], [hidden], [hidden] *')) continue;
      seen.add(group);
      found.push({ key, element });
    }
  }
  return found;
}

/** What no plan may forget: these are hers in every form. */
const everywhere: LeftField[] = [
  { key: 'attestation', ways: ['input[type="checkbox"]'] },
  { key: 'choice', ways: ['input[type="radio"]'] },
  { key: 'file', ways: ['input[type="file"]'] },
];

/** She typed something there already. Choices stay marked: which one is right is still hers. */
function isDone(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return element.value !== '';
  if (!(element instanceof HTMLInputElement)) return false;
  return !['checkbox', 'radio', 'file'].includes(element.type) && element.value !== '';
}

function tooLongMark(result: FieldResult, order: FillOrder, document: Document): Mark[] {
  if (result.state !== 'too-long') return [];
  const field = order.fields.find(({ key }) => key === result.key);
  const element = field === undefined ? 'none' : findField(field, document);
  if (element === 'none' || element === 'several') return [];
  const text = order.marks.tooLong.replace('{length}', String(result.length)).replace('{limit}', String(result.limit));
  return [{ element, text }];
}
