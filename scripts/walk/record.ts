import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Popup } from './popup';

/** Counts presses, takes numbered pictures and prints each step with its time. */
export class Record {
  presses = 0;
  private shots = 0;
  readonly lines: string[] = [];

  constructor(readonly folder: string) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** Runs one step. A limit on its presses is asserted, seconds are only told. */
  async step<T>(name: string, run: () => Promise<T>, limit?: number): Promise<T> {
    const started = performance.now();
    this.presses = 0;
    try {
      const result = await run();
      if (limit !== undefined && this.presses > limit) throw new Error(`${this.presses} presses; ${limit} are allowed`);
      const allowed = limit === undefined ? '' : ` of ${limit} allowed`;
      this.say(
        `  ${seconds(started)}  ${name}${this.presses > 0 ? `: ${this.presses} ${this.presses === 1 ? 'press' : 'presses'}${allowed}` : ''}`,
      );
      return result;
    } catch (error) {
      throw new Error(`step "${name}" failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  pressed(): void {
    this.presses += 1;
  }

  async shot(what: Page | Popup, name: string): Promise<void> {
    const file = path.join(this.folder, `${String(++this.shots).padStart(2, '0')}-${name}.png`);
    if ('bringToFront' in what) await what.screenshot({ path: file });
    else await what.screenshot(file);
  }

  private say(line: string): void {
    this.lines.push(line);
    process.stdout.write(`${line}\n`);
  }
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s`;
}
