import { queryAll, queryFirst } from '../shared/query';
import { type Viewer, viewerOf } from './media-page';
import { isInComment } from './scope';
import { at, atPress } from './selectors';

/** Posts and comments below `root`, in page order. Nested finds and decoys are dropped, skeletons are left to `hollow`. */
export function findPosts(root: ParentNode): Element[] {
  const steps = findInSteps(root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a little at a time: a list of thousands would stop the page. What it shows meanwhile is the next look's. */
export function* findInSteps(root: ParentNode): Generator<void, Element[]> {
  const marks = yield* marksBelow(root);
  const found = new Map<Element, number>();
  const posts = new Set<Element>();
  // Everything that holds a post found so far: long feeds are searched in one pass.
  const above = new Set<Element>();
  const isFree = (element: Element) =>
    !above.has(element) && !hasAncestorIn(element, posts) && !element.closest(noPost);
  // Looked for in the whole page, so once only.
  let viewer: Viewer | null | undefined;
  const viewed = (mark: Element) => {
    if (viewer === undefined) viewer = viewerOf(mark.ownerDocument);
    return viewer;
  };
  for (const way of ways) {
    for (const [at, mark] of marks.entries()) {
      if (at % marksAtOnce === 0) yield;
      const post = way(mark, isFree, viewed);
      if (post === null || !isFree(post)) continue;
      found.set(post, at);
      posts.add(post);
      for (let step = post.parentElement; step && !above.has(step); step = step.parentElement) above.add(step);
      yield;
    }
  }
  for (const [at, mark] of marks.entries()) {
    if (at % marksAtOnce === 0) yield;
    if (isComment(mark) && mark.querySelector('a[href]')) found.set(mark, at);
  }
  return [...found].sort(([, one], [, other]) => one - other).map(([element]) => element);
}

const noPost = `${at.comment}, ${at.decoy}, noscript, [role="navigation"], [role="banner"]`;
const isComment = (element: Element) => element.matches(at.comment);

type Way = (
  mark: Element,
  isFree: (element: Element) => boolean,
  viewed: (mark: Element) => Viewer | null,
) => Element | null;

// Newest and surest first (2026-01): each later way only adds what the earlier ones left.
const ways: readonly Way[] = [
  (mark) => (mark.hasAttribute('aria-posinset') && hasAuthor(mark) ? mark : null),
  (mark, isFree) =>
    mark.hasAttribute('aria-labelledby') &&
    (mark.getAttribute('aria-describedby')?.trim().split(/\s+/).length ?? 0) >= 3 &&
    isFree(mark) &&
    hasAuthor(mark)
      ? mark
      : null,
  (mark, isFree) =>
    mark.getAttribute('role') === 'article' && !mark.hasAttribute('aria-label') && isFree(mark) && hasAuthor(mark)
      ? mark
      : null,
  (mark, isFree) =>
    mark.parentElement?.getAttribute('role') === 'feed' && isFree(mark) && isOneCard(mark) ? mark : null,
  (mark, isFree) =>
    mark.matches(at.authorName) && isFree(mark) && mark.textContent?.trim() !== '' ? cardAround(mark) : null,
  (mark, isFree, viewed) => {
    const viewer = mark.matches(viewerParts) && isFree(mark) ? viewed(mark) : null;
    return viewer?.mark === mark ? viewer.element : null;
  },
];
const viewerParts = '[role="complementary"], video';
const marked = `${viewerParts}, [aria-posinset], [aria-labelledby][aria-describedby], [role="article"], [role="feed"] > *, ${at.authorName}`;

const marksAtOnce = 200;
/** Fewer elements than this are searched at once: about half a millisecond. */
const mostAtOnce = 3_000;

function* marksBelow(root: ParentNode): Generator<void, Element[]> {
  const marks: Element[] = [];
  // Not `:root`, for which all of the page is gone through.
  const open = [('body' in kindOf(root) && queryFirst(root, 'html')) || root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    if (kindOf(box).matches?.call(box, marked)) marks.push(box as Element);
    if (isSmall(box)) marks.push(...queryAll(box, marked));
    else open.push(...Array.from(box.children).reverse());
    yield;
  }
  return marks;
}

// A page's elements can hide its own properties by their names; those of its kind stand.
const kindOf = (box: ParentNode) => Object.getPrototypeOf(box) as Partial<Element>;

// A form's own names hide its properties, so it is never taken apart.
function isSmall(box: ParentNode): boolean {
  if (!('localName' in box) || box.localName === 'form') return true;
  // One element is asked for, not their number: counting a long page takes several frames.
  return box.childElementCount !== 1 && (box as Element).getElementsByTagName('*')[mostAtOnce] === undefined;
}

function hasAncestorIn(element: Element, posts: ReadonlySet<Element>): boolean {
  for (let step: Element | null = element; step; step = step.parentElement) if (posts.has(step)) return true;
  return false;
}

function hasAuthor(element: Element): boolean {
  const names = `${at.authorName}, ${at.headings}`;
  const isName = (name: Element | null) =>
    name !== null && name.textContent?.trim() !== '' && !name.closest(`${at.comment}, ${at.decoy}`);
  // Nearly always the first one: only a post of decoys is searched through.
  return isName(element.querySelector(names)) || Array.from(element.querySelectorAll(names)).some(isName);
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

const named = '[aria-posinset], [aria-labelledby][aria-describedby*=" "], [role="article"]:not([aria-label])';

// Climbing further would stamp one neighbour's id on many posts.
function cardAround(name: Element): Element {
  // A list fills an emptied place again: the name is new, the post around it is not.
  const post = name.closest(named);
  if (post !== null && !post.matches(at.bounds) && post.querySelector(at.biggerThanAPost) === null) return post;
  let card = name;
  let whole = name;
  for (let step = name.parentElement; step && !step.matches(at.bounds); step = step.parentElement) {
    if (step.querySelector(at.biggerThanAPost) || rowsIn(step) > 1) break;
    card = step;
    if (holdsOnePost(step)) whole = step;
    else if (rowsIn(step) > 0) break;
  }
  return holdsOnePost(card) ? card : whole;
}

/** A list that held one post is none once it holds two; a role stays. Looked for in lists only: a post can be long. */
export const isStillPost = (element: Element) =>
  element.matches(`${named}, ${at.comment}`) || findPosts(element).some((post) => post.contains(element));

/** The part of a post's element that holds its comments, their sorting and the composer. */
export function commentSection(root: Element): Element | null {
  const first = root.querySelector(at.comment);
  if (!first) return null;
  const post = [at.authorName, atPress.toolbar, ...at.messages.map(([, selector]) => selector)]
    .flatMap((selector) => Array.from(root.querySelectorAll(selector)))
    .filter((element) => !isInComment(element, root));
  let section: Element = first;
  for (let step = first.parentElement; step && step !== root; step = step.parentElement) {
    if (post.some((element) => step.contains(element))) break;
    section = step;
  }
  return section;
}
