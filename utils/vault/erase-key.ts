import { type Bytes, owned } from '../evidence/bytes';

/** Two names, so that a change of passphrase writes the next key before it removes the last. */
export const eraseKeyNames = ['e1', 'e2'] as const;
export type EraseKeyName = (typeof eraseKeyNames)[number];

/**
 * Where the erase key lies: a file, because LevelDB keeps deleted records readable (Chromium 156, seen 2026-11-23)
 * while a removed file of the origin private file system was not found again.
 */
export interface EraseKeys {
  /** Null when it is not there or not whole. */
  read(name: EraseKeyName): Promise<Bytes | null>;
  write(name: EraseKeyName, key: Bytes): Promise<void>;
  /** Overwrites where the context can, removes, and is content when it was gone. */
  destroy(name: EraseKeyName): Promise<void>;
}

export const eraseKeyLength = 32;

/** `overwrite`: in place, which only a dedicated worker may do; null where there are no workers. */
export function eraseKeysIn(
  root: () => Promise<FileSystemDirectoryHandle>,
  overwrite: ((name: EraseKeyName) => Promise<void>) | null,
): EraseKeys {
  return {
    async read(name) {
      const handle = await existing(await root(), name);
      if (handle === null) return null;
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      return bytes.length === eraseKeyLength ? bytes : null;
    },
    async write(name, key) {
      const handle = await (await root()).getFileHandle(name, { create: true });
      const file = await handle.createWritable();
      await file.write(owned(key));
      await file.close();
    },
    async destroy(name) {
      const directory = await root();
      if ((await existing(directory, name)) === null) return;
      // A worker that cannot start must not keep the key alive.
      if (overwrite !== null) await overwrite(name).catch(() => {});
      await directory.removeEntry(name).catch(unlessGone);
    },
  };
}

async function existing(directory: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle | null> {
  return directory.getFileHandle(name).catch(unlessGone);
}

/** For `catch`: null when the file was not there. */
export function unlessGone(error: unknown): null {
  if (error instanceof Error && error.name === 'NotFoundError') return null;
  throw error;
}
