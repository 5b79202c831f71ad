import { facebookFinder } from '../../utils/platforms/facebook/finder';
import type { Finder } from '../../utils/platforms/platform';
import { telegramAFinder } from '../../utils/platforms/telegram-a/finder';
import { telegramKFinder } from '../../utils/platforms/telegram-k/finder';
import { xFinder } from '../../utils/platforms/x/finder';

const finders: Record<string, Finder> = {
  x: xFinder,
  facebook: facebookFinder,
  'telegram-a': telegramAFinder,
  'telegram-k': telegramKFinder,
};
const rounds = 9;

/** Copies the page's posts until there are `wanted`, then times both walks, in turn. */
export function scan(adapter: string, wanted: number) {
  const finder = finders[adapter]!;
  multiply(finder, wanted);
  const walks: number[] = [];
  const scans: number[] = [];
  let posts = 0;
  let elements = 0;
  for (let round = 0; round < rounds; round++) {
    let at = performance.now();
    elements = walk();
    walks.push(performance.now() - at);
    at = performance.now();
    posts = look(finder);
    scans.push(performance.now() - at);
  }
  return { posts, elements, walkMs: middle(walks), scanMs: middle(scans) };
}

function walk(): number {
  let seen = 0;
  for (const element of document.querySelectorAll('*')) seen += element.nodeType;
  return seen;
}

function look(finder: Finder): number {
  const posts = finder.findPosts(document);
  for (const post of posts) {
    finder.keyOf(post);
    finder.buttonPlace(post);
  }
  return posts.length;
}

/** A post is copied with the boxes that hold only it, as a longer list would have them. */
function multiply(finder: Finder, wanted: number): void {
  const all = finder.findPosts(document);
  // Comments come along with their post.
  const posts = all.filter((post) => !all.some((other) => other !== post && other.contains(post)));
  if (posts.length === 0) throw new Error('no posts on this page');
  const boxes = posts.map((post) => {
    let box = post;
    while (box.parentElement && posts.filter((other) => box.parentElement!.contains(other)).length === 1) {
      box = box.parentElement;
    }
    return posts.length === 1 ? post : box;
  });
  const each = all.length / posts.length;
  for (let n = posts.length; n * each < wanted; n++) {
    const box = boxes[n % boxes.length]!;
    box.parentElement!.append(copyOf(box, n));
  }
}

/** Ids that parts of a post name each other by are its own, as on a real page. */
function copyOf(box: Element, n: number): Node {
  const copy = box.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('[id]')) part.id += `-${n}`;
  for (const name of ['aria-labelledby', 'aria-describedby']) {
    for (const part of [copy, ...copy.querySelectorAll(`[${name}]`)]) {
      const ids = part.getAttribute(name);
      if (ids !== null) part.setAttribute(name, ids.trim().replace(/\s+|$/g, `-${n}$&`));
    }
  }
  return copy;
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
