import type { Page } from '@playwright/test';
import type { World } from './world';

/** A folder for pictures of what was seen, if a person wants to look. */
export const shots = process.env.ATHAR_PICTURES;

/** Opens the popup over this page, presses the button in it and answers with what the popup says then. */
export async function documentFromPopup(
  world: World,
  page: Page,
  outcome: RegExp,
  { shot, label = 'Document this page' }: { shot?: string; label?: string } = {},
): Promise<string> {
  const popup = await world.popup(page);
  if (shot !== undefined && shots !== undefined) {
    await popup.until(`document.body.innerText.includes(${JSON.stringify(label)})`, 'the button is there');
    await popup.screenshot(`${shots}/${shot}-before.png`);
  }
  await popup.press('button', label);
  await popup.until(
    `${outcome}.test(document.querySelector('.notice')?.innerText ?? '')`,
    `the popup says ${outcome}`,
    30_000,
  );
  const text = await popup.text();
  if (shot !== undefined && shots !== undefined) await popup.screenshot(`${shots}/${shot}.png`);
  await popup.close();
  return text;
}
