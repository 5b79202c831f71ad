import { elementById } from '../shared/query';
import { profileIn } from './addresses';
import { at } from './selectors';

/** One post's own part of the page: without its comments, decoys and the post it shares. */
export interface Scope {
  root: Element;
  /** The shared original, if any. */
  shared: Element | null;
  /** Ids of `aria-describedby` in their fixed order: subtitle, message, attachment, reactions, comment count. */
  described: (Element | null)[];
}

export function scopeOf(root: Element): Scope {
  const described = describedBy(root);
  const [first, second] = namesIn(root);
  const words = first === undefined ? null : wordsAbove(first, root, described);
  // A sharer without a name that can be read is nobody: the name below her words is that of the original's author.
  if (first && words) return { root, shared: widestWithout(first, words, root), described };
  return { root, shared: first && second ? widestWithout(second, first, root) : null, described };
}

/** A post's name stands above its own words and outside its attachment: what stands above `name`, if anything. */
function wordsAbove(name: Element, root: Element, described: Scope['described']): Element | null {
  const [, message, attachment] = described;
  if (attachment?.contains(name)) return message ?? described[0] ?? root;
  const messages = at.messages.map(([, selector]) => selector).join(', ');
  const first = Array.from(root.querySelectorAll(messages)).find((each) => !isInComment(each, root)) ?? null;
  if (first === null || first.contains(name)) return null;
  return first.compareDocumentPosition(name) & Node.DOCUMENT_POSITION_FOLLOWING ? first : null;
}

export function sharedScope(box: Element): Scope {
  return { root: box, shared: null, described: [] };
}

export function ownAll(scope: Scope, selector: string): Element[] {
  return Array.from(scope.root.querySelectorAll(selector)).filter((element) => isOwn(scope, element));
}

export function isOwn(scope: Scope, element: Element): boolean {
  if (isInComment(element, scope.root) || scope.shared?.contains(element)) return false;
  const decoy = element.closest(at.decoy);
  return decoy === null || !scope.root.contains(decoy);
}

/** Whether the element belongs to a comment of this post. A lookup upwards: one post can have 10,000 comments. */
export function isInComment(element: Element, root: Element): boolean {
  const comment = element.closest(at.comment);
  return comment !== null && comment !== root && root.contains(comment);
}

/** The biggest box around `inner` that leaves `outer` out. */
export function widestWithout(inner: Element, outer: Element, root: Element): Element {
  let box = inner;
  for (let step = inner.parentElement; step && step !== root && !step.contains(outer); step = step.parentElement) {
    if (step.matches(at.bounds)) break;
    box = step;
  }
  return box;
}

// Visitors without an account get plain headings (2023): there only one with a person's link is a name.
function namesIn(root: Element): Element[] {
  const isName = (name: Element) =>
    !isInComment(name, root) && name.closest(at.decoy) === null && name.textContent?.trim() !== '';
  const byRole = Array.from(root.querySelectorAll(at.authorName)).filter(isName);
  if (byRole.length > 0) return byRole;
  return Array.from(root.querySelectorAll(at.headings)).filter(
    (heading) =>
      isName(heading) &&
      Array.from(heading.querySelectorAll('a[href]')).some((link) => profileIn(link.getAttribute('href')) !== null),
  );
}

function describedBy(root: Element): (Element | null)[] {
  const ids = root.getAttribute('aria-describedby')?.trim().split(/\s+/) ?? [];
  return ids.slice(0, 8).map((id) => byId(root, id));
}

// Ids of a template and its filled copy can both be in the page while it streams: only one inside this post counts.
function byId(root: Element, id: string): Element | null {
  const first = root.isConnected ? elementById(root.ownerDocument, id) : root;
  if (first === null || (first !== root && root.contains(first))) return first;
  return root.querySelector(`[id="${id.replace(/["\\]/g, '\\$&')}"]`);
}
