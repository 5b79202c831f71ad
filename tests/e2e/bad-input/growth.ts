import { platformFor } from '../../../utils/platforms';
import type { Platform } from '../../../utils/platforms/platform';
import type { Post } from '../../../utils/schema/post';

/** How often the page's structure was asked for something. Not the clock: a busy machine would change it. */
export interface Grown {
  reads: number;
  found: number;
  post: Post;
}
interface At {
  url: string;
  now: number;
  timeZone: string;
}

/** The post with the longest text, read with so many characters in it. */
export function withText(at: At, lengths: number[]): Grown[] {
  const platform = platformFor({ url: at.url, document })!;
  const posts = platform.findPosts(document);
  const worded = posts.filter((element) => textNode(element, read(platform, element, at)) !== null);
  const element = worded[0]!;
  const node = textNode(element, read(platform, element, at))!;
  return lengths.map((length) => {
    node.nodeValue = 'كلمة وأخرى. '.repeat(length / 12);
    return counted(() => ({ found: 1, post: read(platform, element, at) }));
  });
}

/** The list with so many more posts: found and named all of them, the first one read. */
export function withSiblings(at: At, counts: number[]): Grown[] {
  const platform = platformFor({ url: at.url, document })!;
  const posts = platform.findPosts(document);
  const small = posts.toSorted((a, b) => a.querySelectorAll('*').length - b.querySelectorAll('*').length)[0]!;
  const copies: Node[] = [];
  return counts.map((count) => {
    while (copies.length < count) {
      const copy = small.cloneNode(true);
      copies.push(copy);
      small.parentNode!.insertBefore(copy, small.nextSibling);
    }
    return counted(() => {
      const found = platform.findPosts(document);
      for (const each of found) platform.keyOf(each);
      return { found: found.length, post: read(platform, posts[0]!, at) };
    });
  });
}

/** One post with so many more comments: all found and named, the post read, and the last comment. */
export function withComments(at: At, selector: string, counts: number[]): (Grown & { comment: Post })[] {
  const platform = platformFor({ url: at.url, document })!;
  const comment = document.querySelector(selector)!;
  const whole = platform.findPosts(document).find((post) => post !== comment && post.contains(comment))!;
  let last = comment;
  let made = 0;
  return counts.map((count) => {
    for (; made < count; made++) {
      const copy = comment.cloneNode(true) as Element;
      last.parentNode!.insertBefore(copy, last.nextSibling);
      last = copy;
    }
    return counted(() => {
      const found = findAndPlace(platform);
      return { found: found.length, post: read(platform, whole, at), comment: read(platform, last, at) };
    });
  });
}

/** A chat with so many messages, each with a number of its own: the first, one in the middle and the last are read. */
export function withMessages(at: At, counts: number[]): (Grown & { keys: number; posts: Post[]; ids: string[] })[] {
  const platform = platformFor({ url: at.url, document })!;
  const [first] = platform.findPosts(document).filter((post) => /[1-9]/.test(platform.keyOf(post) ?? ''));
  const attribute = first!.hasAttribute('data-mid') ? 'data-mid' : 'data-message-id';
  const from = Number(first!.getAttribute(attribute));
  const own = platform.findPosts(document).length;
  let last = first!;
  let made = 0;
  return counts.map((count) => {
    for (; made < count; made++) {
      const copy = first!.cloneNode(true) as Element;
      // Far from the numbers of the messages that are there.
      for (const part of [copy, ...copy.querySelectorAll(`[${attribute}]`)]) {
        part.setAttribute(attribute, String(from + 1_000_000 + made));
      }
      last.parentNode!.insertBefore(copy, last.nextSibling);
      last = copy;
    }
    return counted(() => {
      const found = findAndPlace(platform);
      const keys = new Set(found.map((each) => platform.keyOf(each))).size;
      const middle = first!.parentNode!.children[count >> 1]!;
      const posts = [first!, platform.keyOf(middle) === null ? first! : middle, last].map((each) =>
        read(platform, each, at),
      );
      const ids = [first!, last].map((each) => platform.keyOf(each)!.split('/').at(-1)!);
      return { found: found.length - own, keys: keys - own, posts, ids, post: posts[0]! };
    });
  });
}

function findAndPlace(platform: Platform): Element[] {
  const found = platform.findPosts(document);
  for (const each of found) {
    platform.keyOf(each);
    platform.buttonPlace(each);
  }
  return found;
}

/** All that one press asks of the adapter. */
function read(platform: Platform, element: Element, at: At): Post {
  const page = { ...at, now: new Date(at.now), lang: null, document };
  const post = platform.extractPost(element, page);
  platform.needsConsent?.(element, page);
  platform.hollow(element, post);
  platform.viewerParts(element, page);
  platform.outside(element);
  platform.mediaElements(element);
  return post;
}

function textNode(element: Element, { text }: Post): Node | null {
  if (text === null) return null;
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  const isOfText = (node: Node) =>
    (node.nodeValue ?? '').trim().length > 5 && text.includes((node.nodeValue ?? '').trim());
  return nodes.filter(isOfText).sort((a, b) => b.nodeValue!.length - a.nodeValue!.length)[0] ?? null;
}

const asked: [object, string[]][] = [
  [Document.prototype, ['querySelector', 'querySelectorAll', 'getElementById']],
  [
    Element.prototype,
    [
      ...['querySelector', 'querySelectorAll', 'getAttribute', 'hasAttribute', 'closest', 'matches', 'children'],
      ...['nextElementSibling', 'previousElementSibling', 'classList'],
    ],
  ],
  [
    Node.prototype,
    ['contains', 'compareDocumentPosition', 'parentElement', 'parentNode', 'childNodes', 'textContent', 'nextSibling'],
  ],
];

function counted<T extends Omit<Grown, 'reads'>>(work: () => T): T & { reads: number } {
  let reads = 0;
  const undo: (() => void)[] = [];
  for (const [kind, names] of asked) {
    for (const name of names) {
      const was = Object.getOwnPropertyDescriptor(kind, name)!;
      const wrap = <F extends (...args: never[]) => unknown>(inner: F) =>
        function (this: unknown, ...args: Parameters<F>): unknown {
          reads += 1;
          return inner.apply(this, args);
        };
      const now = was.get ? { ...was, get: wrap(was.get) } : { ...was, value: wrap(was.value) };
      Object.defineProperty(kind, name, now as PropertyDescriptor);
      undo.push(() => Object.defineProperty(kind, name, was));
    }
  }
  try {
    const done = work();
    return { ...done, reads };
  } finally {
    for (const each of undo) each();
  }
}
