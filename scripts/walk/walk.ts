// Over 200 lines: one walk from the first run to the desk, read from top to bottom.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { PracticeServer } from '../practice/server';
import type { Browser } from './browser';
import { atTheDesk } from './desk-part';
import { addPicture, documentPage, followReport, showSteps } from './more-parts';
import type { Organisation } from './organisation';
import { Person } from './person';
import { type Popup, until } from './popup';
import type { Record } from './record';

export interface WalkWorld {
  browser: Browser;
  server: PracticeServer;
  organisation: Organisation;
  record: Record;
}

interface PracticePost {
  page: string;
  url: string;
  selector: string;
  text: string;
  shot: string;
}

/** One on each of the four page kinds: the first again in Arabic with emoji, with a quote, with photos. */
const posts: PracticePost[] = [
  {
    page: 'X, Arabic with emoji',
    url: 'https://x.com/home',
    selector: 'article',
    text: 'كل من وقّعت',
    shot: 'x-arabic',
  },
  { page: 'X, a quote', url: 'https://x.com/home', selector: 'article', text: 'Look who thinks', shot: 'x-quote' },
  { page: 'X, two photos', url: 'https://x.com/home', selector: 'article', text: 'Two posters', shot: 'x-photos' },
  {
    page: 'Facebook',
    url: 'https://www.facebook.com/practice.group/posts/1',
    selector: '[role=dialog] [aria-posinset]',
    text: 'She signs letters',
    shot: 'facebook',
  },
  {
    page: 'Telegram Web A',
    url: 'https://web.telegram.org/a/',
    selector: '.Message',
    text: 'Who knows where',
    shot: 'telegram-a',
  },
  {
    page: 'Telegram Web K',
    url: 'https://web.telegram.org/k/',
    selector: '.bubble[data-mid]',
    text: 'Names and streets',
    shot: 'telegram-k',
  },
];

const onePost = 'https://x.com/nour_practice/status/2123839837696978944';

/** The main job, once, from a fresh profile, with real mouse and keyboard. Throws at the first thing that is not so. */
export async function walk({ browser, server, organisation, record }: WalkWorld): Promise<void> {
  const person = new Person(browser, record);
  const home = await person.visit('https://x.com/home');

  let popup = await record.step('set up: open Athar, keep the passphrase', () => setUp(person, record, home), 2);
  await popup.close();

  await record.step(
    'document the first post',
    async () => {
      const says = await person.document(home, 'article', 'Everyone who signed');
      if (!/\bSaved\b/.test(says)) throw new Error(`the button says: ${says}`);
      await record.shot(home, 'x-saved');
    },
    3,
  );
  const invite = await organisation.desk.invite();
  popup = await record.step('pair with the organisation', () => pair(person, record, home, invite));
  await popup.close();
  for (const post of posts) await record.step(`document: ${post.page}`, () => document(person, record, home, post));

  popup = await record.step('review: sort all at once', () => review(person, record, home));
  const form = await record.step('fill the report form', () => fill(browser, person, record, popup), 4);
  const now = form.popup;
  await record.step('send all, and receive a verified receipt', () => send(record, person, now), 2);
  await record.step('hand one over as a sealed file', () => handOver(person, record, now, organisation));
  await now.close();
  await record.step('she chooses on the form: the text field appears and is filled', () =>
    choose(person, record, form.page),
  );
  await record.step('at the desk: fetch and open', () => atTheDesk({ browser, organisation, record, person }), 3);
  await record.step('the answer comes back: opened', () => answer(person, record, home));
  const more = { browser, person, record };
  await record.step('follow the report to its decision; the figures', () => followReport(more, home));
  await record.step('the steps beside a dialog that cannot be filled', () => showSteps(more, home));
  await record.step('document this page', () => documentPage(more, onePost));
  await record.step('add a picture that she has', () => addPicture(more));
  await record.step('the same in Arabic', () => inArabic(person, record, home));
  await record.step('nothing was pressed or sent for her', () => nothingPressed(form.page, server));
}

async function setUp(person: Person, record: Record, page: Page): Promise<Popup> {
  const popup = await person.openPopup(page);
  await popup.until('document.body.innerText.includes("Your passphrase")', 'a passphrase is offered');
  await record.shot(popup, 'first-run');
  await person.press(popup, 'button', 'begin');
  await popup.until('document.body.innerText.includes("Nothing saved yet")', 'the vault is made');
  await record.shot(popup, 'empty');
  return popup;
}

async function pair(person: Person, record: Record, page: Page, invite: string): Promise<Popup> {
  const popup = await person.openPopup(page);
  await person.press(popup, 'button', 'Organisations');
  await person.press(popup, 'button', 'Add an organisation');
  await popup.focus('textarea');
  await popup.type(invite);
  await popup.until('document.querySelector("input[type=checkbox]")', 'the invite is read');
  await record.shot(popup, 'invite');
  await person.press(popup, 'input[type=checkbox]');
  await person.press(popup, 'button', 'Pair with');
  await popup.until('document.body.innerText.includes("The test message arrived")', 'the test message arrives', 30_000);
  await record.shot(popup, 'paired');
  return popup;
}

async function document(person: Person, record: Record, home: Page, post: PracticePost): Promise<void> {
  const page = post.url === home.url() ? home : await person.visit(post.url);
  // The toolbar icon grants the screenshot on this tab; without it the picture is drawn and labelled so.
  if (page !== home) await (await person.openPopup(page)).close();
  const says = await person.document(page, post.selector, post.text);
  if (!/\bSaved\b/.test(says)) throw new Error(`the button says: ${says}`);
  await record.shot(page, post.shot);
  if (page !== home) await page.close();
}

