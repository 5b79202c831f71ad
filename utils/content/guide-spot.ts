export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels between the card and what it stands beside. */
const gap = 10;

/**
 * Where the card stands in the window, in pixels from its left and top: beside the dialog where there is room, else along
 * the lower or the upper edge, where it covers the least of the dialog; at the other one when she moved it.
 */
export function spotFor({
  dialog,
  card,
  view,
  isMoved,
  startsRight,
}: {
  dialog: Box | null;
  card: { width: number; height: number };
  view: { width: number; height: number };
  isMoved: boolean;
  /** The page reads from the right. */
  startsRight: boolean;
}): { x: number; y: number } {
  const lower = Math.max(gap, view.height - card.height - gap);
  const isLower = dialog === null || coveredFrom(lower, card, dialog) <= coveredFrom(gap, card, dialog);
  const edge = isLower !== isMoved ? lower : gap;
  const left = gap;
  const right = Math.max(gap, view.width - card.width - gap);
  if (dialog === null) return { x: startsRight ? left : right, y: edge };
  const roomLeft = dialog.x;
  const roomRight = view.width - dialog.x - dialog.width;
  const needed = card.width + 2 * gap;
  const y = clamp(dialog.y, gap, lower);
  // A dialog can lie outside the window: while it slides in, or for good.
  const toRight = { x: clamp(dialog.x + dialog.width + gap, gap, right), y };
  const toLeft = { x: clamp(dialog.x - card.width - gap, gap, right), y };
  const [first, second] = startsRight
    ? ([
        [roomLeft, toLeft],
        [roomRight, toRight],
      ] as const)
    : ([
        [roomRight, toRight],
        [roomLeft, toLeft],
      ] as const);
  if (first[0] >= needed) return first[1];
  if (second[0] >= needed) return second[1];
  return { x: clamp((view.width - card.width) / 2, gap, right), y: edge };
}

/** Whether two boxes share any place. */
export function areOver(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** From the lower edge up: the first place for a low card over none of these; null where there is none. */
export function freeSpot(controls: readonly Box[], { x, width, height }: Box, view: { height: number }): number | null {
  const lower = view.height - height - gap;
  const starts = [lower, gap, ...controls.flatMap((one) => [one.y + one.height + 1, one.y - height - 1])];
  const inWindow = starts.filter((y) => y >= gap && y <= lower).sort((a, b) => b - a);
  return inWindow.find((y) => !controls.some((one) => areOver({ x, y, width, height }, one))) ?? null;
}

/** Height of the dialog that a card at `y` lies over. */
function coveredFrom(y: number, card: { height: number }, dialog: Box): number {
  return Math.max(0, Math.min(y + card.height, dialog.y + dialog.height) - Math.max(y, dialog.y));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
