import type { CDPSession, Page } from '@playwright/test';
import type { Browser } from '../walk/browser';
import { buttonsOn } from '../walk/button';
import { buttonsLine, type Measure, median, sessionOf } from './measure';
import { count, growth, type Memory, megabytes, memory } from './memory';
import { atEnd } from './wheel';

/** A screen every two seconds for an hour, only faster: what counts is how many posts came and went. */
const screens = 1_800;
/** By then the page's caches and compiled code are there. */
const warmUp = 300;
const samples = 7;
/** Of the page's own nodes. */
const mostHeld = 0.5;
const between = (screens - warmUp) / (samples - 1);

interface Endless {
  name: string;
  url: string;
  post: string;
  /** Shows the next screen; runs in the page. */
  turn: string;
}

const byWindow = 'scrollBy({ top: innerHeight, behavior: "instant" })';

const pages: readonly Endless[] = [
  { name: 'X', url: 'https://x.com/home?many=10000&renew', post: 'article', turn: byWindow },
  { name: 'Facebook', url: 'https://www.facebook.com/?many=5000', post: '[data-virtualized="false"]', turn: byWindow },
  {
    name: 'Telegram Web A',
    url: 'https://web.telegram.org/a/?many=26000',
    post: '.Message',
    turn: atEnd('.MessageList', 1),
  },
  {
    name: 'Telegram Web K',
    url: 'https://web.telegram.org/k/?many=22000',
    post: '.bubble:not(.service)',
    turn: atEnd('.scrollable', 1),
  },
];

interface Sample extends Memory {
  /** Alive, but in no page: what somebody still holds. */
  detached: number;
}

/** An hour of scrolling through posts that are destroyed behind and made ahead. */
export async function hour(browser: Browser): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const each of pages) measures.push(...(await scrolledForAnHour(browser, each)));
  return measures;
}

async function scrolledForAnHour(browser: Browser, { name, url, post, turn }: Endless): Promise<Measure[]> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(1_000);
  const cdp = await sessionOf(page);
  await cdp.send('Performance.enable');
  const found: Sample[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < screens; ) {
    const next = at < warmUp ? warmUp : at + between;
    for (const words of await turns(page, turn, next - at, post)) seen.add(words);
    at = next;
    found.push(await sample(page, cdp));
  }
  const { buttons } = await buttonsOn(page);
  const shown = await page.locator(post).count();
  await page.close();
  const third = (from: number, of: keyof Sample) => median(found.slice(from, from + 3).map((each) => each[of]));
  const line = (what: string, of: keyof Sample, as: (value: number) => string) =>
    growth(
      `${name}, an hour (${count(seen.size)} posts seen, ${found.length} samples after warm-up): ${what}`,
      third(0, of),
      third(samples - 3, of),
      as,
    );
  return [
    line('JS heap', 'heap', megabytes),
    line('DOM nodes', 'nodes', count),
    heldLine(name, found),
    buttonsLine(`${name}, after the hour: posts shown that have a button`, buttons.length, shown),
  ];
}

/** Less than what the page shows: posts that were scrolled away are held by nobody. */
function heldLine(name: string, found: readonly Sample[]): Measure {
  const ratio = Math.max(...found.map(({ nodes, detached }) => detached / (nodes - detached)));
  return {
    name: `${name}, an hour: nodes alive that are in no page, most in any sample`,
    absolute: `${count(Math.max(...found.map(({ detached }) => detached)))}, with ${count(found.at(-1)!.nodes - found.at(-1)!.detached)} in the page`,
    ratio: ratio.toFixed(2),
    target: `≤ ${mostHeld}`,
    met: ratio <= mostHeld,
  };
}

/** So many screens, each with two frames: in the first the page makes its posts, in the second our buttons come. */
function turns(page: Page, turn: string, times: number, post: string): Promise<string[]> {
  return page.evaluate(`(async () => {
    const seen = new Set();
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let n = 0; n < ${times}; n++) {
      ${turn}
      await frame();
      await frame();
      for (const each of document.querySelectorAll('${post}')) seen.add(each.textContent.slice(0, 200));
    }
    return [...seen];
  })()`);
}

async function sample(page: Page, cdp: CDPSession): Promise<Sample> {
  await page.waitForTimeout(300);
  const whole = await memory(cdp);
  return { ...whole, detached: whole.nodes - (await nodesIn(page)) };
}

/** All nodes of the page, closed shadow roots too. */
async function nodesIn(page: Page): Promise<number> {
  const cdp = await sessionOf(page);
  await cdp.send('DOM.enable', { includeWhitespace: 'all' });
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  await cdp.detach();
  return size(root);
}

interface Counted {
  children?: Counted[];
  shadowRoots?: Counted[];
  pseudoElements?: Counted[];
}

const size = ({ children = [], shadowRoots = [], pseudoElements = [] }: Counted): number =>
  1 + [...children, ...shadowRoots, ...pseudoElements].reduce((sum, each) => sum + size(each), 0);