async function review(person: Person, record: Record, page: Page): Promise<Popup> {
  const popup = await person.openPopup(page);
  await popup.until(`document.querySelectorAll("[data-flag]").length === ${posts.length + 1}`, 'all seven are listed');
  await record.shot(popup, 'saved');
  await person.press(popup, 'label', 'Select all');
  await person.press(popup, 'button', 'Sort');
  await person.press(popup, 'label', 'Threat to kill or hurt');
  await person.press(popup, 'label', 'It is about me');
  await record.shot(popup, 'sort');
  await person.press(popup, 'button', 'Set on all selected');
  await popup.until('document.querySelector("[data-flag]")', 'the list is back');
  return popup;
}

async function fill(
  browser: Browser,
  person: Person,
  record: Record,
  list: Popup,
): Promise<{ page: Page; popup: Popup }> {
  await person.press(list, '[data-flag] button', 'Report');
  await list.until('document.querySelector("[data-page=report]")', 'the report page opens');
  await list.until('document.activeElement.tagName === "TEXTAREA"', 'she can write at once, without another press');
  await list.type('He names my street and says that people will come. I live alone with my daughter.');
  await list.until('document.querySelector("[data-page=report] .cover")', 'the text is composed, and covered');
  await record.shot(list, 'report');
  const [page] = await Promise.all([
    browser.context.waitForEvent('page'),
    person.press(list, '[data-plan] button', 'Open the form'),
  ]);
  await page.waitForLoadState();
  await list.close();
  const popup = await person.openPopup(page);
  await person.press(popup, 'button', 'Insert into the form');
  await popup.until('document.body.innerText.includes("No field is here yet")', 'it waits for her choice');
  await record.shot(popup, 'inserted');
  await record.shot(page, 'form-choice-left');
  return { page, popup };
}

async function choose(person: Person, record: Record, form: Page): Promise<void> {
  await form.bringToFront();
  await person.pressOn(form, '[type=radio]');
  await person.pressOn(form, '#next');
  const text = await until(
    async () => (await form.locator('[name$="@DescriptionText"]').inputValue({ timeout: 1_000 })) || null,
    'the late field is filled',
  );
  if (!text.includes('He names my street')) throw new Error(`the field says: ${text}`);
  await record.shot(form, 'form-whole');
}

async function send(record: Record, person: Person, popup: Popup): Promise<void> {
  await person.press(popup, 'label', 'Select all');
  await person.press(popup, 'button', 'Send selected to');
  await popup.until('document.body.innerText.includes("Arrived")', 'the receipt is verified', 60_000);
  await record.shot(popup, 'sent');
}

async function handOver(person: Person, record: Record, popup: Popup, organisation: Organisation): Promise<void> {
  await person.press(popup, 'button', 'sealed file');
  await popup.until('document.querySelector("a[download]")', 'the sealed file is ready', 30_000);
  await record.shot(popup, 'sealed-file');
  const base64 = await popup.evaluate<string>(`fetch(document.querySelector("a[download]").href)
    .then((answer) => answer.arrayBuffer())
    .then((bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("")))`);
  const sealed = Buffer.from(base64, 'base64');
  await writeFile(path.join(record.folder, 'handed-over.age'), sealed);
  const outcome = await organisation.desk.importBytes(sealed);
  if (outcome.verdict !== 'accepted') throw new Error(`the desk refused the file: ${JSON.stringify(outcome)}`);
}

async function answer(person: Person, record: Record, page: Page): Promise<void> {
  const popup = await person.openPopup(page);
  await person.press(popup, 'button', 'Deliveries');
  await person.press(popup, 'button', 'Any answer?');
  await popup.until('document.body.innerText.includes("Opened by")', 'the desk’s answer is there', 30_000);
  await record.shot(popup, 'opened');
  await popup.close();
}

async function inArabic(person: Person, record: Record, page: Page): Promise<void> {
  const popup = await person.openPopup(page);
  await person.press(popup, 'button', 'Settings');
  await person.press(popup, 'label', 'العربية');
  await popup.until('document.documentElement.dir === "rtl"', 'the direction turns');
  await record.shot(popup, 'settings-arabic');
  for (const [index, name] of ['saved', 'organisations', 'deliveries'].entries()) {
    await popup.press(`nav button:nth-of-type(${index + 1})`);
    await new Promise((done) => setTimeout(done, 400));
    await record.shot(popup, `${name}-arabic`);
  }
  await popup.press('nav button:nth-of-type(4)');
  await person.press(popup, 'button', 'ردود المنصّات');
  await popup.until('document.querySelector("[role=region], section h2")', 'the figures are counted');
  await record.shot(popup, 'figures-arabic');
  await popup.close();
}

async function nothingPressed(form: Page, server: PracticeServer): Promise<void> {
  const submitted = await form.evaluate(() => Reflect.get(window, '__submitted') as unknown);
  if (submitted) throw new Error('the form was submitted');
  const posted = server.requests.filter(({ method, host }) => method !== 'GET' && host !== 'intake.athar.test');
  if (posted.length > 0) throw new Error(`requests that change something: ${JSON.stringify(posted)}`);
  await until(async () => true, 'done');
}
