import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { KdfAnswer, KdfTask } from '../utils/vault/kdf-messages';
import { overwriteAndRemove } from '../utils/vault/overwrite';
import { stretch } from '../utils/vault/scrypt';

/** Half a second of arithmetic must not freeze the popup; and only a dedicated worker may overwrite in place. */
export default defineUnlistedScript(() => {
  self.onmessage = async ({ data }: MessageEvent<KdfTask>) => {
    try {
      answer(await run(data));
    } catch (error) {
      answer({ failed: error instanceof Error ? error.name : 'unknown' });
    }
  };
});

async function run(work: KdfTask): Promise<KdfAnswer> {
  if (work.task === 'stretch') return { stretched: stretch(work.passphrase, work.salt, work.cost) };
  await overwriteAndRemove(await navigator.storage.getDirectory(), work.file);
  return { overwritten: true };
}

function answer(message: KdfAnswer): void {
  (self as unknown as { postMessage(message: KdfAnswer): void }).postMessage(message);
}
