import type { Post } from '../../schema/post';
import { emptyPost, finishPost } from '../shared/empty-post';
import { readText, tidyName } from '../shared/text';
import { shownDirection } from './direction';
import { isDeleted, messagesAround, own, quotedOf } from './find';
import { at } from './selectors';
import { phoneIn } from './stamp';
import { joined } from './words';

/** The message this one answers, as far as it is shown: who, and its first words. Nothing says where it is. */
export function quotedPost(message: Element): (Post & { quoted: null }) | null {
  const box = quotedOf(message);
  if (!box) return null;
  const label = box.querySelector(at.author) ?? firstName(box);
  const shown = label ? tidyName(readText(label)) : null;
  const name = shown === null || isHerself(shown, message) ? null : shown;
  const marked = outermost(Array.from(box.querySelectorAll(`${at.text}, ${at.textClass}, ${at.quotedWords}`)), label);
  const words = marked.length > 0 ? marked : outermost(Array.from(box.querySelectorAll('[dir]')), label);
  const post: Post = {
    ...emptyPost('whatsapp', 'message'),
    author: { name: phoneIn(name) === null ? name : null, handle: phoneIn(name), id: null, url: null },
    // What was deleted since shows the page's sentence in its place.
    text: isDeleted(Array.from(box.querySelectorAll(`${at.deleted}, svg title`))) ? null : joined(words),
  };
  return { ...finishPost(post, shown !== null && name === null ? [] : undefined), quoted: null };
}

/** "You", in any language: the page writes the same word beside her own messages. */
function isHerself(name: string, message: Element): boolean {
  if (/^(you|vous|toi|أنت|انت|تۆ|شما|siz|sen|du|tú|você)$/i.test(name)) return true;
  return messagesAround(message)
    .filter((other) => shownDirection(other) === 'out')
    .some((other) =>
      own(other, 'span[aria-label]').some((span) => span.getAttribute('aria-label')?.replace(/:\s*$/, '') === name),
    );
}

function firstName(box: Element): Element | null {
  const [first, ...others] = Array.from(box.querySelectorAll('[dir]'));
  return others.length > 0 && first?.getAttribute('dir') === 'auto' ? first : null;
}

function outermost(all: Element[], label: Element | null): Element[] {
  const others = all.filter((each) => each !== label && !each.contains(label) && !label?.contains(each));
  return others.filter((each) => !others.some((other) => other !== each && other.contains(each)));
}
