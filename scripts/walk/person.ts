import type { Page } from '@playwright/test';
import type { Browser } from './browser';
import { buttonIn, pressButton, shadowText } from './button';
import { Popup, until } from './popup';
import type { Record } from './record';

/** A person at the browser: every press goes through the real mouse and is counted. */
export class Person {
  constructor(
    private readonly browser: Browser,
    private readonly record: Record,
  ) {}

  async visit(url: string): Promise<Page> {
    const page = await this.browser.context.newPage();
    await page.goto(url);
    return page;
  }

  async openPopup(page: Page): Promise<Popup> {
    this.record.pressed();
    return Popup.open(this.browser, page);
  }

  async press(popup: Popup, selector: string, text?: string): Promise<void> {
    this.record.pressed();
    await popup.press(selector, text);
  }

  async pressOn(page: Page, selector: string): Promise<void> {
    this.record.pressed();
    await page.click(selector);
  }

  /** Presses the button on the post that contains `text`, and waits for what it says in the end. */
  async document(page: Page, selector: string, text: string): Promise<string> {
    await page.bringToFront();
    const button = await until(() => buttonIn(page, selector, text), `the post "${text}" has a button`);
    this.record.pressed();
    await pressButton(page, button);
    return until(
      async () => {
        const says = await shadowText(button);
        return /\b(Saved|Not saved)\b/.test(says) ? says : null;
      },
      `the button on "${text}" says what became of it`,
      40_000,
    );
  }
}
