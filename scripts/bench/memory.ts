import type { CDPSession } from '@playwright/test';
import type { Measure } from './measure';

/** Of what stays the same: a tenth is what garbage and the browser's own caches make of it. */
const mostGrowth = 1.1;

/** After the browser was made to throw away what nobody holds. */
export interface Memory {
  heap: number;
  nodes: number;
}

export const megabytes = (value: number): string => `${(value / 1e6).toFixed(1)} MB`;
export const count = (value: number): string => value.toLocaleString('en-US');

/** Two collectors share the page's nodes: what one lets go, the other throws away in its next turn or the one after. */
const collections = 4;
const betweenMs = 150;

/** Of a session with `Performance` enabled. */
export async function memory(cdp: CDPSession): Promise<Memory> {
  const found: Memory[] = [];
  while (found.length < collections) {
    await cdp.send('HeapProfiler.collectGarbage');
    await new Promise((done) => setTimeout(done, betweenMs));
    const { metrics } = await cdp.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    found.push({ heap: value('JSHeapUsedSize'), nodes: value('Nodes') });
  }
  return { heap: Math.min(...found.map(({ heap }) => heap)), nodes: Math.min(...found.map(({ nodes }) => nodes)) };
}

export function growth(name: string, first: number, last: number, shown: (value: number) => string): Measure {
  const ratio = last / first;
  return {
    name,
    absolute: `${shown(first)} → ${shown(last)}`,
    ratio: ratio.toFixed(2),
    target: `≤ ${mostGrowth}`,
    met: ratio <= mostGrowth,
  };
}
