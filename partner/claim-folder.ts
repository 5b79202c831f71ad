import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError } from './desk/desk-error';

/**
 * One process for one data folder: two embedded databases on the same files destroy each other.
 * @returns gives the folder back.
 * @throws {DeskError} while another living process has it.
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const mark = join(folder, 'in-use');
  for (let tries = 0; tries < 2; tries++) {
    try {
      const file = await open(mark, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(mark, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(mark, 'utf8').catch(() => ''));
    if (isAlive(owner)) {
      throw new DeskError('usage', `${folder} is in use by process ${owner}. Give another --data, or stop that one.`);
    }
    // Left over from a process that was killed.
    await rm(mark, { force: true });
  }
  throw new DeskError('usage', `${folder} could not be claimed. Is another one starting?`);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
