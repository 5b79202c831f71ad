import type { Page } from '@playwright/test';
import type { Browser } from '../walk/browser';
import { buttonsOn } from '../walk/button';
import { buttonsLine, type Measure, ms, sessionOf } from './measure';
import { count, growth, megabytes, memory } from './memory';
import { type Task, tasksOf, traced } from './tasks';
import { atEnd } from './wheel';

const posts = 2_000;
/** One frame at 60 Hz: a longer task of ours is a frame that the page lost. */
const frameMs = 16;
/** Pixels of one turn of the wheel: a little under what the page keeps filled. */
const stepPx = 1_900;
/** Passes over the whole list; the first also fills caches, so growth is counted from its end. */
const passes = 2;

interface Feed {
  name: string;
  url: string;
  post: string;
  /** A list that makes a screen of posts on a turn of the wheel, instead of a page that scrolls. */
  list?: string;
}

const pages: readonly Feed[] = [
  { name: 'X', url: `https://x.com/home?many=${posts}`, post: 'article' },
  // Emptied places have no button: what is in them is out of sight.
  { name: 'Facebook', url: `https://www.facebook.com/?many=${posts}`, post: '[data-virtualized="false"]' },
  // As a browser without Facebook's own thrift would show it: everything stays.
  {
    name: 'Facebook, nothing emptied',
    url: `https://www.facebook.com/?many=${posts}&full`,
    post: '[data-virtualized="false"]',
  },
  // Whole screens of 14 and of 12, so that the first is as long as the last.
  {
    name: 'Telegram Web A',
    url: `https://web.telegram.org/a/?many=${posts + 2}`,
    post: '.Message',
    list: '.MessageList',
  },
  {
    name: 'Telegram Web K',
    url: `https://web.telegram.org/k/?many=${posts + 4}`,
    post: '.bubble:not(.service)',
    list: '.scrollable',
  },
];

export async function scroll(browser: Browser): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const each of pages) measures.push(...(await scrollThrough(browser, each)));
  return measures;
}

/** The whole list scrolled by the real wheel while the browser writes down every task. */
async function scrollThrough(browser: Browser, { name, url, post, list }: Feed): Promise<Measure[]> {
  const pass = (direction: 1 | -1) => (list === undefined ? wheel(page, direction) : turns(page, list, direction));
  const page = await browser.context.newPage();
  const cdp = await sessionOf(page);
  await cdp.send('Performance.enable');
  // From the first byte on: the first look at a page is the longest.
  const events = await traced(browser, async () => {
    await page.goto(url);
    await page.waitForTimeout(1_000);
    await pass(1);
  });
  const first = await memory(cdp);
  for (let n = 1; n < passes; n++) await pass(n % 2 === 0 ? 1 : -1);
  const last = await memory(cdp);
  const { buttons } = await buttonsOn(page);
  const shown = await page.locator(post).count();
  await page.close();
  return [
    ...longTasks(name, tasksOf(events, `chrome-extension://${browser.extensionId}/content-scripts/`)),
    growth(`${name}: JS heap after scrolling on`, first.heap, last.heap, megabytes),
    growth(`${name}: DOM nodes after scrolling on`, first.nodes, last.nodes, count),
    buttonsLine(`${name}: posts shown at the end that have a button`, buttons.length, shown),
  ];
}

/** Judged by the processor's time: on a busy machine the clock on the wall also counts what others do. */
function longTasks(name: string, ours: Task[]): Measure[] {
  const over = (times: number[]) => times.filter((time) => time > frameMs).length;
  const cpu = ours.map(({ cpuMs }) => cpuMs);
  const wall = ours.map(({ wallMs }) => wallMs);
  const collect = ours.map(({ collectMs }) => collectMs);
  const longest = Math.max(0, ...cpu);
  const sum = cpu.reduce((total, time) => total + time, 0);
  return [
    {
      name: `${name}: loading and scrolling ${posts.toLocaleString('en-US')} posts: tasks of ours over ${frameMs} ms of processor time`,
      absolute: `${over(cpu)} of ${ours.length}, longest ${ms(longest)}, ${((sum / posts) * 1_000).toFixed(0)} µs a post`,
      ratio: (longest / frameMs).toFixed(2),
      target: '0 tasks',
      met: over(cpu) === 0 && ours.length > 0,
    },
    {
      name: `${name}: the same by the clock on the wall, with other programs and the page's garbage`,
      absolute: `${over(wall)} of ${ours.length}, longest ${ms(Math.max(0, ...wall))}, garbage at most ${ms(Math.max(0, ...collect))}`,
      ratio: (Math.max(0, ...wall) / frameMs).toFixed(2),
      target: '',
      met: null,
    },
  ];
}

async function wheel(page: Page, direction: 1 | -1): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(600, 500);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < height; at += stepPx) {
    await page.mouse.wheel(0, direction * stepPx);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await page.waitForTimeout(300);
}

/** A screen has twelve messages or more, so all of them come by. */
async function turns(page: Page, list: string, direction: 1 | -1): Promise<void> {
  await page.bringToFront();
  for (let n = 0; n < posts / 12; n++) {
    await page.evaluate(atEnd(list, direction));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await page.waitForTimeout(300);
}
