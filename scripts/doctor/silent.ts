import { cssPath } from './css-path';
import { type Condition, conditionsOf, likeness } from './near';
import type { Candidate, DoctorReport } from './report';
import { type NamedSelector, selectorsOf } from './selectors';

const leastLike = 0.5;
const most = 3;

/** The adapter's selectors that match nothing on this page, those with something near to them first. */
export function silentSelectors(adapter: string, document: Document): DoctorReport['silent'] {
  const all = selectorsOf(adapter);
  const known = new Set(all.flatMap(({ selector }) => conditionsOf(selector).map(keyOf)));
  const silent = all.filter(({ selector }) => document.querySelector(selector) === null);
  const found = silent.map((each) => ({ ...each, candidates: nearTo(each, { document, known }) }));
  return found.sort((one, other) => other.candidates.length - one.candidates.length);
}

const keyOf = ({ attribute, value }: Pick<Condition, 'attribute' | 'value'>) => `${attribute}=${value}`;

function nearTo(
  { name, selector }: NamedSelector,
  { document, known }: { document: Document; known: ReadonlySet<string> },
): Candidate[] {
  const lost = conditionsOf(selector).filter((condition) => !document.querySelector(condition.written));
  return lost.flatMap((condition) => {
    const tag = /^[a-z][\w-]*/.exec(selector)?.[0] ?? null;
    const near = namesIn(document, condition)
      .filter((there) => !known.has(keyOf(there)) && there.likeness >= leastLike)
      .map((there) => ({ ...there, score: there.likeness + (tag === there.element.localName ? 0.1 : 0) }))
      .sort((one, other) => other.score - one.score);
    return near.slice(0, most).map(({ element, attribute, value, times }) => ({
      path: cssPath(element, document),
      selector: selectorFor(attribute, value),
      why: `near to ${name} ${condition.written}`,
      shows: shown(element),
      times,
    }));
  });
}

/** The same attribute with another value, or another attribute with the same value. */
function namesIn(document: Document, condition: Condition) {
  const found = new Map<
    string,
    { element: Element; attribute: string; value: string; likeness: number; times: number }
  >();
  for (const element of Array.from(document.querySelectorAll('body *'))) {
    for (const { name, value } of Array.from(element.attributes)) {
      const isSame = name === condition.attribute;
      if (!isSame && (value !== condition.value || likeness(name, condition.attribute) < leastLike)) continue;
      for (const each of name === 'class' ? value.split(/\s+/).filter(Boolean) : [value.slice(0, 100)]) {
        const key = keyOf({ attribute: name, value: each });
        const before = found.get(key);
        if (before) before.times += 1;
        else
          found.set(key, {
            ...{ element, attribute: name, value: each, times: 1 },
            likeness: isSame ? likeness(each, condition.value) : 0.9,
          });
      }
    }
  }
  return [...found.values()];
}

function selectorFor(attribute: string, value: string): string {
  if (attribute === 'class') return `.${CSS.escape(value)}`;
  return attribute === 'id' ? `#${CSS.escape(value)}` : `[${attribute}="${value.replace(/["\\]/g, '\\$&')}"]`;
}

export function shown(element: Element): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...(text || (element.getAttribute('aria-label') ?? ''))].slice(0, 50).join('');
}
