import type { Capture } from '../schema/capture';
import type { Post } from '../schema/post';
import { knownBy, normalText } from './same-post';

/** What is compared: what was read, and when. */
export type Seen = Pick<Capture, 'post' | 'endedAt'>;

/** How much two captures must have in common before they are compared at all; null when there is nothing to go by. */
export function wordsOf({ platform, kind, author, text }: Post): string | null {
  // Others number what they show; and in a chat the same words are another message: "die", sent every day.
  if (platform !== 'facebook') return null;
  const words = uncut(text ?? '').slice(0, wordsCompared);
  if (author.name === null || words === '') return null;
  return JSON.stringify(['words', platform, kind, normalText(author.name), words]);
}

/** Short, because a list shows only the first lines of a long post. */
const wordsCompared = 20;

/**
 * Whether `fuller` is the post that `known` showed with less: the feed held neither number nor link, the opened post does.
 * Everything that both say must agree; saying nothing about author, words or time is no agreement, nor is a time that is only
 * told by the month: an author who repeats himself would put one post's picture under another's number.
 */
export function completes(known: Seen, fuller: Seen): boolean {
  return (
    ranks[knownBy(known.post)] < ranks[knownBy(fuller.post)] &&
    wordsOf(known.post) !== null &&
    wordsOf(known.post) === wordsOf(fuller.post) &&
    isSameAuthor(known.post, fuller.post) &&
    isSameText(known.post, fuller.post) &&
    isSamePlace(known.post, fuller.post) &&
    isTimePossible(known, fuller) &&
    isMediaPossible(known.post, fuller.post)
  );
}

const ranks = { nothing: 0, words: 1, url: 2, id: 3 };

// Names alone are no people: everybody can be called "Anonymous participant".
function isSameAuthor({ author: one }: Post, { author: other }: Post): boolean {
  const isEqual = (key: 'id' | 'handle' | 'url') => one[key] !== null && one[key] === other[key];
  const isOther = (key: 'id' | 'handle') => one[key] !== null && other[key] !== null && one[key] !== other[key];
  return !isOther('id') && !isOther('handle') && (isEqual('id') || isEqual('handle') || isEqual('url'));
}

// What was cut off is the beginning of the whole.
function isSameText(one: Post, other: Post): boolean {
  const [a, b] = [normalText(one.text ?? ''), normalText(other.text ?? '')];
  if (one.truncated && uncut(b).startsWith(uncut(a))) return true;
  return a === b || (other.truncated && uncut(a).startsWith(uncut(b)));
}

// One person puts the same words into many groups: each is another post.
function isSamePlace({ container: one }: Post, { container: other }: Post): boolean {
  if (one === null || other === null) return one === other;
  if (one.id !== null && other.id !== null) return one.id === other.id;
  return (one.url !== null && one.url === other.url) || (one.name !== null && one.name === other.name);
}

/** Shown times are floors of their unit, and both may be. */
const lengths = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000, month: 31 * 86_400_000 };
const clocksMs = 120_000;
/** A day is kept as its midnight in UTC; where she is it begins up to this much later. */
const zonesMs = 12 * 3_600_000;

// She says the same again next week: that post did not exist when this one was seen.
function isTimePossible(known: Seen, fuller: Seen): boolean {
  const later = momentOf(fuller.post);
  if (later === null) return false;
  if (later.at > Date.parse(known.endedAt) + later.length + clocksMs) return false;
  const before = momentOf(known.post);
  if (before === null) return false;
  const unit = Math.max(before.length, later.length);
  const zones = unit === lengths.day ? zonesMs : 0;
  return unit <= lengths.day && Math.abs(before.at - later.at) <= unit + zones + clocksMs;
}

function momentOf({ postedAt, postedAtPrecision }: Post): { at: number; length: number } | null {
  if (postedAt === null || postedAtPrecision === null) return null;
  return { at: Date.parse(postedAt), length: lengths[postedAtPrecision] };
}

// Pictures may load late, in any size; but other pictures make another post.
function isMediaPossible(one: Post, other: Post): boolean {
  const [a, b] = [filesOf(one), filesOf(other)];
  return a.size === 0 || b.size === 0 || [...a].some((file) => b.has(file));
}

function filesOf({ media }: Post): Set<string> {
  const files = media.flatMap(({ url }) => (url === null ? [] : [url.split(/[?#]/)[0]!.split('/').at(-1)!]));
  return new Set(files.filter((file) => file !== ''));
}

const uncut = (text: string) =>
  normalText(text)
    .replace(/(?:…|\.{3})$/, '')
    .trimEnd();
