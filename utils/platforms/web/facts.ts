import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { queryAll } from '../shared/query';
import { tidyName } from '../shared/text';
import { ownAddress, plainAddress } from './address';
import type { Subject } from './article';
import { knownPost } from './known';
import { at } from './selectors';
import { type Facts, factsInMarkup, factsInScripts } from './structured';

export interface Told {
  /** From JSON-LD, when it tells of one thing only, and of this page. */
  script: Facts | null;
  /** From the microdata of the element itself. */
  markup: Facts | null;
  /** Two descriptions of this page name other authors or times: nobody knows which is right. */
  disputed: boolean;
  /** The page's `<meta>`, by name or property; empty when they tell of something else than the element. */
  meta(name: string): string | null;
}

/** What the page says about this element. Nothing the page says about itself counts for a part of it. */
export function toldAbout({ element, is }: Subject, { document, url }: Page): Told {
  const scope = element.closest(at.scope) ?? element.querySelector(at.scope);
  const isOwn = scope !== null && (scope === element || (is === 'page' && element.contains(scope)));
  const markup = isOwn ? factsInMarkup(scope, url) : null;
  if (is === 'part' || isStale(document, url)) {
    return { script: null, markup, disputed: false, meta: () => null };
  }
  const here = ofThisPage(factsInScripts(document, url), document, url);
  const disputed = here.some((each) => !isSame(here[0]!, each));
  return { script: disputed ? null : (here[0] ?? null), markup, disputed, meta };

  function meta(name: string): string | null {
    const said = queryAll(document, `meta[property="${name}" i][content], meta[name="${name}" i][content]`)
      .map((each) => tidyName(each.getAttribute('content')))
      .filter((each) => each !== null);
    const [first, ...others] = [...new Set(said)];
    return first === undefined || others.length > 0 ? null : first;
  }
}

/** Programs that change pages without loading one leave the head of the first page behind (YouTube, 2026-11). */
function isStale(document: Document, url: string): boolean {
  const here = knownPost(url);
  if (here === null) return false;
  const links = queryAll(document, 'link[rel~="canonical" i][href], meta[property="og:url"][content]');
  const said = links.map((each) => knownPost(each.getAttribute('href') ?? each.getAttribute('content') ?? ''));
  return said.some((each) => each !== null && each.postId !== here.postId);
}

/** Those that name this page; else the only one, unless it names another page. */
function ofThisPage(all: Facts[], document: Document, pageUrl: string): Facts[] {
  const addresses = new Set(
    [
      plainAddress(pageUrl),
      ownAddress(document, 'link[rel~="canonical" i][href]', 'href', pageUrl),
      ownAddress(document, 'meta[property="og:url"][content]', 'content', pageUrl),
    ].map(bare),
  );
  const here = all.filter(({ url }) => url !== null && addresses.has(bare(url)));
  if (here.length > 0) return here;
  return all.length === 1 && all[0]!.url === null ? all : [];
}

const isSame = (one: Facts, other: Facts) =>
  one.published === other.published && one.authors[0]?.name === other.authors[0]?.name;
const bare = (url: string | null) => url?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '') ?? null;

/** The authors of the nearest source that names any. */
export function authorOf(subject: Subject, page: Page, told: Told, matched: Post['matched']): Post['author'] {
  const known = subject.is === 'page' ? knownPost(page.url) : null;
  const handle = known?.handle ?? null;
  if (handle !== null) matched['author.handle'] = 'address 2026-11';
  const [way, authors] = nearest(subject, page, told);
  const names = [...new Set(authors.map(({ name }) => name).filter((name) => name !== null))];
  const [only] = authors;
  if (names.length === 0 || only === undefined) return { name: null, handle, id: null, url: null };
  matched['author.name'] = way;
  // Two people share no address and no handle.
  if (names.length > 1) return { name: names.join(', '), handle, id: null, url: null };
  return { name: names[0]!, handle: handle ?? only.handle ?? handleIn(only.url), id: null, url: only.url };
}

function nearest(subject: Subject, page: Page, { script, markup, disputed, meta }: Told): [string, Facts['authors']] {
  if (markup !== null && markup.authors.length > 0) return ['microdata 2026-11', markup.authors];
  if (script !== null && script.authors.length > 0) return ['json-ld 2026-11', script.authors];
  const links = subject.marked === 'article' ? bylines(subject.element, page.url) : [];
  if (links.length === 1) return ['byline 2026-11', links];
  if (disputed) return ['', []];
  for (const name of ['author', 'article:author', 'parsely-author', 'dc.creator', 'dcterms.creator']) {
    const said = meta(name);
    if (said !== null && !/^https?:/.test(said)) return ['meta 2026-11', [{ name: said, url: null, handle: null }]];
  }
  // "Name (@handle)" as networks title their posts; the handle must be the one in the address.
  const [, name, handle] = /^(.{1,200}?) \(@([\w.]{1,60})\)/.exec(meta('twitter:title') ?? '') ?? [];
  if (name !== undefined && handle !== undefined && handle === knownPost(page.url)?.handle) {
    return ['twitter:title 2026-11', [{ name, url: null, handle }]];
  }
  return ['', []];
}

/** Names beside the article; those of comments and of other articles inside it are theirs. */
function bylines(article: Element, base: string): Facts['authors'] {
  const found = queryAll(article, at.author).filter((each) => {
    const inner = each.parentElement?.closest(`${at.comment}, ${at.article}`);
    return inner == null || inner === article || inner.contains(article);
  });
  const authors = found.flatMap((each) => {
    const name = tidyName(each.textContent);
    const link = each.closest('a[href]') ?? each.querySelector('a[href]');
    return name === null ? [] : [{ name, url: plainAddress(link?.getAttribute('href'), base), handle: null }];
  });
  return authors.filter(({ name }, index) => authors.findIndex((other) => other.name === name) === index);
}

function handleIn(url: string | null): string | null {
  if (url === null) return null;
  return /^\/@([\w.-]{1,60})\/?$/.exec(new URL(url).pathname)?.[1] ?? null;
}
