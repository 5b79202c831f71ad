import { at } from './selectors';

/** Inside the post, but not in what it answers, forwards or previews, and not in a post inside it. */
export function own(element: Element, selector: string): Element[] {
  return Array.from(element.querySelectorAll(selector)).filter(
    (each) => !each.closest(at.foreign) && each.closest(at.post) === element,
  );
}
