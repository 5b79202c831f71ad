import type { DialogShape, StepShape } from '../reports/guides/guide';

/** What one look at the page found. */
export type Seen =
  | { dialog: null }
  | { dialog: Element; step: null }
  | {
      dialog: Element;
      step: StepShape;
      /** Words of the choices, in order; empty where values tell. */
      choices: string[];
      isDeeper: boolean | null;
      /** What may be outlined; null unless it is there exactly once. */
      marked: Element | null;
      /** The name of the outlined choice as it stands there; null for a field, and where it has none. */
      markedWords: string | null;
    };

/** The topmost dialog that can be a report, and the first of its steps that fits. Reads only. */
export function lookAtDialog(
  { dialogs, optionId }: { dialogs: readonly DialogShape[]; optionId: string | null },
  document: Document,
): Seen {
  for (const shape of dialogs) {
    // Wrappers inside each other are one dialog: the last in the page is the innermost, and stands on top.
    const dialog = [...document.querySelectorAll(shape.at)].filter((element) => canBe(shape, element)).at(-1);
    if (dialog === undefined) continue;
    const step = shape.steps.find(({ has, atLeast }) => dialog.querySelectorAll(has).length >= atLeast);
    const rows = step?.choices ? [...dialog.querySelectorAll(step.has)] : [];
    if (step === undefined || rows.length > mostRows) return { dialog, step: null };
    const marked = markedBy(step, dialog, optionId);
    return {
      dialog,
      step,
      choices: rows.map(({ textContent }) => wordsIn(textContent).slice(0, longestName + 1)),
      isDeeper: step.deeper === null ? null : dialog.querySelector(step.deeper) !== null,
      marked,
      markedWords: step.is === 'list' && marked !== null ? nameOf(marked) : null,
    };
  }
  return { dialog: null };
}

function canBe({ never }: DialogShape, dialog: Element): boolean {
  if (dialog.closest('[hidden], [aria-hidden="true"], [inert]') !== null) return false;
  return never === null || dialog.querySelector(never) === null;
}

/** A list of more is not one that is known, and is looked at ten times a second. */
const mostRows = 200;

/** The longest name that is quoted: a page that writes more there is not the one that is known. */
const longestName = 120;

/** Overrides and isolates: what is quoted must not turn its own words round, nor end the place that keeps them apart. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

function wordsIn(text: string | null): string {
  return (text ?? '').replace(turning, '').replace(/\s+/g, ' ').trim();
}

/** The first words of a row: X writes what the choice means below its name, each in a part with a direction of its own. */
function nameOf(row: Element): string | null {
  const texts = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  let first = texts.nextNode();
  while (first !== null && (first.textContent ?? '').trim() === '') first = texts.nextNode();
  if (first === null) return null;
  const part = first.parentElement?.closest('[dir]') ?? null;
  const isWithin = part !== null && part !== row && row.contains(part);
  const words = wordsIn((isWithin ? part : first).textContent);
  return words === '' || words.length > longestName ? null : words;
}

/** A row is outlined, not only its small circle. */
function markedBy({ mark }: StepShape, dialog: Element, optionId: string | null): Element | null {
  if (mark === null || (mark.includes('{id}') && optionId === null)) return null;
  const found = dialog.querySelectorAll(mark.replace('{id}', optionId ?? ''));
  const only = found.length === 1 ? found[0]! : null;
  return only instanceof HTMLInputElement ? (only.closest('label') ?? only.labels?.[0] ?? only) : only;
}
