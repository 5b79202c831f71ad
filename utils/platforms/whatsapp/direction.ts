import type { Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { messagesAround, own } from './find';
import { idsOf } from './ids';
import { at } from './selectors';
import { stampOf } from './stamp';

export type Direction = 'in' | 'out';

/** Whether she wrote it. Null when the page does not tell: then nobody is named, as it could be her. */
export function directionOf(message: Element, matched: Post['matched']): Direction | null {
  const direction = firstWay<Direction>(matched, 'direction', [
    ...ways(message),
    ['same-name 2026-09', () => directionOfName(message)],
  ]);
  if (direction !== null) matched.direction = `${direction}: ${matched.direction}`;
  return direction;
}

/** What the message itself shows. */
export function shownDirection(message: Element): Direction | null {
  return firstWay<Direction>({}, 'direction', ways(message));
}

const has = (message: Element, selector: string) => own(message, selector).length > 0;

const ways = (message: Element): [string, () => Direction | null][] => [
  [
    'packed-id 2025',
    () => ({ true: 'out', false: 'in', null: null })[String(idsOf(message).isOut) as 'true'] as Direction | null,
  ],
  ['tail-icon 2026-09', () => (has(message, at.tailOut) ? 'out' : has(message, at.tailIn) ? 'in' : null)],
  ['own-status 2026-09', () => (isTicked(message) ? 'out' : null)],
  ['message-class 2026-04', () => (has(message, '.message-out') ? 'out' : has(message, '.message-in') ? 'in' : null)],
  ['author-label 2026-09', () => (has(message, at.author) ? 'in' : null)],
  ['no-status 2026-09', () => (isUnticked(message) ? 'in' : null)],
];

/** Only her own messages say whether they were sent, delivered, read. */
function isTicked(message: Element): boolean {
  return (
    has(message, at.ticks) ||
    own(message, 'svg title').some((title) => /^wds-ic-(sent|delivered|read)/.test(title.textContent ?? ''))
  );
}

function isUnticked(message: Element): boolean {
  const [meta] = own(message, at.meta);
  return (
    meta !== undefined &&
    meta.querySelector('svg, img, [data-icon], [aria-label]') === null &&
    /\p{Nd}/u.test(meta.textContent ?? '')
  );
}

/** The name is on other messages whose direction is shown, and always the same one. */
function directionOfName(message: Element): Direction | null {
  const name = stampOf(message)?.name ?? null;
  if (name === null) return null;
  const same = messagesAround(message).filter((other) => other !== message && stampOf(other)?.name === name);
  const shown = new Set(same.map(shownDirection).filter((direction) => direction !== null));
  return shown.size === 1 ? [...shown][0]! : null;
}
