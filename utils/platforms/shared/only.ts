/** The one element of a list; null where there are none or several. */
export function only<T>(all: readonly T[]): T | null {
  return all.length === 1 ? all[0]! : null;
}
