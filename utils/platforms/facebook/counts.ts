import type { Post } from '../../schema/post';
import { wholeNumber } from '../shared/numbers';
import { readText, tidyName } from '../shared/text';
import { ownAll, type Scope } from './scope';
import { at, atPress } from './selectors';

/** Reactions, comments and shares. "You and 3 others" says what the viewer did: only bare numbers are taken from that line. */
export function countsOf(scope: Scope): Post['counts'] {
  const toolbar = scope.described[3] ?? ownAll(scope, atPress.toolbar)[0] ?? null;
  const commentButton = scope.described[4] ?? null;
  const likes = toolbar ? reactions(toolbar.closest(atPress.toolbar) ?? toolbar, commentButton) : null;
  const comments = commentButton ? tidyName(readText(commentButton)) : null;
  const after = commentButton ? afterIt(commentButton) : [];
  const raw = [likes, comments, ...after].filter((part) => part !== null).join(' · ');
  if (raw === '') return null;
  return {
    raw,
    replies: wholeNumber(comments),
    shares: wholeNumber(after[0] ?? null),
    likes: wholeNumber(likes),
    views: wholeNumber(after[1] ?? null),
  };
}

// The sum stands beside the faces: the nearest bare number around them, before the comments' row begins.
function reactions(toolbar: Element, commentButton: Element | null): string | null {
  for (let step = toolbar.parentElement, height = 0; step && height < 8; step = step.parentElement, height += 1) {
    if (step.querySelector(`${at.buttons}, ${at.authorName}`) || (commentButton && step.contains(commentButton)))
      return null;
    const sum = bareNumber(
      // "5 h" is a number too: times are links.
      Array.from(step.querySelectorAll('span')).filter(
        (each) => !toolbar.contains(each) && each.closest(`a, ${at.comment}`) === null,
      ),
    );
    if (sum !== null) return sum;
  }
  return null;
}

function bareNumber(elements: Element[]): string | null {
  const texts = elements
    .filter((element) => element.children.length === 0)
    .map((element) => tidyName(element.textContent));
  return texts.find((text) => text !== null && /^[\p{Nd}.,٬٫\s]+\s?\p{L}{0,4}\.?$/u.test(text)) ?? null;
}

// Shares, then views, stand in the same row as the comment count.
function afterIt(button: Element): string[] {
  let row: Element = button;
  while (row.parentElement && row.parentElement.children.length < 2) row = row.parentElement;
  const texts: string[] = [];
  for (let next = row.nextElementSibling; next; next = next.nextElementSibling) {
    const text = tidyName(readText(next));
    if (text !== null && /\p{Nd}/u.test(text)) texts.push(text);
  }
  return texts.slice(0, 2);
}
