/** The origin private file system in memory: writings appear when the file is closed, as in the browsers. */
export interface FakeFiles {
  root: FileSystemDirectoryHandle;
  contents: Map<string, Uint8Array<ArrayBuffer>>;
  /** Every writing in place, in order. */
  overwritten: Uint8Array[];
}

export function fakeFiles(): FakeFiles {
  const contents: FakeFiles['contents'] = new Map();
  const overwritten: Uint8Array[] = [];
  const root = {
    async getFileHandle(name: string, options?: { create?: boolean }) {
      if (!contents.has(name)) {
        if (options?.create !== true) throw new DOMException('no such file', 'NotFoundError');
        contents.set(name, new Uint8Array());
      }
      return handle(name);
    },
    async removeEntry(name: string) {
      if (!contents.delete(name)) throw new DOMException('no such file', 'NotFoundError');
    },
  };
  const handle = (name: string) => ({
    getFile: async () => new Blob([contents.get(name)!]),
    async createWritable() {
      let written = new Uint8Array();
      return {
        write: async (bytes: Uint8Array) => {
          written = Uint8Array.from(bytes);
        },
        close: async () => void contents.set(name, written),
      };
    },
    createSyncAccessHandle: async () => ({
      getSize: () => contents.get(name)!.length,
      write(bytes: Uint8Array<ArrayBuffer>) {
        overwritten.push(Uint8Array.from(bytes));
        contents.set(name, Uint8Array.from(bytes));
        return bytes.length;
      },
      truncate: (size: number) => void contents.set(name, contents.get(name)!.slice(0, size)),
      flush() {},
      close() {},
    }),
  });
  return { root: root as unknown as FileSystemDirectoryHandle, contents, overwritten };
}
