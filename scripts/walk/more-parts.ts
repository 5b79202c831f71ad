import type { Page } from '@playwright/test';
import { practicePicture } from '../practice/picture';
import type { Browser } from './browser';
import type { Person } from './person';
import type { Popup } from './popup';
import type { Record } from './record';

// What stands beside the main job: another page, a picture handed in, a report followed to its decision, the figures.

interface World {
  browser: Browser;
  person: Person;
  record: Record;
}

/** At the address of one post, the press means that post. */
export async function documentPage({ person, record }: World, url: string): Promise<void> {
  const page = await person.visit(url);
  const popup = await person.openPopup(page);
  await person.press(popup, 'button', 'Document this page');
  await popup.until('/Saved/.test(document.querySelector("section.card .notice")?.innerText)', 'it is saved', 30_000);
  await record.shot(popup, 'document-this-page');
  await popup.close();
  await page.close();
}

/** In a tab of ours, as the popup closes when the browser asks for a file. */
export async function addPicture({ browser, record }: World): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#add`);
  await page.getByLabel('Choose pictures').setInputFiles({
    name: 'from-her-phone.png',
    mimeType: 'image/png',
    buffer: Buffer.from(practicePicture('from her phone')),
  });
  await page.getByRole('button', { name: 'Add pictures' }).click();
  await page.getByText('1 saved: imported, not captured.').waitFor();
  await record.shot(page, 'picture-added');
  await page.close();
}

/** She says what became of the report that was opened; nobody else does. */
export async function followReport({ person, record }: World, home: Page): Promise<void> {
  const popup = await person.openPopup(home);
  await person.press(popup, '[data-flag] button', 'Look at it');
  await person.press(popup, '[data-report] button', 'I sent it');
  await person.press(popup, 'button', 'Keep this');
  await person.press(popup, '[data-report] button', 'A decision came');
  await person.press(popup, 'label', 'It breaks no rule, they say');
  await person.press(popup, 'button', 'Keep this');
  await popup.until('document.querySelectorAll("[data-report] li").length >= 2', 'both steps stand');
  await show(popup, '[data-report]');
  await record.shot(popup, 'report-followed');
  await person.press(popup, 'button', 'Settings');
  await person.press(popup, 'button', 'Answers of the platforms');
  await popup.until('document.body.innerText.includes("All reports")', 'the figures are counted');
  await record.shot(popup, 'figures');
  await popup.close();
}

/** A dialog that cannot be filled: the steps stand beside it after her press. */
export async function showSteps({ browser, person, record }: World, home: Page): Promise<void> {
  const list = await person.openPopup(home);
  await person.press(list, '[data-flag] button', 'Report');
  await list.until('document.activeElement.tagName === "TEXTAREA"', 'the report page opens');
  await list.type('He says that he will come.');
  await list.until('document.querySelector("[data-plan=x-in-app]")', 'the dialog is among the ways');
  await list.evaluate('document.querySelector("details[data-more]")?.setAttribute("open", "")');
  const [page] = await Promise.all([
    browser.context.waitForEvent('page'),
    person.press(list, '[data-plan=x-in-app] button', 'Open'),
  ]);
  await page.waitForLoadState();
  await list.close();
  const popup = await person.openPopup(page);
  await person.press(popup, 'button', 'Show me the steps here');
  await popup.until('document.body.innerText.includes("The steps stand beside the dialog")', 'the steps are shown');
  await record.shot(popup, 'steps-asked-for');
  await popup.close();
  await record.shot(page, 'steps-beside-the-dialog');
  await page.close();
}

async function show(popup: Popup, selector: string): Promise<void> {
  await popup.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: "center" })`);
}
