import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Desk, openDesk } from '../../partner/desk/desk';
import { startIntake } from '../../partner/intake/start';
import { forwardTo } from '../practice/forward';
import type { Listener } from '../practice/server';

export interface Organisation {
  desk: Desk;
  /** For the practice server: `https://intake.athar.test`. */
  listener: Listener;
  close(): Promise<void>;
}

export const intakeHost = 'intake.athar.test';

/** A practice organisation: intake on an embedded database, and a desk that holds the key. */
export async function startOrganisation(): Promise<Organisation> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'athar-organisation-'));
  const intake = await startIntake({ port: 0, host: '127.0.0.1', dataDir: null });
  const desk = openDesk({ data: path.join(folder, 'desk') });
  await desk.init({ name: 'Practice Helpline', origin: `https://${intakeHost}`, intakeKey: intake.intakeKey });
  await desk.connect({ url: intake.url, deskToken: intake.deskToken });
  return {
    desk,
    listener: forwardTo(intake.url),
    async close() {
      await intake.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
