import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The adapters as one script for a page; it defines `atharExtract.posts(page)`. */
export const bundleExtractor = () => bundleForPage('scripts/extract/in-page.ts', 'atharExtract');

/** One script for a page: what `entry` exports, under `globalName`. */
export async function bundleForPage(entry: string, globalName: string, plugins: Plugin[] = []): Promise<string> {
  const result = await build({
    entryPoints: [root + entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'chrome137',
    legalComments: 'none',
    plugins,
  });
  return result.outputFiles[0]!.text;
}
