import type { Expected } from '../shared/expected';
import { isGroupId, isPersonId } from './ids';

/** Builds differ in what they name (2025 to 2026-09): number and shown time are in all of them. */
export const expected: Expected = {
  pageKind({ post: { kind, container, matched } }) {
    if (kind === 'post') return 'channel';
    if (matched.chat?.startsWith('person') || isPersonId(container?.id ?? null)) return 'private';
    return matched.chat?.startsWith('group') || isGroupId(container?.id ?? null) ? 'group' : 'other';
  },
  always: ['postId', 'postedAtRaw'],
  lastWays: {},
};
