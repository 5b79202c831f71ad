import type { Expected } from '../shared/expected';

/** No site is known here, so none can have changed: only what any page has. */
export const expected: Expected = {
  pageKind: () => 'other',
  always: ['url', 'kind'],
  lastWays: {},
};
