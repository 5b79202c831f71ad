import { queryAll } from '../shared/query';
import { tidyName } from '../shared/text';
import { plainAddress } from './address';
import { type Paid, paidInMarkup, paidInScript } from './paid';
import { at, published } from './selectors';

/** What a page says about the one thing it shows. */
export interface Facts {
  type: string;
  /** Its own address, as far as it gives one. */
  url: string | null;
  title: string | null;
  text: string | null;
  summary: string | null;
  lang: string | null;
  published: string | null;
  authors: { name: string | null; url: string | null; handle: string | null }[];
  /** What is shown to those who pay; null where all of it is free, or nothing is said. */
  paid: Paid | null;
}

type Node = Record<string, unknown>;
const mostNodes = 400;
const longestScript = 1_000_000;

/** Every published thing that the page's JSON-LD describes: top level, `@graph` and `mainEntity`. */
export function factsInScripts(document: Document, base: string): Facts[] {
  const found: Facts[] = [];
  let nodes = 0;
  for (const script of queryAll(document, at.jsonLd)) visit(parsed(script.textContent ?? ''), 0);
  return found;

  function visit(value: unknown, depth: number): void {
    if (depth > 4 || nodes++ > mostNodes || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value) visit(each, depth + 1);
      return;
    }
    const node = value as Node;
    const type = typeOf(node);
    if (type !== null) found.push(factsOf(node, type, base));
    for (const part of [node['@graph'], node.mainEntity]) visit(part, depth + 1);
  }
}

function parsed(text: string): unknown {
  if (text.length > longestScript) return null;
  try {
    return JSON.parse(text);
  } catch {
    // Some programs write their own line ends into strings; nothing else is mended.
    return orNull(text.replace(/[\r\n\t]+/g, ' '));
  }
}

function orNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function typeOf(node: Node): string | null {
  const types = listOf(node['@type']).filter((type) => typeof type === 'string');
  return types.find((type) => published.test(type)) ?? null;
}

function factsOf(node: Node, type: string, base: string): Facts {
  const page = listOf(node.mainEntityOfPage)[0];
  const named = [node.url, typeof page === 'string' ? page : idOf(page), node['@id']];
  return {
    type,
    url: named.map((each) => (typeof each === 'string' ? plainAddress(each, base) : null)).find(Boolean) ?? null,
    title: words(node.headline) ?? words(node.name),
    text: longText(node.articleBody) ?? longText(node.text),
    summary: longText(node.description),
    lang: words(node.inLanguage),
    published: words(node.datePublished) ?? words(node.uploadDate) ?? words(node.dateCreated),
    authors: listOf(node.author ?? node.creator).flatMap((author) => authorOf(author, base)),
    paid: paidInScript(node),
  };
}

function authorOf(author: unknown, base: string): Facts['authors'] {
  if (typeof author === 'string') return /^https?:/.test(author) ? [] : named(words(author), null, null);
  if (typeof author !== 'object' || author === null) return [];
  const { name, url, alternateName, '@id': id } = author as Node;
  const address = typeof url === 'string' ? url : typeof id === 'string' && /^https?:[^#]*$/.test(id) ? id : null;
  return named(words(listOf(name)[0]), plainAddress(address, base), words(alternateName));
}

function named(name: string | null, url: string | null, handle: string | null): Facts['authors'] {
  const isHandle = handle !== null && /^@?[\w.]{1,60}$/.test(handle);
  return name === null ? [] : [{ name, url, handle: isHandle ? handle.replace(/^@/, '') : null }];
}

/** The published thing whose microdata `scope` holds, its own properties only. */
export function factsInMarkup(scope: Element, base: string): Facts | null {
  const type = scope.getAttribute('itemtype')?.split(/\s+/)[0] ?? '';
  if (!published.test(type) && !/\/(UserComments|Comment)$/.test(type)) return null;
  const all = (name: string, within = scope) =>
    queryAll(within, `[itemprop~="${name}"]`).filter((each) => ownerOf(each) === within);
  const value = (name: string, within = scope) => contentOf(all(name, within)[0]);
  return {
    type,
    url: plainAddress(addressOf(all('url')[0] ?? all('mainEntityOfPage')[0]), base),
    title: words(value('headline')) ?? words(value('name')),
    text: null,
    summary: longText(value('description')),
    lang: words(value('inLanguage')),
    published: words(value('datePublished')) ?? words(value('uploadDate')) ?? words(value('dateCreated')),
    authors: [...all('author'), ...all('creator')].flatMap((author) => {
      if (!author.hasAttribute('itemscope')) {
        return named(words(contentOf(author)), plainAddress(author.getAttribute('href'), base), null);
      }
      const name = words(value('name', author)) ?? words(author.textContent);
      return named(name, plainAddress(addressOf(all('url', author)[0]), base), words(value('alternateName', author)));
    }),
    paid: paidInMarkup(scope),
  };
}

const ownerOf = (property: Element) => property.parentElement?.closest('[itemscope]') ?? null;
const addressOf = (element: Element | undefined) =>
  element?.getAttribute('href') ?? element?.getAttribute('content') ?? null;

function contentOf(element: Element | undefined): string | null {
  return (
    element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? (element ? element.textContent : null)
  );
}

function words(value: unknown): string | null {
  return typeof value === 'string' ? tidyName(value) : null;
}

function longText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Node)['@id'] : null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value == null ? [] : [value];
}
