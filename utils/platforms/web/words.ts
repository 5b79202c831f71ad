import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { firstWay } from '../shared/empty-post';
import { queryAll } from '../shared/query';
import { readText, tidyName, tidyText } from '../shared/text';
import type { Subject } from './article';
import type { Told } from './facts';
import { knownPost } from './known';
import { lacksPaidPart } from './paid';
import { readable } from './readable';
import { at, shownThing } from './selectors';

type Words = Pick<Post, 'text' | 'truncated'>;

/** What she selected, else title and words of the subject, as shown; the page's own summary only where it shows none. */
export function wordsOf(subject: Subject, page: Page, told: Told, matched: Post['matched']): Words {
  if (subject.selected !== null) {
    matched.text = 'selection 2026-11';
    return { text: tidyText(subject.selected), truncated: false };
  }
  const title = titleOf(subject, page.document, told, matched);
  const isThing = isShownThing(page, told);
  const body = isThing ? described(told, matched) : written(subject, page, told, matched);
  return {
    text: joined(title, body, isThing),
    truncated: isCut(body, page, told, matched.text ?? ''),
  };
}

/** A summary that ends in dots, and an article whose paid part is not there. */
function isCut(body: string | null, { document }: Page, { script, markup }: Told, way: string): boolean {
  if (/(…|\.\.\.)$/.test(body ?? '') && /summary/.test(way)) return true;
  const paid = markup?.paid ?? script?.paid ?? null;
  if (paid === null || body === null || /^json-ld text/.test(way)) return false;
  return /summary/.test(way) || lacksPaidPart(paid, { document, text: body, read: shown });
}

/** A film, a sound, a picture: what the page says of it. The words around it are other people's. */
export function isShownThing({ url }: Page, { script, markup, meta }: Told): boolean {
  const type = markup?.type ?? script?.type;
  return (
    knownPost(url) !== null ||
    (type !== undefined && shownThing.test(type)) ||
    /^(video|music)/.test(meta('og:type') ?? '')
  );
}

function described({ script, markup, meta }: Told, matched: Post['matched']): string | null {
  return firstWay<string>(matched, 'text', [
    ['json-ld text 2026-11', () => tidy(script?.text)],
    ['microdata summary 2026-11', () => tidy(markup?.summary)],
    ['json-ld summary 2026-11', () => tidy(script?.summary)],
    ['meta summary 2026-11', () => meta('og:description') ?? meta('description')],
  ]);
}

function written(subject: Subject, page: Page, told: Told, matched: Post['matched']): string | null {
  const { element, marked } = subject;
  return firstWay<string>(matched, 'text', [
    ['article-body 2026-11', () => (marked === 'article' ? bodyOf(element) : null)],
    ['article-element 2026-11', () => (marked === 'article' ? shown(element) : null)],
    ['readability 2026-11', () => readable(page.document)],
    ['place 2026-11', () => shown(element)],
    ['json-ld text 2026-11', () => tidy(told.script?.text)],
    ['json-ld summary 2026-11', () => tidy(told.script?.summary)],
    ['meta summary 2026-11', () => told.meta('og:description') ?? told.meta('description')],
  ]);
}

function bodyOf(article: Element): string | null {
  const bodies = queryAll(article, at.body).filter((body) => {
    const inner = body.closest(`${at.comment}, ${at.article}`);
    return inner === null || inner === article || inner.contains(article);
  });
  const outer = bodies.filter((body) => !bodies.some((other) => other !== body && other.contains(body)));
  return outer.length === 1 ? shown(outer[0]!) : null;
}

/** The words of an element without what stands around them, and without what others wrote below. */
export function shown(element: Element): string | null {
  return readText(element, {
    skip: (each) => each.matches(`${at.unseen}, ${at.around}, ${at.comment}`) || isStamp(each),
    image: () => '',
  });
}

/** Title, byline and time are fields of their own; a time in a sentence is a word. */
const isStamp = (each: Element) =>
  each.matches(`${at.author}, header`) || (each.localName === 'time' && each.closest('p, li, blockquote') === null);

function titleOf(subject: Subject, document: Document, told: Told, matched: Post['matched']): string | null {
  if (subject.is === 'part') return null;
  return firstWay<string>(matched, 'title', [
    ['h1 2026-11', () => onlyHeading(subject.element)],
    ['microdata 2026-11', () => told.markup?.title ?? null],
    ['json-ld 2026-11', () => told.script?.title ?? null],
    ['og:title 2026-11', () => told.meta('og:title')],
    ['title 2026-11', () => tidyName(document.title)],
  ]);
}

function onlyHeading(element: Element): string | null {
  const headings = queryAll(element, 'h1').filter(
    (each) => each.closest(`${at.around}, [hidden], [aria-hidden="true"]`) === null,
  );
  const words = [...new Set(headings.map((each) => tidyName(each.textContent)).filter((each) => each !== null))];
  return words.length === 1 ? words[0]! : null;
}

/** How much of a text is looked at for its own title. */
const opening = 400;

function joined(title: string | null, body: string | null, isThing: boolean): string | null {
  if (title === null || body === null) return title ?? body;
  const at = oneLine(body).indexOf(oneLine(title));
  if (at === -1 || (at > opening && !isThing)) return `${title}\n\n${body}`;
  // A caption that is the heading as well stands in the page's summary between counts and names.
  return isThing && at > 0 ? title : body;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const tidy = (text: string | null | undefined) => (text == null ? null : tidyText(text));
