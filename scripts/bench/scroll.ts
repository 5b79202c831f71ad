import type { CDPSession, Page } from '@playwright/test';
import type { Browser } from '../walk/browser';
import { buttonsOn } from '../walk/button';
import { type Measure, ms, sessionOf } from './measure';

const posts = 2_000;
/** One frame at 60 Hz: a longer task of ours is a frame that the page lost. */
const frameMs = 16;
/** Pixels of one turn of the wheel: a little under what the page keeps filled. */
const stepPx = 1_900;
/** Passes over the whole list; the first also fills caches, so growth is counted from its end. */
const passes = 2;
/** Of heap and of nodes, from the first pass to the last. */
const mostGrowth = 1.1;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

const pages = [
  { name: 'X', url: `https://x.com/home?many=${posts}`, post: 'article' },
  // Emptied places have no button: what is in them is out of sight.
  { name: 'Facebook', url: `https://www.facebook.com/?many=${posts}`, post: '[data-virtualized="false"]' },
  // As a browser without Facebook's own thrift would show it: everything stays.
  {
    name: 'Facebook, nothing emptied',
    url: `https://www.facebook.com/?many=${posts}&full`,
    post: '[data-virtualized="false"]',
  },
] as const;

export async function scroll(browser: Browser): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const each of pages) measures.push(...(await scrollThrough(browser, each)));
  return measures;
}

/** The whole list scrolled by the real wheel while the browser writes down every task. */
async function scrollThrough(browser: Browser, { name, url, post }: (typeof pages)[number]): Promise<Measure[]> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(1_000);
  const cdp = await sessionOf(page);
  await cdp.send('Performance.enable');
  const events = await traced(browser, () => pass(page, 1));
  const first = await memory(cdp);
  for (let n = 1; n < passes; n++) await pass(page, n % 2 === 0 ? 1 : -1);
  const last = await memory(cdp);
  const { buttons } = await buttonsOn(page);
  const shown = await page.locator(post).count();
  await page.close();
  const ours = tasksOf(events, browser.extensionId);
  const long = ours.filter((task) => task > frameMs);
  const sum = ours.reduce((total, task) => total + task, 0);
  return [
    {
      name: `${name}: scrolling ${posts.toLocaleString('en-US')} posts: tasks of ours over ${frameMs} ms`,
      absolute: `${long.length} of ${ours.length}, longest ${ms(Math.max(0, ...ours))}, ${((sum / posts) * 1_000).toFixed(0)} µs a post`,
      ratio: (Math.max(0, ...ours) / frameMs).toFixed(2),
      target: '0 tasks',
      met: long.length === 0 && ours.length > 0,
    },
    growth(`${name}: JS heap after scrolling on`, first.heap, last.heap, (value) => `${(value / 1e6).toFixed(1)} MB`),
    growth(`${name}: DOM nodes after scrolling on`, first.nodes, last.nodes, (value) => value.toLocaleString('en-US')),
    {
      name: `${name}: posts shown at the end that have a button`,
      absolute: `${buttons.length} of ${shown}`,
      ratio: (buttons.length / shown).toFixed(2),
      target: 'all',
      met: buttons.length === shown,
    },
  ];
}

async function pass(page: Page, direction: 1 | -1): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(600, 500);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < height; at += stepPx) {
    await page.mouse.wheel(0, direction * stepPx);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await page.waitForTimeout(300);
}

async function memory(cdp: CDPSession): Promise<{ heap: number; nodes: number }> {
  for (let n = 0; n < 2; n++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes') };
}

function growth(name: string, first: number, last: number, shown: (value: number) => string): Measure {
  const ratio = last / first;
  return {
    name,
    absolute: `${shown(first)} → ${shown(last)}`,
    ratio: ratio.toFixed(2),
    target: `≤ ${mostGrowth}`,
    met: ratio <= mostGrowth,
  };
}

async function traced(browser: Browser, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  browser.cdp.on('Tracing.dataCollected', collect);
  await browser.cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] },
  });
  await work();
  const complete = new Promise((done) => browser.cdp.once('Tracing.tracingComplete', done));
  await browser.cdp.send('Tracing.end');
  await complete;
  browser.cdp.off('Tracing.dataCollected', collect);
  return events;
}

/** Milliseconds of our scripts in each task of the page that ran any of them. */
export function tasksOf(events: readonly TraceEvent[], extensionId: string): number[] {
  const complete = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const isOurs = ({ name, args }: TraceEvent): boolean =>
    (name === 'FunctionCall' || name === 'EvaluateScript') &&
    (args?.data?.url ?? '').startsWith(`chrome-extension://${extensionId}/content-scripts/`);
  const perThread = new Map<string, TraceEvent[]>();
  for (const event of complete) {
    const thread = `${event.pid} ${event.tid}`;
    const before = perThread.get(thread);
    if (before) before.push(event);
    else perThread.set(thread, [event]);
  }
  const tasks: number[] = [];
  for (const thread of perThread.values()) {
    if (!thread.some(isOurs)) continue;
    const runs = thread.filter(({ name }) => name.endsWith('RunTask')).sort((a, b) => a.ts - b.ts);
    const ours = thread.filter(isOurs).sort((a, b) => a.ts - b.ts);
    let end = Number.NEGATIVE_INFINITY;
    const sums = new Map<number, number>();
    let at = 0;
    for (const { ts, dur } of ours) {
      // One of ours inside another of ours is counted with it.
      if (ts < end) continue;
      end = ts + dur!;
      while (runs[at + 1] !== undefined && runs[at + 1]!.ts <= ts) at++;
      const task = runs[at]?.ts ?? ts;
      sums.set(task, (sums.get(task) ?? 0) + dur! / 1_000);
    }
    tasks.push(...sums.values());
  }
  return tasks;
}
