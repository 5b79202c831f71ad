import type { Page } from 'puppeteer-core';

/** A part of a page as WebDriver BiDi describes it; only the protocol sees into closed shadow roots. */
interface Node {
  sharedId?: string;
  value?: {
    localName?: string;
    children?: Node[];
    shadowRoot?: Node | null;
  };
}

interface Connection {
  send(method: string, parameters: object): Promise<{ result: { result?: Node; exceptionDetails?: { text: string } } }>;
}

/** Our button on one post. */
export interface Button {
  page: Page;
  root: { sharedId: string };
}

/** The button inside the first element that matches `selector` and contains `text`; null while there is none. */
export async function buttonIn(page: Page, selector: string, text: string): Promise<Button | null> {
  const post = await call(
    page,
    `(selector, text) => [...document.querySelectorAll(selector)].find((post) => post.textContent.includes(text)) ?? null`,
    [string(selector), string(text)],
  );
  const root = shadowRootIn(post);
  return root?.sharedId === undefined ? null : { page, root: { sharedId: root.sharedId } };
}

/** Brings it into view and presses its middle with the real mouse. `selector`: another one beside it. */
export async function pressButton({ page, root }: Button, selector = 'button'): Promise<void> {
  const found = await call(
    page,
    `(root, selector) => {
      const button = root.querySelector(selector);
      button.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return JSON.stringify({ x: x + width / 2, y: y + height / 2 });
    }`,
    [root, string(selector)],
  );
  const { x, y } = JSON.parse(String(found.value)) as { x: number; y: number };
  await page.mouse.click(x, y);
}

/** What the button says beside itself. */
export async function words({ page, root }: Button): Promise<string> {
  return String((await call(page, `(root) => root.querySelector('[role=status]').textContent`, [root])).value);
}

/** `display` of the host and colour of the button's root: what our own style sheet says, so it was applied. */
export async function look({ page, root }: Button): Promise<string> {
  const style = `(root) => getComputedStyle(root.host).display + ' ' + getComputedStyle(root.querySelector('.mark')).borderRadius`;
  return String((await call(page, style, [root])).value);
}

function shadowRootIn(node: Node): Node | null {
  if (node.value?.shadowRoot) return node.value.shadowRoot;
  for (const child of node.value?.children ?? []) {
    const found = shadowRootIn(child);
    if (found !== null) return found;
  }
  return null;
}

const string = (value: string) => ({ type: 'string', value });

async function call(page: Page, functionDeclaration: string, parameters: object[]): Promise<Node> {
  const { connection } = page.browser() as unknown as { connection: Connection };
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration,
    arguments: parameters,
    awaitPromise: false,
    target: { context: (page.mainFrame() as unknown as { _id: string })._id },
    serializationOptions: { maxDomDepth: 60, includeShadowTree: 'all' },
  });
  if (result.result === undefined) throw new Error(result.exceptionDetails?.text ?? 'the page did not answer');
  return result.result;
}
