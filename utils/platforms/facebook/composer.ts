import { at, atPress } from './selectors';

/** The row of a text box: her picture stands beside it. */
export function composerBox(box: Element, root: Element): Element {
  let found = box;
  for (
    let step = box.parentElement, height = 0;
    step && step !== root && height < 6;
    step = step.parentElement, height += 1
  ) {
    if (step.querySelector(`${at.comment}, ${at.authorName}, ${atPress.toolbar}`)) break;
    found = step;
  }
  return found;
}

/** The rows that hold nothing but a text box and her picture: a box with somebody's linked name is more than that. */
export function composerRows(root: Element): Element[] {
  return Array.from(root.querySelectorAll(atPress.composer))
    .map((box) => composerBox(box, root))
    .filter((row) => Array.from(row.querySelectorAll('a[href]')).every((link) => link.textContent?.trim() === ''));
}
