import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The adapters as one script for a page; it defines `atharExtract(page)`. */
export async function bundleExtractor(): Promise<string> {
  const result = await build({
    entryPoints: [`${root}scripts/extract/in-page.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'atharExtract',
    target: 'chrome137',
    legalComments: 'none',
  });
  return result.outputFiles[0]!.text;
}
