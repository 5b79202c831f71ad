import type { CDPSession, Page } from '@playwright/test';

interface Node {
  nodeId: number;
  backendNodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  contentDocument?: Node;
}

/** Our buttons on a page. They sit in closed shadow roots, which only the protocol can see into. */
export async function buttonsOn(page: Page): Promise<{ cdp: CDPSession; buttons: PageButton[] }> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
  const buttons: PageButton[] = [];
  walk(root, (node, host) => {
    if (host && node.nodeName === 'BUTTON') buttons.push({ nodeId: node.nodeId, host: host.nodeId });
  });
  return { cdp, buttons };
}

export interface PageButton {
  nodeId: number;
  host: number;
}

/** The button that lies inside the first element matching `selector` (whose text has `withText`). */
export async function buttonIn(
  page: Page,
  selector: string,
  withText: string,
): Promise<{ cdp: CDPSession; nodeId: number } | null> {
  const cdp = await page.context().newCDPSession(page);
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll(${JSON.stringify(selector)})].find((e) => e.textContent.includes(${JSON.stringify(withText)}) || e.innerHTML.includes(${JSON.stringify(withText)}))`,
  });
  if (!result.objectId) return null;
  await cdp.send('DOM.getDocument', { depth: 0 });
  const { node } = (await cdp.send('DOM.describeNode', {
    objectId: result.objectId,
    depth: -1,
    pierce: true,
  })) as unknown as { node: Node };
  let found: Node | null = null;
  walk(node, (inner, host) => {
    if (!found && host && inner.nodeName === 'BUTTON') found = inner;
  });
  if (!found) return null;
  const { nodeIds } = await cdp.send('DOM.pushNodesByBackendIdsToFrontend', {
    backendNodeIds: [(found as Node).backendNodeId],
  });
  return { cdp, nodeId: nodeIds[0]! };
}

/** Scrolls to the button and presses its middle with the real mouse. */
export async function pressButton(page: Page, button: { cdp: CDPSession; nodeId: number }): Promise<void> {
  await button.cdp.send('DOM.scrollIntoViewIfNeeded', { nodeId: button.nodeId });
  const { model } = await button.cdp.send('DOM.getBoxModel', { nodeId: button.nodeId });
  const [left, top, right, , , bottom] = model.border as number[];
  await page.mouse.click((left! + right!) / 2, (top! + bottom!) / 2);
}

/** Everything the button's shadow root says now: labels and status lines. */
export async function shadowText(button: { cdp: CDPSession; nodeId: number }): Promise<string> {
  const { object } = await button.cdp.send('DOM.resolveNode', { nodeId: button.nodeId });
  const answer = await button.cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    functionDeclaration: `function () {
      const root = this.getRootNode();
      const own = (e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data);
      return [...root.querySelectorAll('*')].flatMap((e) => [e.getAttribute('aria-label') ?? '', ...own(e)]).join(' ');
    }`,
    returnByValue: true,
  });
  return String(answer.result.value);
}

function walk(node: Node, visit: (node: Node, host: Node | null) => void, host: Node | null = null): void {
  visit(node, host);
  for (const child of node.children ?? []) walk(child, visit, host);
  if (node.contentDocument) walk(node.contentDocument, visit);
  for (const root of node.shadowRoots ?? []) for (const child of root.children ?? []) walk(child, visit, node);
}
