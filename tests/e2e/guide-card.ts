import type { CDPSession, Page } from '@playwright/test';
import { shadowText } from '../../scripts/walk/button';
import { until } from '../../scripts/walk/popup';

// Our card lies in a closed root, which only the protocol can see into. Its region is the only one of ours on a page.

interface Node {
  nodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}
export interface Card {
  cdp: CDPSession;
  nodeId: number;
}
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export async function cardOn(page: Page): Promise<Card | null> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
  const found = find(root, false);
  return found === null ? null : { cdp, nodeId: found.nodeId };
}

function find(node: Node, isInside: boolean): Node | null {
  if (isInside && node.attributes?.includes('complementary')) return node;
  for (const child of node.children ?? []) {
    const found = find(child, isInside);
    if (found !== null) return found;
  }
  for (const root of node.shadowRoots ?? []) {
    const found = find(root, true);
    if (found !== null) return found;
  }
  return null;
}

/** Its words; empty while there is none. */
export async function cardText(page: Page): Promise<string> {
  const card = await cardOn(page);
  return card === null ? '' : shadowText(card);
}

export const says = (page: Page, words: string | RegExp): Promise<string> =>
  until(async () => {
    const now = await cardText(page);
    return (typeof words === 'string' ? now.includes(words) : words.test(now)) ? now : null;
  }, `the card says ${words}`);

export const isGone = (page: Page): Promise<boolean> =>
  until(async () => (await cardOn(page)) === null || null, 'the card is gone');

/** Runs `body` with the card as `this`; its answer comes back as plain data. */
export async function inCard<T>(page: Page, body: string): Promise<T> {
  const card = await until(() => cardOn(page), 'a card');
  const { object } = await card.cdp.send('DOM.resolveNode', { nodeId: card.nodeId });
  const { result } = await card.cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    functionDeclaration: `function () { ${body} }`,
    returnByValue: true,
  });
  return result.value as T;
}

export const boxOf = (page: Page): Promise<Box> =>
  inCard(page, 'const { x, y, width, height } = this.getBoundingClientRect(); return { x, y, width, height };');

/** Which of these elements lie under the card, even in part. */
export async function covered(page: Page, selector: string): Promise<string[]> {
  const box = await boxOf(page);
  const options = await page.locator(selector).all();
  const under: string[] = [];
  for (const option of options) {
    const it = await option.boundingBox();
    if (it === null) continue;
    const isApart =
      it.x + it.width <= box.x || it.x >= box.x + box.width || it.y + it.height <= box.y || it.y >= box.y + box.height;
    if (!isApart) under.push((await option.textContent()) ?? selector);
  }
  return under;
}
