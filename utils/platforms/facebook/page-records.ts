import { numericId } from '../shared/numbers';
import { queryAll } from '../shared/query';
import { atPress } from './selectors';

/** What the page's own JSON says about one post (present since 2023, read only when a person presses). */
export interface StoryRecord {
  postId: string;
  /** Seconds since 1970. */
  createdAt: number | null;
  url: string | null;
  text: string | null;
  actor: { id: string | null; name: string | null; url: string | null } | null;
  group: { id: string | null; name: string | null; url: string | null } | null;
  sponsored: boolean;
  shared: StoryRecord | null;
}

type Json = unknown;
type Fields = Record<string, Json>;

/** Every story in the page's records. The caller keeps the one that is its post and lets go of the others. */
export function storyRecords(document: Document): StoryRecord[] {
  const stories = new Map<string, StoryRecord>();
  for (const root of records(document, '"post_id"')) {
    visit(root, (fields) => {
      if (!isStory(fields)) return true;
      const record = storyOf(fields);
      if (record && !stories.has(record.postId)) stories.set(record.postId, record);
      return false;
    });
  }
  return [...stories.values()];
}

interface CommentTimes {
  /** A page adds scripts while it loads, and never changes one. */
  scripts: number;
  times: ReadonlyMap<string, number>;
}
// Numbers and times only: nothing of anybody's words stays. Gone with the page.
const timesOf = new WeakMap<Document, CommentTimes>();

/** Seconds since 1970 at which a comment was made. Read once for all comments of a page: there can be ten thousand. */
export function commentCreatedAt(document: Document, commentId: string): number | null {
  const scripts = queryAll(document, atPress.pageRecords).length;
  let known = timesOf.get(document);
  if (known?.scripts !== scripts) {
    known = { scripts, times: commentTimes(document) };
    // A script that is still coming in is one already, and says nothing yet.
    if (document.readyState !== 'loading') timesOf.set(document, known);
  }
  return known.times.get(commentId) ?? null;
}

function commentTimes(document: Document): Map<string, number> {
  const times = new Map<string, number>();
  for (const root of records(document, '"legacy_fbid"')) {
    visit(root, ({ legacy_fbid: id, created_time: time }) => {
      if (typeof id === 'string' && typeof time === 'number' && !times.has(id)) times.set(id, time);
      return true;
    });
  }
  return times;
}

function* records(document: Document, holding: string): Generator<Json> {
  for (const script of queryAll(document, atPress.pageRecords)) {
    const text = script.textContent ?? '';
    if (!text.includes(holding)) continue;
    try {
      yield JSON.parse(text);
    } catch {
      // Cut off while the page is still streaming: it says nothing yet.
    }
  }
}

function isStory(fields: Fields): boolean {
  return typeof fields.post_id === 'string' && isFields(fields.comet_sections) && fields.__typename === 'Story';
}

function storyOf(story: Fields): StoryRecord | null {
  const postId = numericId(text(story.post_id));
  if (postId === null) return null;
  // The story repeats itself in sections; comments and the shared original are other people's.
  const own = (key: string) => search(story, key, new Set(['attached_story', 'feedback', 'comments']));
  const actors = own('actors');
  const actor = Array.isArray(actors) && isFields(actors[0]) ? actors[0] : null;
  const to = own('to');
  const attached = search(story, 'attached_story', new Set(['feedback', 'comments']));
  const created = own('creation_time');
  const message = own('message');
  return {
    postId,
    createdAt: typeof created === 'number' && created > 1_000_000_000 ? created : null,
    url: text(own('wwwURL')),
    text: isFields(message) ? messageText(message) : null,
    actor: actor && { id: numericId(text(actor.id)), name: text(actor.name), url: text(actor.url) },
    group:
      isFields(to) && to.__typename === 'Group'
        ? { id: numericId(text(to.id)), name: text(to.name), url: text(to.url) }
        : null,
    sponsored: Object.entries(story).some(
      ([key, value]) => /^(sponsored_data|th_dat_spo)$/.test(key) && value !== null,
    ),
    shared: isFields(attached) ? storyOf({ ...attached, attached_story: null }) : null,
  };
}

function messageText(message: Fields): string | null {
  return text(message.text) ?? text(search(message, 'text', new Set(['attached_story'])));
}

/** The first non-null value under `key`, nearest to the top. */
function search(root: Fields, key: string, skip: ReadonlySet<string>): Json {
  let level: Json[] = [root];
  for (let depth = 0; depth < 16 && level.length > 0; depth += 1) {
    const next: Json[] = [];
    for (const value of level) {
      if (Array.isArray(value)) next.push(...value);
      else if (isFields(value)) {
        const found = value[key];
        if (found !== null && found !== undefined) return found;
        for (const [name, inner] of Object.entries(value)) if (!skip.has(name)) next.push(inner);
      }
    }
    level = next;
  }
  return null;
}

function visit(value: Json, goOn: (fields: Fields) => boolean, depth = 0): void {
  if (depth > 80) return;
  if (Array.isArray(value)) for (const inner of value) visit(inner, goOn, depth + 1);
  else if (isFields(value) && goOn(value)) for (const inner of Object.values(value)) visit(inner, goOn, depth + 1);
}

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: Json): string | null => (typeof value === 'string' && value !== '' ? value : null);
