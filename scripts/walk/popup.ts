import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Browser, pressToolbarIcon, targetsOf } from './browser';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The real popup, opened by the toolbar icon. Playwright does not list popups, so this speaks the
 * protocol over a nested session; every press and key is the browser's own input event.
 */
export class Popup {
  private next = 1;
  private readonly waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>();

  private constructor(
    private readonly browser: Browser,
    private readonly sessionId: string,
    private readonly targetId: string,
  ) {}

  static async open(browser: Browser, page: Page): Promise<Popup> {
    const before = new Set((await targetsOf(browser)).map((target) => target.targetId));
    await pressToolbarIcon(browser, page);
    return Popup.attach(browser, before);
  }

  /** Waits for a popup that was not there before and takes hold of it. */
  static async attach(browser: Browser, before: ReadonlySet<string>, timeoutMs = 15_000): Promise<Popup> {
    const targetId = await until(
      async () =>
        (await targetsOf(browser)).find(
          (target) => target.type === 'page' && target.url.includes('/popup.html') && !before.has(target.targetId),
        )?.targetId,
      'the popup opens',
      timeoutMs,
    );
    const { sessionId } = await browser.cdp.send('Target.attachToTarget', { targetId, flatten: false });
    const popup = new Popup(browser, sessionId, targetId);
    browser.cdp.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId === sessionId) popup.receive(event.message);
    });
    await popup.until('document.readyState === "complete"', 'the popup has loaded');
    return popup;
  }

  async evaluate<T>(expression: string): Promise<T> {
    const answer = (await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })) as {
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    const problem = answer.exceptionDetails;
    if (problem) throw new Error(problem.exception?.description ?? problem.text);
    return answer.result.value;
  }

  async until(expression: string, what: string, timeoutMs = 15_000): Promise<void> {
    await until(() => this.evaluate<boolean>(`Boolean(${expression})`), what, timeoutMs);
  }

  text(): Promise<string> {
    return this.evaluate('document.body.innerText');
  }

  /** Presses the middle of the first visible, enabled element that matches, with the mouse. */
  async press(selector: string, withText?: string): Promise<void> {
    const box = await this.boxOf(selector, withText);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: at.x, y: at.y });
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  async type(text: string): Promise<void> {
    await this.send('Input.insertText', { text });
  }

  /** Puts the keyboard focus into the first match, as Tab would. */
  async focus(selector: string): Promise<void> {
    await this.until(`${find(selector)} !== null`, `"${selector}" is there`);
    await this.evaluate(`${find(selector)}.focus()`);
  }

  async key(key: string, code = key): Promise<void> {
    const windowsVirtualKeyCode = { Tab: 9, Enter: 13, Escape: 27, ' ': 32 }[key] ?? 0;
    await this.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key,
      code,
      windowsVirtualKeyCode,
      ...(key === 'Enter' ? { text: '\r' } : {}),
    });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode });
  }

  async screenshot(file: string): Promise<void> {
    const shot = (await this.send('Page.captureScreenshot', { format: 'png' })) as { data: string };
    await writeFile(file, Buffer.from(shot.data, 'base64'));
  }

  async close(): Promise<void> {
    await this.browser.cdp.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined);
  }

  async has(selector: string, withText?: string): Promise<boolean> {
    return this.evaluate(`${find(selector, withText)} !== null`);
  }

  private async boxOf(selector: string, withText?: string): Promise<Box> {
    const what = `"${withText ?? selector}" can be pressed`;
    // A hand waits until what it presses stands still: a list that is read shifts what lies below it.
    const stillBox = () =>
      this.evaluate<Box | null>(`(async () => {
        const element = ${find(selector, withText)};
        if (element === null) return null;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const place = () => { const { x, y, width, height } = element.getBoundingClientRect(); return { x, y, width, height }; };
        const before = place();
        await new Promise((done) => setTimeout(done, 100));
        const now = place();
        return element.isConnected && JSON.stringify(before) === JSON.stringify(now) ? now : null;
      })()`);
    return until(stillBox, what);
  }

  private send(method: string, params: object): Promise<unknown> {
    const id = this.next++;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      this.browser.cdp
        .send('Target.sendMessageToTarget', {
          sessionId: this.sessionId,
          message: JSON.stringify({ id, method, params }),
        })
        .catch((error: Error) => {
          this.waiting.delete(id);
          failed(error);
        });
    });
  }

  private receive(message: string): void {
    const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
    const waiting = answer.id === undefined ? undefined : this.waiting.get(answer.id);
    if (!waiting) return;
    this.waiting.delete(answer.id!);
    if (answer.error) waiting.failed(new Error(answer.error.message));
    else waiting.done(answer.result);
  }
}

function find(selector: string, withText?: string): string {
  return `([...document.querySelectorAll(${JSON.stringify(selector)})].find((element) =>
    element.checkVisibility() && !element.disabled && ${
      withText === undefined
        ? 'true'
        : `(element.textContent + ' ' + (element.getAttribute('aria-label') ?? '')).includes(${JSON.stringify(withText)})`
    }) ?? null)`;
}

/** Asks until the answer is not false, null or undefined. */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false>,
  what: string,
  timeoutMs = 15_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs / 1000} s in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
