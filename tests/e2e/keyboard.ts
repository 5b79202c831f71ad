import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import { until } from '../../scripts/walk/popup';

// A person without a mouse in our own pages: what has the focus, and whether she sees that.

interface Focus {
  /** Its name as it is read out, or near enough. */
  name: string;
  where: 'nowhere' | 'heading' | 'control';
  visible: boolean;
}

/** Runs in the page. A ring stands on the control itself or on what is drawn for it, within the window. */
const focusNow = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return { name: '', where: 'nowhere', visible: false };
  const drawn = [at, at.nextElementSibling, at.closest('label')].filter((each) => each !== null);
  const box = at.getBoundingClientRect();
  const ring = drawn.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  });
  // The calendar's button inside a field for a day has a ring of the browser's own, and hides that it has the focus.
  const calendar = at.type === 'date' && !at.matches(':focus');
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const labels = [...(at.labels ?? [])].map((label) => label.textContent);
  return {
    name: [at.getAttribute('aria-label') ?? '', at.textContent, ...labels].join(' '),
    where: at.tabIndex === -1 ? 'heading' : 'control',
    visible: (ring || calendar) && inside,
  };
})()`;

export const focusOf = (page: Page): Promise<Focus> => page.evaluate<Focus>(focusNow);

/** Goes on with Tab (or Shift+Tab) until the control with this name has the focus; each stop on the way is visible. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    const { name: now, where, visible } = await focusOf(page);
    if (where === 'control') expect(visible, `the focus on "${now}" is seen`).toBe(true);
    if (where === 'control' && now.includes(name)) return;
    stops.push(now.slice(0, 30));
    await page.keyboard.press(key);
  }
  throw new Error(`"${name}" is not reached: ${stops.join(' | ')}`);
}

/** Reaches it, presses, waits for what comes of it; then the focus is somewhere. */
export async function pressKey(
  page: Page,
  name: string,
  { key = 'Enter', back = false, until: comes }: { key?: string; back?: boolean; until: string | RegExp },
): Promise<Focus> {
  await tabTo(page, name, back ? 'Shift+Tab' : 'Tab');
  await page.keyboard.press(key);
  await page.getByText(comes).first().waitFor();
  return someFocus(page, `after "${name}"`);
}

/** Where the focus came to rest. */
export async function someFocus(page: Page, when: string): Promise<Focus> {
  return until(
    async () => {
      const now = await focusOf(page);
      return now.where !== 'nowhere' && now;
    },
    `the focus is somewhere ${when}`,
    5_000,
  );
}
