import { tidyName } from '../shared/text';
import { own } from './find';
import { at } from './selectors';

export interface Stamp {
  /** What stands in the brackets, as it is. */
  raw: string;
  /** A saved name, or the number of somebody who is not saved. */
  name: string | null;
}

export function stampOf(message: Element): Stamp | null {
  const written = own(message, at.stamp)[0]?.getAttribute('data-pre-plain-text') ?? '';
  const [, raw, name] = /^\s*\[([^[\]]{1,100})\](.*?):?\s*$/s.exec(written) ?? [];
  return raw === undefined ? null : { raw, name: tidyName(name) };
}

/** A phone number as it is shown, or null. */
export function phoneIn(text: string | null): string | null {
  return text !== null && /^\+?\p{Nd}[\p{Nd}\s().\u2010-\u2015-]{5,24}$/u.test(text) ? text : null;
}
