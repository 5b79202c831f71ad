import type { Post } from '../../schema/post';
import { exactCount } from '../shared/telegram-counts';
import { at } from './selectors';

/** Views and shares stand in full in a title: `Views: 15,234`, and `Shares: 87` below, in her language. */
export function countsOf(message: Element): Post['counts'] {
  const title = message.querySelector(at.views)?.getAttribute('title') ?? '';
  const lines = title.split('\n').filter((line) => line.trim() !== '');
  const replies = exactCount(message.querySelector(at.comments)?.getAttribute('data-cnt'));
  if (lines.length === 0 && replies === null) return null;
  return {
    raw: lines.join(' · ') || null,
    replies,
    shares: exactCount(lines[1]),
    likes: null,
    views: exactCount(lines[0]),
  };
}
