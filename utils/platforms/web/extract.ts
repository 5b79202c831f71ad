import type { PlatformId, Post } from '../../schema/post';
import type { Page } from '../platform';
import { emptyPost, finishPost, firstWay } from '../shared/empty-post';
import { queryAll } from '../shared/query';
import { addressOf, plainAddress } from './address';
import type { Subject } from './article';
import { authorOf, type Told, toldAbout } from './facts';
import { knownPost } from './known';
import { mediaOf } from './media';
import { pageUrl } from './page-url';
import { at } from './selectors';
import { postedAtOf } from './time';
import { wordsOf } from './words';

const mostLinks = 100;

/** One page of the web as a record. What contradicts itself is null. */
export function pageRecord(subject: Subject, page: Page): Post {
  const post = emptyPost('web', 'page');
  const { matched } = post;
  const told = toldAbout(subject, page);
  const known = knownPost(page.url);
  if (known !== null) matched.postId = 'address 2026-11';
  return finished({
    ...post,
    postId: known?.postId ?? null,
    url: addressOf(page.document, page.url, matched),
    author: authorOf(subject, page, told, matched),
    ...postedAtOf(subject, page.url, told, matched),
    ...wordsOf(subject, page, told, matched),
    lang: langOf(subject.element, told, matched),
    media: mediaOf(subject).map(({ media }) => media),
    // Elsewhere they are menus and other people's names.
    links: subject.selected === null && subject.marked === 'article' ? linksOf(subject.element, page.url) : [],
  });
}

/**
 * A page of a platform that is no post: a profile, a group. Its words are other people's posts, so only its address and
 * what she selected are read. The address loses what names its reader by that platform's own rules.
 */
export function platformPageRecord(id: PlatformId, subject: Subject, page: Page): Post {
  const post = emptyPost(id, 'page');
  const { matched } = post;
  if (subject.selected !== null) matched.text = 'selection 2026-11';
  return finished({
    ...post,
    url: pageUrl(page.url) || null,
    text: subject.selected,
    lang: langOf(subject.element, null, matched),
  });
}

/** Most pages have no number: nothing is missing then. */
function finished(post: Post): Post {
  const whole = finishPost(post);
  return { ...whole, missing: whole.missing.filter((field) => field !== 'postId') };
}

/** The nearest element's own language, as a BCP 47 tag; that of the whole page may be its reader's. */
function langOf(element: Element, told: Told | null, matched: Post['matched']): string | null {
  return firstWay<string>(matched, 'lang', [
    ['lang 2026-11', () => tag(element.closest('[lang]:not(html)')?.getAttribute('lang'))],
    ['json-ld 2026-11', () => tag(told?.script?.lang)],
    ['og:locale 2026-11', () => tag(told?.meta('og:locale'))],
    ['page-lang 2026-11', () => tag(element.ownerDocument.documentElement.getAttribute('lang'))],
  ]);
}

function tag(said: string | null | undefined): string | null {
  const plain = said?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(plain) ? plain : null;
}

function linksOf(element: Element, base: string): string[] {
  const here = plainAddress(base);
  const anchors = queryAll(element, 'a[href]').filter((each) => {
    const around = each.closest(`${at.around}, ${at.comment}`);
    const isOthers = around !== null && around !== element && element.contains(around);
    return !isOthers && each.closest(`${at.author}, [itemprop~="author"]`) === null;
  });
  const links = anchors.map((each) => plainAddress(each.getAttribute('href'), base));
  return [...new Set(links.filter((link) => link !== null && link !== here))].slice(0, mostLinks) as string[];
}
