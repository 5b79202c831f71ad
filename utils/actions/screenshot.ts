import { browser } from 'wxt/browser';
import { fromBase64 } from '../evidence/bytes';
import type { Rect } from '../schema/capture';
import type { ScreenshotResult, TakeScreenshot } from '../schema/messages';
import { storeBlob } from '../storage/captures';
import { type CropPlan, cropPlan } from './crop-plan';
import { stage } from './staged';

export interface Tab {
  id: number;
  windowId: number;
}

export interface ScreenshotWorld {
  /** Whether this tab is what its window shows. */
  isShown(tab: Tab): Promise<boolean>;
  /** The visible tab as a `data:` address; throws without permission. */
  capture(windowId: number): Promise<string>;
  crop(
    png: Uint8Array<ArrayBuffer>,
    plan: (picture: { width: number; height: number }) => CropPlan | null,
  ): Promise<Cropped | null>;
  keep(png: Uint8Array, masks: Rect[], tab: Tab): Promise<string>;
}
interface Cropped {
  png: Uint8Array;
  masks: Rect[];
}

const mask = '#7f7f7f';
const start = 'data:image/png;base64,';

/** The sender's own tab, cut to the post, her parts painted over before anything is hashed or stored. */
export async function takeScreenshot(
  { post, dprX1000, masks }: TakeScreenshot,
  tab: Tab,
  world: ScreenshotWorld = browserWorld,
): Promise<ScreenshotResult> {
  if (!(await world.isShown(tab))) return { state: 'not-taken', reason: 'failed' };
  let address: string;
  try {
    address = await world.capture(tab.windowId);
  } catch (error) {
    return { state: 'not-taken', reason: isRefusal(error) ? 'not-permitted' : 'failed' };
  }
  // She may have changed tabs in between: then this is a picture of something else.
  if (!(await world.isShown(tab)) || !address.startsWith(start)) return { state: 'not-taken', reason: 'failed' };
  const whole = fromBase64(address.slice(start.length));
  const cropped = await world.crop(whole, (picture) => cropPlan({ post, dprX1000, masks, picture }));
  if (cropped === null) return { state: 'not-taken', reason: 'failed' };
  return { state: 'taken', staged: await world.keep(cropped.png, cropped.masks, tab) };
}

/** Chromium: "Either the '<all_urls>' or 'activeTab' permission is required."; Firefox: "Missing activeTab permission" (2026-11). */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /permission/i.test(error.message);
}

const browserWorld: ScreenshotWorld = {
  async isShown({ id, windowId }) {
    const tab = await browser.tabs.get(id);
    return tab.active && tab.windowId === windowId;
  },
  async capture(windowId) {
    const take = () => browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    try {
      return await take();
    } catch (error) {
      // Chromium allows two a second (2026-11); somebody who documents a storm is faster.
      if (!(error instanceof Error && error.message.includes('MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND'))) throw error;
      await new Promise((done) => setTimeout(done, 1_000));
      return take();
    }
  },
  async crop(bytes, planFor) {
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const plan = planFor(bitmap);
    if (plan === null) return null;
    const { x, y, width, height } = plan.crop;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, x, y, width, height, 0, 0, width, height);
    bitmap.close();
    context.fillStyle = mask;
    for (const area of plan.paint) context.fillRect(area.x, area.y, area.width, area.height);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return { png: new Uint8Array(await blob.arrayBuffer()), masks: plan.masks };
  },
  async keep(png, masks, { id }) {
    return stage({ tab: id, purpose: 'screenshot', masks, file: await storeBlob(png, 'image/png') });
  },
};
