import { modules } from 'athar:all-selectors';
import { alternativesOf } from './alternatives';

export interface NamedSelector {
  /** `at.text` */
  name: string;
  /** One of the alternatives it is made of. */
  selector: string;
}

/** Every selector of an adapter by its name in `selectors.ts`, each alternative for itself. */
export function selectorsOf(adapter: string): NamedSelector[] {
  return named('', modules[adapter] ?? {}).filter(({ selector }) => isSelector(selector));
}

function named(name: string, value: unknown): NamedSelector[] {
  if (typeof value === 'string') {
    return alternativesOf(value).map((selector) => ({ name, selector }));
  }
  if (Array.isArray(value)) return value.flatMap((each) => named(name, each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => named(name === '' ? key : `${name}.${key}`, each));
}

/** Names of strategies and bare class names stand in the same file. */
function isSelector(text: string): boolean {
  if (!/[[.#:]|^(time|video|audio|article|img|canvas|[\w]+-[\w-]+)\b/.test(text) || / \d{4}(-\d\d)?$/.test(text))
    return false;
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
