import serialize from 'canonicalize';

/**
 * The one JSON text of a value (RFC 8785, JCS), so that two programs hash the same bytes.
 * Throws on what JSON has no word for: undefined, NaN, functions, class instances, half surrogate pairs.
 */
export function canonical(value: unknown): string {
  refuseUnspeakable(value);
  return serialize(value) as string;
}

function refuseUnspeakable(value: unknown): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      if (!value.isWellFormed()) throw new TypeError('half a surrogate pair has no UTF-8');
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON`);
      return;
    case 'object':
      if (value === null) return;
      if (Array.isArray(value)) {
        // Not `forEach` on the array itself: it steps over holes.
        for (const child of value) refuseUnspeakable(child);
        return;
      }
      if (!isPlain(value)) throw new TypeError('only plain objects have a canonical form');
      for (const [key, child] of Object.entries(value)) {
        refuseUnspeakable(key);
        refuseUnspeakable(child);
      }
      return;
    default:
      throw new TypeError(`${typeof value} has no JSON`);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
