import { isFormPlace, isOtherPost } from '../reports/form-place';
import type { FieldResult, FillField, FillOrder } from '../reports/order';
import type { LeftField, ValueName } from '../reports/plan';
import { type Fillable, findField, limitOf } from './form-fields';
import { type LeftMarks, markLeft } from './left-marks';

/** The page this runs in. `later` calls back once; its answer calls it off. */
export interface FormWorld {
  document: Document;
  address(): string;
  isTop(): boolean;
  /** Milliseconds since 1970. */
  now(): number;
  later(work: () => void, ms: number): () => void;
}

export type FillAnswer =
  | { state: 'inserted'; results: FieldResult[]; waiting: boolean }
  | { state: 'refused'; reason: 'wrong-page' | 'other-post' };

export interface FormRun {
  answer(): FillAnswer;
  /** Takes the marks away and looks no further. What was filled stays: it is hers now. */
  stop(): void;
}

/** Milliseconds between a change of the page and the next look at it. */
const lookAgainMs = 100;

/**
 * Fills empty text fields of one document and marks what is left for her. Presses nothing, ticks nothing, sends
 * nothing. Fields that appear later are filled until the time is up or the page becomes another one.
 */
export function fillForm(order: FillOrder, world: FormWorld): FormRun {
  const reason = refusal(order, world);
  if (reason !== null) return { answer: () => ({ state: 'refused', reason }), stop: () => undefined };

  const results = new Map<ValueName, FieldResult>();
  let left: LeftField['key'][] = [];
  const marks: LeftMarks = markLeft(order, world);
  const started = world.now();
  const over = new AbortController();
  let callOff: (() => void) | null = null;

  const observer = new MutationObserver(lookSoon);
  observer.observe(world.document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['name', 'type', 'disabled', 'readonly', 'hidden', 'for', 'style', 'class'],
  });
  world.document.addEventListener('input', lookSoon, { signal: over.signal });
  world.document.defaultView?.addEventListener('pagehide', stop, { signal: over.signal });
  const timeIsUp = world.later(stop, order.forMs);
  pass();
  return { answer, stop };

  function answer(): FillAnswer {
    // The same document can have gone on to another form or another post.
    const gone = refusal(order, world);
    if (gone !== null) return { state: 'refused', reason: gone };
    const fields = order.fields.flatMap((field) => nowIn(field, results.get(field.key), world.document));
    const hers = left.map((key) => ({ key, state: 'left', why: 'hers' }) as const);
    return {
      state: 'inserted',
      results: [...fields, ...hers],
      waiting: !over.signal.aborted && fields.some(isMissing),
    };
  }

  function lookSoon(): void {
    callOff ??= world.later(() => {
      callOff = null;
      pass();
    }, lookAgainMs);
  }

  function pass(): void {
    // Single-page sites change the address without a new document; a machine that slept skips its timers.
    const age = world.now() - started;
    if (refusal(order, world) !== null || age < 0 || age > order.forMs) {
      stop();
      return;
    }
    for (const field of order.fields) {
      const known = results.get(field.key);
      // Filled once is filled once: if she empties it, it stays empty.
      if (known === undefined || isMissing(known)) results.set(field.key, fillField(field, world.document));
    }
    left = marks.draw([...results.values()]);
  }

  function stop(): void {
    over.abort();
    observer.disconnect();
    callOff?.();
    timeIsUp();
    marks.remove();
  }
}

/** What the field holds at this moment: pages draw forms again, empty them and cut what was put in. */
function nowIn(field: FillField, known: FieldResult | undefined, document: Document): FieldResult[] {
  if (known === undefined) return [];
  const found = findField(field, document);
  const value = found === 'none' || found === 'several' ? '' : found.value;
  const isPart = value !== '' && field.value?.startsWith(value) === true;
  if (known.state === 'too-long' && isPart) return [{ key: field.key, state: 'left', why: 'changed' }];
  if (known.state !== 'filled' || value === field.value) return [known];
  return [{ key: field.key, state: 'left', why: value === '' ? 'gone' : 'changed' }];
}

function isMissing({ state }: FieldResult): boolean {
  return state === 'missing';
}

function refusal(order: FillOrder, world: FormWorld): 'wrong-page' | 'other-post' | null {
  const address = world.address();
  if (!world.isTop() || !isFormPlace(order.place, address)) return 'wrong-page';
  return isOtherPost(order.openedWith, address) ? 'other-post' : null;
}

function fillField(field: FillField, document: Document): FieldResult {
  const { key, value } = field;
  const found = findField(field, document);
  if (found === 'none') return { key, state: 'missing' };
  if (found === 'several') return { key, state: 'left', why: 'ambiguous' };
  if (found.value !== '') return { key, state: found.value === value ? 'filled' : 'kept' };
  if (value === null) return { key, state: 'left', why: isText(key) ? 'no-explanation' : 'no-value' };
  const limit = limitOf(found);
  // Never cut: half a sentence says something she did not say.
  if (limit !== null && value.length > limit) return { key, state: 'too-long', length: value.length, limit };
  if (!takes(found, value)) return { key, state: 'left', why: 'wrong-shape' };
  setNative(found, value);
  if (found.value === value) return { key, state: 'filled' };
  const kept = found.value.length;
  if (!value.startsWith(found.value)) return { key, state: 'left', why: 'changed' };
  if (kept === 0) return { key, state: 'left', why: 'reverted' };
  // A script of the form cut it: the half goes out again, or she is told that it stands there.
  setNative(found, '');
  return found.value === ''
    ? { key, state: 'too-long', length: value.length, limit: kept }
    : { key, state: 'left', why: 'changed' };
}

function isText(key: ValueName): boolean {
  return key === 'notice' || key === 'comment';
}

/** A one-line field would drop the line breaks; a list without the value would lose its selection. */
function takes(field: Fillable, value: string): boolean {
  if (field instanceof HTMLTextAreaElement) return true;
  if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.value === value);
  return !value.includes('\n');
}

/**
 * Frameworks put their own `value` on the element and undo what does not pass through the browser's setter
 * followed by the events a person's typing causes.
 */
function setNative(field: Fillable, value: string): void {
  nativeSetter(field).call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function nativeSetter(field: Fillable): (this: Fillable, value: string) => void {
  const prototype =
    field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : field instanceof HTMLSelectElement
        ? HTMLSelectElement.prototype
        : HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter === undefined) throw new Error('this browser has no native value setter');
  return setter;
}
