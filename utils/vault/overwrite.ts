import { type EraseKeyName, eraseKeyLength } from './erase-key';

/** `FileSystemSyncAccessHandle`, which the window's type library does not know. */
export interface SyncFile {
  getSize(): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
export type SyncFileHandle = { createSyncAccessHandle(): Promise<SyncFile> };

/** Only in a dedicated worker: three times random bytes over the same place, then nothing, then no file. */
export async function overwriteAndRemove(root: FileSystemDirectoryHandle, name: EraseKeyName): Promise<void> {
  const handle = (await root.getFileHandle(name)) as unknown as SyncFileHandle;
  const file = await handle.createSyncAccessHandle();
  try {
    for (let round = 0; round < 3; round++) {
      file.write(crypto.getRandomValues(new Uint8Array(Math.max(eraseKeyLength, file.getSize()))), { at: 0 });
      file.flush();
    }
    file.truncate(0);
    file.flush();
  } finally {
    file.close();
  }
  await root.removeEntry(name);
}
