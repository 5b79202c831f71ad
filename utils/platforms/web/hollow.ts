import type { Post } from '../../schema/post';
import type { HollowReason } from '../platform';
import { queryAll, queryFirst } from '../shared/query';
import { readText } from '../shared/text';
import type { Subject } from './article';
import { at } from './selectors';
import { shown } from './words';

/** A sign-in page says less than this beside its form; an error page less than this at all. */
const wallWords = 400;
const errorWords = 600;
const waitingWords = 80;
/** An article with an error's number in its heading is one from here on. */
const storyWords = 120;
/** A profile or a group says more than an error in its place. */
const wholeWords = 200;

/** Why this page shows nothing to keep, by structure and by the server's own answer; null for a page with something. */
export function hollow(subject: Subject, post: Post): HollowReason | null {
  if (subject.selected !== null) return null;
  const document = subject.element.ownerDocument;
  if (statusOf(document) >= 400) return 'unavailable';
  const words = document.body === null ? '' : (readText(document.body, rules) ?? '');
  const pictures = queryAll(document, 'img, video, canvas, iframe').length;
  const isArticle = subject.marked === 'article' && post.text !== null;
  if (words.length < waitingWords && queryFirst(document, at.busy) !== null) return 'skeleton';
  if (words === '' && pictures === 0) return 'skeleton';
  if (isOnlyDialog(document)) return 'wall';
  if (isArticle) return hollowArticle(subject.element);
  if (words.length < wallWords && queryFirst(document, at.signIn) !== null) return 'wall';
  if (words.length < errorWords && (isErrorPage(document) || isUnlisted(document))) return 'unavailable';
  return post.text === null && post.media.length === 0 ? 'empty' : null;
}

/** Marked as an article by its frame: walls and errors of many programs are. */
function hollowArticle(article: Element): HollowReason | null {
  const words = readText(article, rules) ?? '';
  if (words.length < wallWords && queryFirst(article, at.signIn) !== null) return 'wall';
  return words.length < storyWords && isErrorPage(article.ownerDocument) ? 'unavailable' : null;
}

/** The same for a platform's page as a whole, of which no words are read; `wall`: what that platform puts in front. */
export function hollowWhole({ element, selected }: Subject, wall: string | null): HollowReason | null {
  if (selected !== null) return null;
  const document = element.ownerDocument;
  if (statusOf(document) >= 400) return 'unavailable';
  const words = shown(element);
  const isWalled = [at.signIn, wall].some((one) => one !== null && queryFirst(document, one) !== null);
  if (isOnlyDialog(document) || (isWalled && (words?.length ?? 0) < wallWords)) return 'wall';
  if (words === null) return 'skeleton';
  return words.length < wholeWords && queryFirst(element, `h1, ${at.article}`) === null ? 'empty' : null;
}

const dialog = 'dialog[open], [role="dialog"], [role="alertdialog"]';
const rules = { skip: (each: Element) => each.matches('[hidden], [aria-hidden="true"], form'), image: () => '' };

/** A cookie or sign-in dialog, and nothing behind it: the title alone would pass for the page. */
function isOnlyDialog({ body }: Document): boolean {
  if (body === null || queryFirst(body, dialog) === null) return false;
  const behind = readText(body, { ...rules, skip: (each) => each.matches(dialog) || rules.skip(each) }) ?? '';
  const pictures = queryAll(body, 'img, video, canvas, iframe').filter((each) => each.closest(dialog) === null);
  return behind === '' && pictures.length === 0;
}

/** What the server answered, where the browser tells; 0 where it does not. */
function statusOf({ defaultView }: Document): number {
  const [loaded] = defaultView?.performance?.getEntriesByType?.('navigation') ?? [];
  return (loaded as Partial<PerformanceNavigationTiming> | undefined)?.responseStatus ?? 0;
}

/** Numbers of HTTP mean the same in every language. */
function isErrorPage(document: Document): boolean {
  const said = [document.title, ...queryAll(document, 'h1, h2').map((each) => each.textContent ?? '')];
  return said.some((words) => /(?<![\p{L}\p{Nd}])(40[0-9]|410|429|451|50[0-4])(?![\p{L}\p{Nd}])/u.test(words));
}

/** Error pages and challenges ask search engines to stay away. */
function isUnlisted(document: Document): boolean {
  const robots = queryFirst(document, 'meta[name="robots" i][content]')?.getAttribute('content') ?? '';
  return /\b(noindex|none)\b/i.test(robots);
}
