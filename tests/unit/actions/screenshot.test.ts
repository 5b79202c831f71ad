import { describe, expect, test, vi } from 'vitest';
import { cropPlan } from '../../../utils/actions/crop-plan';
import { type ScreenshotWorld, takeScreenshot } from '../../../utils/actions/screenshot';
import { toBase64 } from '../../../utils/evidence/bytes';

const picture = { width: 1280, height: 900 };
const post = { x: 100, y: 200, width: 300, height: 150 };

describe('where the picture is cut', () => {
  test('at the post, in device pixels', () => {
    expect(cropPlan({ post, dprX1000: 1000, masks: [], picture })).toEqual({ crop: post, paint: [], masks: [] });
    expect(cropPlan({ post, dprX1000: 2000, masks: [], picture: { width: 2560, height: 1800 } })?.crop).toEqual({
      x: 200,
      y: 400,
      width: 600,
      height: 300,
    });
  });

  test('masks are rounded outwards and recorded relative to the post', () => {
    const masks = [{ x: 110.4, y: 210.4, width: 20.2, height: 20.2 }];
    const plan = cropPlan({ post, dprX1000: 1500, masks, picture: { width: 1920, height: 1350 } });
    const [paint] = plan?.paint ?? [];
    const exact = { left: 10.4 * 1.5, top: 10.4 * 1.5, right: 30.6 * 1.5, bottom: 30.6 * 1.5 };
    expect(paint?.x).toBeLessThanOrEqual(exact.left);
    expect(paint?.y).toBeLessThanOrEqual(exact.top);
    expect(paint!.x + paint!.width).toBeGreaterThanOrEqual(exact.right);
    expect(paint!.y + paint!.height).toBeGreaterThanOrEqual(exact.bottom);
    expect([paint!.x, paint!.y, paint!.width, paint!.height].every(Number.isInteger)).toBe(true);
    expect(plan?.masks[0]?.x).toBeCloseTo(10.4);
    expect(plan?.masks[0]?.y).toBeCloseTo(10.4);
  });

  test('a mask that reaches out of the post is painted as far as the post goes', () => {
    const masks = [{ x: 0, y: 0, width: 1280, height: 900 }];
    expect(cropPlan({ post, dprX1000: 1000, masks, picture })?.paint).toEqual([
      { x: 0, y: 0, width: 300, height: 150 },
    ]);
  });

  test('half a pixel at the edge is not a change', () => {
    const edge = { x: 979.7, y: 749.7, width: 300.3, height: 150.3 };
    expect(cropPlan({ post: edge, dprX1000: 1000, masks: [], picture })?.crop).toEqual({
      x: 979,
      y: 749,
      width: 301,
      height: 151,
    });
  });

  test.each([
    ['above the picture', { ...post, y: -10 }],
    ['before it', { ...post, x: -1 }],
    ['below it', { ...post, y: 800 }],
    ['beyond its end', { ...post, x: 1_200 }],
    ['without size', { ...post, width: 0 }],
  ])('a post %s is not cut at all', (_, rect) => {
    expect(cropPlan({ post: rect, dprX1000: 1000, masks: [], picture })).toBeNull();
  });
});

const tab = { id: 7, windowId: 1 };
const whole = Uint8Array.of(1, 2, 3);
const cut = Uint8Array.of(9);
const input = { post, dprX1000: 1000, masks: [{ ...post, width: 10 }] };

function world(more: Partial<ScreenshotWorld> = {}): ScreenshotWorld & { keep: ReturnType<typeof vi.fn> } {
  return {
    isShown: async () => true,
    capture: async () => `data:image/png;base64,${toBase64(whole)}`,
    crop: async (bytes, plan) => {
      expect(bytes).toEqual(whole);
      const planned = plan(picture);
      return planned && { png: cut, masks: planned.masks };
    },
    keep: vi.fn(async () => 'staged-id'),
    ...more,
  } as ScreenshotWorld & { keep: ReturnType<typeof vi.fn> };
}

describe('a screenshot', () => {
  test('only the cut and masked picture is kept', async () => {
    const here = world();
    expect(await takeScreenshot(input, tab, here)).toEqual({ state: 'taken', staged: 'staged-id' });
    expect(here.keep).toHaveBeenCalledExactlyOnceWith(cut, [{ x: 0, y: 0, width: 10, height: 150 }], tab);
  });

  test.each([
    ["Either the '<all_urls>' or 'activeTab' permission is required.", 'not-permitted'],
    ['Missing activeTab permission', 'not-permitted'],
    ['MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota exceeded', 'failed'],
  ])('that the browser refuses with "%s" is %s', async (words, reason) => {
    const capture = () => Promise.reject(new Error(words));
    const here = world({ capture });
    expect(await takeScreenshot(input, tab, here)).toEqual({ state: 'not-taken', reason });
    expect(here.keep).not.toHaveBeenCalled();
  });

  test('is not even tried when another tab is in front', async () => {
    const capture = vi.fn(world().capture);
    const here = world({ isShown: async () => false, capture });
    expect(await takeScreenshot(input, tab, here)).toEqual({ state: 'not-taken', reason: 'failed' });
    expect(capture).not.toHaveBeenCalled();
  });

  test('is thrown away when another tab came to the front meanwhile', async () => {
    const shown = [true, false];
    const here = world({ isShown: async () => shown.shift()! });
    expect(await takeScreenshot(input, tab, here)).toEqual({ state: 'not-taken', reason: 'failed' });
    expect(here.keep).not.toHaveBeenCalled();
  });

  test('that does not hold the post is thrown away', async () => {
    const here = world();
    expect(await takeScreenshot({ ...input, post: { ...post, y: 2_000 } }, tab, here)).toEqual({
      state: 'not-taken',
      reason: 'failed',
    });
    expect(here.keep).not.toHaveBeenCalled();
  });
});
