import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type Desk, openDesk } from '../../../partner/desk/desk';
import { type RunningIntake, startIntake } from '../../../partner/intake/start';
import { decodeInvite } from '../../../utils/evidence/card';
import type { Invite } from '../../../utils/schema/partner';

export const origin = 'https://intake.athar.test';

export interface Organisation {
  desk: Desk;
  intake: RunningIntake;
  invite(): Promise<Invite>;
  /** Requests that left the browser, as `METHOD path`. */
  asked: string[];
  close(): Promise<void>;
}

/** A real intake on loopback and a real desk; the browser's `fetch` is led there by name, as host mapping does. */
export async function organisation(name = 'Invented Helpline'): Promise<Organisation> {
  const folder = mkdtempSync(join(tmpdir(), 'athar-organisation-'));
  const intake = await startIntake({ port: 0, host: '127.0.0.1', dataDir: null });
  const desk = openDesk({ data: join(folder, 'desk') });
  await desk.init({ name, origin, intakeKey: intake.intakeKey });
  await desk.connect({ url: intake.url, deskToken: intake.deskToken });
  const asked: string[] = [];
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!url.startsWith(`${origin}/`)) throw new Error(`a stranger was asked: ${url}`);
    asked.push(`${init.method} ${url.slice(origin.length)}`);
    return real(intake.url + url.slice(origin.length), init);
  });
  return {
    desk,
    intake,
    asked,
    invite: async () => {
      const decoded = decodeInvite(await desk.invite());
      if ('refused' in decoded) throw new Error(decoded.refused);
      return decoded.invite;
    },
    close: async () => {
      vi.stubGlobal('fetch', real);
      await intake.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Stands in for the background: it hears the kicks and leaves the sending to the test. */
export function hearKicks(): string[] {
  const kicks: string[] = [];
  browser.runtime.onMessage.addListener((message: unknown) => {
    kicks.push((message as { athar: string }).athar);
    return Promise.resolve({ state: 'done' });
  });
  return kicks;
}
