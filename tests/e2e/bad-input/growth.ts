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

function read(platform: Platform, element: Element, at: At): Post {
  return platform.extractPost(element, { ...at, now: new Date(at.now), lang: null, document });
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

function counted(work: () => Omit<Grown, 'reads'>): Grown {
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
