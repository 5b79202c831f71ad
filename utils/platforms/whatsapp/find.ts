import { queryWithSelf } from '../shared/query';
import { at } from './selectors';

/** Rows of the open chat that hold a message, or its shell while it is scrolled away. Not the chat list, dates and joins. */
export function findPosts(root: ParentNode): Element[] {
  return queryWithSelf(root, at.message).filter(isMessage);
}

export function isMessage(element: Element): boolean {
  if (element.parentElement?.closest(at.message) || element.closest(at.chatList)) return false;
  if (element.closest(at.row) === null) return false;
  return element.querySelector(at.notice) === null || element.querySelector(`${at.bubble}, ${at.stamp}`) !== null;
}

/** The open chat: builds without its id still have its header beside it. */
export function columnOf(element: Element): Element {
  const named = element.closest(at.column);
  if (named) return named;
  let column = element.parentElement;
  while (column && !column.querySelector('header')) column = column.parentElement;
  return column ?? element;
}

/** The page keeps about a hundred messages; more than that is no chat. */
const near = 150;

export function messagesAround(element: Element): Element[] {
  const all = Array.from(columnOf(element).querySelectorAll(at.message));
  const here = Math.max(0, all.indexOf(element) - near);
  return all.slice(here, here + 2 * near).filter(isMessage);
}

/** Inside the message itself: not in what it answers, and not in a message inside it. */
export function own(message: Element, selector: string): Element[] {
  const found = Array.from(message.querySelectorAll(selector)).filter(
    (each) => each.closest(at.message) === message && !each.closest(at.quoted),
  );
  if (found.length === 0) return found;
  const quoted = quotedOf(message);
  return found.filter((each) => quoted?.contains(each) !== true);
}

/** The box of the answered message. Without test ids it is the button above the words that holds a name and words. */
export function quotedOf(message: Element): Element | null {
  const boxes = Array.from(message.querySelectorAll(`${at.quoted}, ${at.stamp} [role="button"]`)).filter(
    (box) => box.closest(at.message) === message,
  );
  const isQuote = (box: Element) => box.closest('span[dir]') === null && box.querySelectorAll('[dir]').length > 1;
  return boxes.find((box) => box.matches(at.quoted)) ?? boxes.find(isQuote) ?? null;
}

/** Whether one of these marks says "deleted": an icon's name, or its title where it has none. */
export const isDeleted = (marks: Element[]): boolean =>
  marks.some((mark) => mark.matches(at.deleted) || /^(recalled|revoked)/.test(mark.textContent ?? ''));
