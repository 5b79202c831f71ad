import type { Rect } from '../schema/capture';

export interface CropPlan {
  /** Device pixels of the whole picture. */
  crop: Rect;
  /** Device pixels of the cropped picture, rounded outwards. */
  paint: Rect[];
  /** The same in CSS pixels of the cropped picture, for the record. */
  masks: Rect[];
}

/** Null when the post does not lie inside the picture: then something changed and the picture is not used. */
export function cropPlan({
  post,
  dprX1000,
  masks,
  picture,
}: {
  post: Rect;
  dprX1000: number;
  masks: readonly Rect[];
  picture: { width: number; height: number };
}): CropPlan | null {
  const scale = dprX1000 / 1000;
  const crop = scaled(post, scale);
  crop.width = Math.min(crop.width, picture.width - crop.x);
  crop.height = Math.min(crop.height, picture.height - crop.y);
  const lost = post.width * scale - crop.width > 1.5 || post.height * scale - crop.height > 1.5;
  if (post.x < 0 || post.y < 0 || crop.width < 1 || crop.height < 1 || lost) return null;
  const relative = masks.map((mask) => ({ ...mask, x: mask.x - post.x, y: mask.y - post.y }));
  return { crop, masks: relative, paint: masks.map((mask) => inside(scaled(mask, scale), crop)) };
}

function scaled({ x, y, width, height }: Rect, scale: number): Rect {
  const left = Math.floor(x * scale);
  const top = Math.floor(y * scale);
  return {
    x: left,
    y: top,
    width: Math.ceil((x + width) * scale) - left,
    height: Math.ceil((y + height) * scale) - top,
  };
}

function inside(mask: Rect, crop: Rect): Rect {
  const x = Math.max(0, mask.x - crop.x);
  const y = Math.max(0, mask.y - crop.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(crop.width, mask.x + mask.width - crop.x) - x),
    height: Math.max(0, Math.min(crop.height, mask.y + mask.height - crop.y) - y),
  };
}
