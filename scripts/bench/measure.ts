import type { CDPSession, Page } from '@playwright/test';

/** One line of the table. `met: null`: told, without a target. */
export interface Measure {
  name: string;
  absolute: string;
  ratio: string;
  target: string;
  met: boolean | null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ×`;
export const bytes = (value: number): string => `${value.toLocaleString('en-US')} B`;

/** Evaluates through the protocol: not subject to the page's content security policy. */
export async function evaluate<T>(cdp: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

export const sessionOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

export function print(measures: readonly Measure[]): void {
  const rows = measures.map(({ name, absolute, ratio, target, met }) => [
    name,
    absolute,
    ratio,
    target,
    met === null ? '' : met ? 'met' : 'NOT MET',
  ]);
  const all = [['measure', 'absolute', 'ratio', 'target', ''], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  for (const row of all) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}

/** The last words: what does not meet its target, by name, or that everything does. */
export function printVerdict(measures: readonly Measure[]): void {
  const missed = measures.filter(({ met }) => met === false);
  const judged = measures.filter(({ met }) => met !== null).length;
  const lines = missed.map(({ name, absolute, target }) => `  ${name}: ${absolute}, target ${target}\n`);
  process.stdout.write(
    missed.length === 0
      ? `All ${judged} targets are met.\n`
      : `${missed.length} of ${judged} targets are NOT MET:\n${lines.join('')}`,
  );
}

/** Every post that is shown has its button; a page that shows none proves nothing. */
export const buttonsLine = (name: string, buttons: number, shown: number): Measure => ({
  name,
  absolute: `${buttons} of ${shown}`,
  ratio: shown === 0 ? '' : (buttons / shown).toFixed(2),
  target: 'all',
  met: shown > 0 && buttons === shown,
});
