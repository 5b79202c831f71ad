import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { emptyPost, finishPost } from '../shared/empty-post';
import { showsBeside } from '../shared/shown';
import { tidyName } from '../shared/text';
import { postAddress, profileAddress } from './addresses';
import { bylineOf } from './author';
import { extractComment } from './comment';
import { countsOf } from './counts';
import { identityOf } from './identity';
import { mediaOf } from './media';
import { mediaPageOf } from './media-page';
import { linksOf, messageOf } from './message';
import { ownRecord, same, wholeText } from './own-record';
import { type StoryRecord, storyRecords } from './page-records';
import { parseShownTime } from './parse-time';
import { containerOf, permalinkOf } from './place';
import { ownAll, type Scope, scopeOf, sharedScope } from './scope';
import { at, atPress } from './selectors';
import { shownTime, timeLink } from './shown-time';

export function extractPost(element: Element, page: Page): Post {
  return element.matches(at.comment) ? extractComment(element, page) : extractStory(element, page);
}

function extractStory(element: Element, page: Page): Post {
  const scope = scopeOf(element);
  const attachment = scope.described[2] ?? null;
  const { post, record } = readScope(scope, page, page, (known) => ownRecord(storyRecords(page.document), known));
  return finishPost({
    ...post,
    // Its place is in the page only when there is one.
    missing: attachment === null || post.media.length > 0 || showsBeside(attachment, () => false) ? [] : ['media'],
    quoted: scope.shared ? sharedPost(sharedScope(scope.shared), page, record?.shared ?? null) : null,
  });
}

// The original inside a share: only what this page shows of it, and its own record.
function sharedPost(scope: Scope, page: Page, record: StoryRecord | null): Post & { quoted: null } {
  const { post } = readScope(scope, page, null, (known) =>
    record && known.name !== null && same(record.actor?.name, known.name)
      ? { record, way: 'shared-record 2026-01' }
      : null,
  );
  return { ...finishPost(post), quoted: null };
}

type Ask = (known: Parameters<typeof ownRecord>[1]) => ReturnType<typeof ownRecord>;

/** `shownAt` is the page whose address may be the post's own. */
function readScope(
  scope: Scope,
  page: Page,
  shownAt: Page | null,
  ask: Ask,
): { post: Post; record: StoryRecord | null } {
  const post = emptyPost('facebook', 'post');
  const { matched } = post;
  const identity = identityOf(scope, matched);
  const byline = bylineOf(scope, matched);
  const message = messageOf(scope, matched);
  const found = ask({
    id: identity.id,
    url: identity.address?.url ?? null,
    name: byline.author.name,
    text: message.text,
  });
  const record = found?.record ?? null;
  if (found && identity.id === null) matched.postId = found.way;
  const viewed = shownAt === null ? null : mediaPageOf(scope.root);
  const postId = identity.id ?? record?.postId ?? viewed?.id ?? null;
  if (postId !== null && matched.postId === undefined) matched.postId = 'media-page 2026-11';
  const author = { ...byline.author, ...actorOf(byline.author, record) };
  const whole = message.truncated ? wholeText(message.text, record) : null;
  if (whole !== null) matched.text = 'page-record, shown cut 2026-01';
  const container = containerOf(scope, byline, identity, record, shownAt);
  return {
    record,
    post: {
      ...post,
      ...postedAtOf(scope, record, page, matched),
      postId,
      author,
      container,
      url: permalinkOf({ scope, identity, record, page: shownAt, postId, author, container }, matched),
      text: whole ?? message.text,
      lang: message.element?.querySelector('[lang]')?.getAttribute('lang')?.replaceAll('_', '-') ?? null,
      truncated: message.truncated && whole === null,
      sponsored: ownAll(scope, atPress.advertisement).length > 0 || record?.sponsored === true,
      media: mediaOf(scope).map((shown) => shown.media),
      links: linksOf([message.element, scope.described[2] ?? null].filter((part) => part !== null)),
      counts: countsOf(scope),
    },
  };
}

// The record's actor is only used when it is the person that the page names.
function actorOf(shown: Post['author'], record: StoryRecord | null): Partial<Post['author']> {
  const actor = record?.actor;
  if (!actor || shown.name === null || !same(actor.name, shown.name)) return {};
  const profile = profileAddress(actor.url);
  return {
    id: shown.id ?? actor.id,
    url: shown.url ?? profile?.url ?? null,
    handle: shown.handle ?? profile?.handle ?? null,
  };
}

function postedAtOf(scope: Scope, record: StoryRecord | null, page: Page, matched: Post['matched']) {
  const link = timeLink(scope);
  const raw = link ? tidyName(shownTime(link)) : null;
  if (record?.createdAt != null) {
    matched.postedAt = 'page-record 2026-01';
    return {
      postedAt: new Date(record.createdAt * 1000).toISOString(),
      postedAtRaw: raw,
      postedAtPrecision: 'second' as const,
    };
  }
  const shown = raw === null ? null : parseShownTime(raw, page);
  if (shown)
    matched.postedAt = postAddress(link?.getAttribute('href')) ? 'shown-time 2026-01' : 'unscrambled-time 2026-01';
  return { postedAt: shown?.postedAt ?? null, postedAtRaw: raw, postedAtPrecision: shown?.precision ?? null };
}
