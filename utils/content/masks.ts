import type { Rect } from '../schema/capture';
import { rectOf } from './post-rect';

const most = 50;

/** Where to paint over, relative to the viewport: every part that reaches into the post. Null when there are too many. */
export function masksFor(post: Rect, parts: readonly Element[]): Rect[] | null {
  const masks = parts.map((part) => overlap(post, rectOf(part))).filter((rect) => rect !== null);
  return masks.length > most ? null : masks;
}

/** The same areas, relative to the post's top left corner. */
export function relativeTo(post: Rect, masks: readonly Rect[]): Rect[] {
  return masks.map((mask) => ({ ...mask, x: mask.x - post.x, y: mask.y - post.y }));
}

function overlap(a: Rect, b: Rect): Rect | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
