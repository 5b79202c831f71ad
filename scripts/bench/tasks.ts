import type { Browser } from '../walk/browser';

/** Times in microseconds; `tdur` is what the processor spent on that thread, `dur` also what it spent on others meanwhile. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** What our scripts did in one task of the page, with everything the browser did on their behalf: layout, hit tests. */
export interface Task {
  /** Processor time without `collectMs`: the same on a busy machine as on a quiet one, or nearly. */
  cpuMs: number;
  /** By the clock on the wall: with other programs' turns. */
  wallMs: number;
  /** The whole page's garbage, collected while ours happened to run. */
  collectMs: number;
}

/** Everything the browser writes down while `work` goes on. */
export async function traced(browser: Browser, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value as TraceEvent[]) events.push(event);
  };
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

/** Every task of the page in which a script whose address begins with `ours` ran. */
export function tasksOf(events: readonly TraceEvent[], ours: string): Task[] {
  const isOurs = ({ name, args }: TraceEvent): boolean =>
    (name === 'FunctionCall' || name === 'EvaluateScript') && (args?.data?.url ?? '').startsWith(ours);
  const tasks: Task[] = [];
  for (const thread of byThread(events)) {
    const runs = thread.filter(({ name }) => name.endsWith('RunTask'));
    const collections = thread.filter(({ name }) => name === 'MajorGC');
    const found = new Map<number, Task>();
    let end = Number.NEGATIVE_INFINITY;
    let at = 0;
    for (const call of thread.filter(isOurs)) {
      // One of ours inside another of ours is counted with it.
      if (call.ts < end) continue;
      end = call.ts + call.dur!;
      while (runs[at + 1] !== undefined && runs[at + 1]!.ts <= call.ts) at++;
      const key = runs[at]?.ts ?? call.ts;
      const task = found.get(key) ?? { cpuMs: 0, wallMs: 0, collectMs: 0 };
      const inside = collections.filter(({ ts }) => ts >= call.ts && ts < end);
      const collectMs = inside.reduce((sum, each) => sum + cpuOf(each), 0);
      task.cpuMs += cpuOf(call) - collectMs;
      task.wallMs += call.dur! / 1_000;
      task.collectMs += collectMs;
      found.set(key, task);
    }
    tasks.push(...found.values());
  }
  return tasks;
}

/** Complete events in the order they began; a task comes before what it ran. */
function byThread(events: readonly TraceEvent[]): TraceEvent[][] {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (event.ph !== 'X' || event.dur === undefined) continue;
    const key = `${event.pid} ${event.tid}`;
    const thread = threads.get(key);
    if (thread) thread.push(event);
    else threads.set(key, [event]);
  }
  return [...threads.values()].map((thread) => thread.sort((a, b) => a.ts - b.ts || b.dur! - a.dur!));
}

/** The browser reads the thread's clock now and then, and may say more than can have passed. */
function cpuOf({ dur, tdur }: TraceEvent): number {
  if (tdur === undefined) throw new Error('the trace has no processor times');
  return Math.min(tdur, dur!) / 1_000;
}
