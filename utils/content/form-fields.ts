import type { FillField } from '../reports/order';

export type Fillable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The one field that is meant: the first way that finds exactly one. Two that fit are a question for her. */
export function findField(
  { ways, labels }: Pick<FillField, 'ways' | 'labels'>,
  root: Document,
): Fillable | 'none' | 'several' {
  let several = false;
  for (const way of ways) {
    const found = [...root.querySelectorAll(way)].filter(isFillable);
    if (found.length === 1) return found[0]!;
    several ||= found.length > 1;
  }
  if (several) return 'several';
  const labelled = [...root.querySelectorAll('label')].filter((label) => startsWithOne(label, labels));
  const found = [...new Set(labelled.map((label) => controlOf(label, root)))].filter(
    (control): control is Fillable => control !== null && isFillable(control),
  );
  return found.length === 0 ? 'none' : found.length === 1 ? found[0]! : 'several';
}

/** UTF-16 units, as the attribute counts them; null without a limit. */
export function limitOf(field: Fillable): number | null {
  const limit = field instanceof HTMLSelectElement ? -1 : field.maxLength;
  return limit >= 0 ? limit : null;
}

const textTypes = new Set(['text', 'search', 'url', 'email', 'tel', '']);

/** Text she could type into now. A field that cannot be seen is a trap for robots, or not meant yet. */
function isFillable(element: Element): element is Fillable {
  if (element instanceof HTMLInputElement) {
    if (!textTypes.has(element.type)) return false;
  } else if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)) return false;
  if (element.matches(':disabled, [readonly], [aria-hidden="true"] *, [hidden], [hidden] *')) return false;
  return element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true;
}

function startsWithOne(label: HTMLLabelElement, beginnings: readonly string[]): boolean {
  const text = (label.textContent ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  return beginnings.some((beginning) => text.startsWith(beginning.toLowerCase()));
}

function controlOf(label: HTMLLabelElement, root: Document): Element | null {
  return label.htmlFor === '' ? label.querySelector('input, textarea, select') : root.getElementById(label.htmlFor);
}
