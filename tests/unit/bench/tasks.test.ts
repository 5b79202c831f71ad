import { expect, test } from 'vitest';
import { type TraceEvent, tasksOf } from '../../../scripts/bench/tasks';

const ours = 'chrome-extension://athar/content-scripts/';
const event = (name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  dur,
  tdur: dur,
  ...more,
});
const call = (ts: number, dur: number, more: Partial<TraceEvent> = {}, url = `${ours}x.js`) =>
  event('FunctionCall', ts, dur, { args: { data: { url } }, ...more });

test('what other programs did meanwhile is not counted against us, and is told', () => {
  const [task] = tasksOf([event('RunTask', 0, 40_000), call(1_000, 30_000, { tdur: 5_000 })], ours);
  expect(task).toEqual({ cpuMs: 5, wallMs: 30, collectMs: 0 });
});

test('several calls in one task are one task, a call inside a call is counted once, the page’s own calls never', () => {
  const events = [
    event('RunTask', 0, 20_000),
    call(1_000, 4_000),
    call(2_000, 1_000),
    call(8_000, 3_000),
    call(12_000, 6_000, {}, 'https://x.com/main.js'),
    event('RunTask', 30_000, 2_000),
    call(30_500, 1_000),
  ];
  expect(tasksOf(events.toReversed(), ours).map(({ cpuMs }) => cpuMs)).toEqual([7, 1]);
});

test('what the browser does on our behalf is ours; the collection of the whole page’s garbage is told apart', () => {
  const events = [
    event('RunTask', 0, 40_000),
    call(1_000, 30_000),
    event('HitTest', 2_000, 9_000),
    event('MajorGC', 12_000, 11_000),
    event('MajorGC', 35_000, 2_000),
  ];
  expect(tasksOf(events, ours)).toEqual([{ cpuMs: 19, wallMs: 30, collectMs: 11 }]);
});

test('a thread’s clock that says more than can have passed is cut; a trace without one is no measurement', () => {
  expect(tasksOf([call(0, 6_000, { tdur: 50_000 })], ours)[0]!.cpuMs).toBe(6);
  const { tdur: _, ...timeless } = call(0, 6_000);
  expect(() => tasksOf([timeless], ours)).toThrow('no processor times');
});
