import { queryAll } from '../shared/query';
import { isInComment } from './scope';
import { at, biggerThanAPost, bounds } from './selectors';

/** Posts and comments below `root`, in page order. Nested finds and decoys are dropped, skeletons are left to `hollow`. */
export function findPosts(root: ParentNode): Element[] {
  const comments = withSelf(root, at.comment).filter((element) => element.querySelector('a[href]') !== null);
  const posts = new Set<Element>();
  // Everything that holds a post found so far: long feeds are searched in one pass.
  const above = new Set<Element>();
  const isFree = (element: Element) =>
    !above.has(element) && !hasAncestorIn(element, posts) && !element.closest(noPost);
  for (const post of candidates(root, isFree)) {
    if (!isFree(post)) continue;
    posts.add(post);
    for (let step = post.parentElement; step && !above.has(step); step = step.parentElement) above.add(step);
  }
  return inPageOrder(root, new Set([...posts, ...comments]));
}

const noPost = `${at.comment}, ${at.decoy}, noscript, [role="navigation"], [role="banner"]`;

// Newest and surest first (2026-01): each later way only adds what the earlier ones left.
function* candidates(root: ParentNode, isFree: (element: Element) => boolean): Generator<Element> {
  yield* withSelf(root, '[aria-posinset]').filter(hasAuthor);
  yield* withSelf(root, '[aria-labelledby][aria-describedby]').filter(
    (element) =>
      isFree(element) &&
      (element.getAttribute('aria-describedby')?.trim().split(/\s+/).length ?? 0) >= 3 &&
      hasAuthor(element),
  );
  yield* withSelf(root, '[role="article"]:not([aria-label])').filter(
    (element) => isFree(element) && hasAuthor(element),
  );
  for (const feed of withSelf(root, '[role="feed"]')) {
    yield* Array.from(feed.children).filter((child) => isFree(child) && isOneCard(child));
  }
  for (const name of withSelf(root, at.authorName)) {
    if (isFree(name) && name.textContent?.trim() !== '') yield cardAround(name);
  }
}

function hasAncestorIn(element: Element, posts: ReadonlySet<Element>): boolean {
  for (let step: Element | null = element; step; step = step.parentElement) if (posts.has(step)) return true;
  return false;
}

function hasAuthor(element: Element): boolean {
  const names = Array.from(element.querySelectorAll(`${at.authorName}, ${at.headings}`));
  return names.some((name) => name.textContent?.trim() !== '' && !name.closest(`${at.comment}, ${at.decoy}`));
}

function isOneCard(element: Element): boolean {
  if (element.querySelector('[aria-posinset], [role="feed"]') !== null) return false;
  // Some groups' cards name no roles at all (2026-05): they are known by their words.
  return holdsOnePost(element) || (element.querySelectorAll(oldMessage).length === 1 && hasAuthor(element));
}

const oldMessage = '[data-ad-preview="message"]';

// A share has two names and one row of buttons; two posts have two rows.
function holdsOnePost(element: Element): boolean {
  const names = element.querySelectorAll(at.authorName).length;
  return names === 1 || (names > 1 && rowsIn(element) === 1);
}

function rowsIn(element: Element): number {
  const seen = new Map<string | null, number>();
  for (const button of Array.from(element.querySelectorAll(at.buttons))) {
    const role = button.getAttribute('data-ad-rendering-role');
    seen.set(role, (seen.get(role) ?? 0) + 1);
  }
  return Math.max(0, ...seen.values());
}

// Climbing further would stamp one neighbour's id on many posts.
function cardAround(name: Element): Element {
  let card = name;
  let whole = name;
  for (let step = name.parentElement; step && !step.matches(bounds); step = step.parentElement) {
    if (step.querySelector(biggerThanAPost) || rowsIn(step) > 1) break;
    card = step;
    if (holdsOnePost(step)) whole = step;
    else if (rowsIn(step) > 0) break;
  }
  return holdsOnePost(card) ? card : whole;
}

function withSelf(root: ParentNode, selector: string): Element[] {
  const found = queryAll(root, selector);
  if ('matches' in root && (root as Element).matches(selector)) found.unshift(root as Element);
  return found;
}

// One pass: comparing siblings pair by pair takes seconds in a list of thousands.
function inPageOrder(root: ParentNode, found: ReadonlySet<Element>): Element[] {
  if (found.size < 2) return [...found];
  const below = queryAll(root, '*').filter((element) => found.has(element));
  // A card around a name may reach above the root it was found in.
  const shown = new Set(below);
  return [...[...found].filter((element) => !shown.has(element)), ...below];
}

/** The part of a post's element that holds its comments, their sorting and the composer. */
export function commentSection(root: Element): Element | null {
  const first = root.querySelector(at.comment);
  if (!first) return null;
  const post = [at.authorName, at.toolbar, ...at.messages.map(([, selector]) => selector)]
    .flatMap((selector) => Array.from(root.querySelectorAll(selector)))
    .filter((element) => !isInComment(element, root));
  let section: Element = first;
  for (let step = first.parentElement; step && step !== root; step = step.parentElement) {
    if (post.some((element) => step.contains(element))) break;
    section = step;
  }
  return section;
}
