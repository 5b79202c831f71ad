import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Whole or not at all, also when the power goes: written beside, flushed, renamed. Readable by the owner only. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  await writeFlushed(part, content);
  await rename(part, path);
}

/** A folder that appears with all its files. `exists` when the name was taken, and then nothing changed. */
export async function writeFolder(
  path: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<'written' | 'exists'> {
  const part = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    for (const [name, content] of Object.entries(files)) await writeFlushed(join(part, name), content);
    await rename(part, path);
    return 'written';
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (hasCode(error, 'ENOTEMPTY') || hasCode(error, 'EEXIST')) return 'exists';
    throw error;
  }
}

export async function readIfThere(path: string): Promise<Uint8Array | null> {
  return nullWhenAbsent(readFile(path));
}

export async function readTextIfThere(path: string): Promise<string | null> {
  return nullWhenAbsent(readFile(path, 'utf8'));
}

/** Names in a folder, sorted; unfinished ones left out. */
export async function namesIn(folder: string): Promise<string[]> {
  const names = (await nullWhenAbsent(readdir(folder))) ?? [];
  return names.filter((name) => !name.endsWith('.part')).sort();
}

async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function nullWhenAbsent<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
