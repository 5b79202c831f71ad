import type { Post } from '../../schema/post';
import { exactCount } from '../shared/telegram-counts';
import { tidyName } from '../shared/text';
import { at } from './selectors';
import { countLines } from './times';

/** Views are rounded where they are shown (`15.2K`); newer builds write them in full into the time's title. */
export function countsOf(bubble: Element): Post['counts'] {
  const shown = tidyName(bubble.querySelector(at.views)?.textContent);
  const replies = exactCount(bubble.querySelector(at.replies)?.textContent);
  if (shown === null && replies === null) return null;
  const lines = shown === null ? [] : countLines(bubble);
  return {
    raw: lines.length > 0 ? lines.join(' · ') : shown,
    replies,
    shares: exactCount(lines[1]),
    likes: null,
    views: exactCount(lines[0]) ?? exactCount(shown),
  };
}
