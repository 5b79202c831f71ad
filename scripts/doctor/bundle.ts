import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { bundleForPage } from '../extract/bundle';

const platforms = fileURLToPath(new URL('../../utils/platforms/', import.meta.url));
const told = fileURLToPath(new URL('told-ways.ts', import.meta.url));

/** The adapters with their strategies told apart; it defines `atharDoctor.examine(page)`. */
export const bundleDoctor = () => bundleForPage('scripts/doctor/in-page.ts', 'atharDoctor', [toldWays, allSelectors]);

/** Folders of adapters, those without `selectors.ts` left out. */
export function adapterFolders(): string[] {
  return readdirSync(platforms).filter((name) => existsSync(path.join(platforms, name, 'selectors.ts')));
}

/** What the extension carries only notes the strategy that read; here all of them are tried and remembered. */
const toldWays: Plugin = {
  name: 'told-ways',
  setup: (build) => void build.onResolve({ filter: /\/first-way$/ }, () => ({ path: told })),
};

const allSelectors: Plugin = {
  name: 'all-selectors',
  setup(build) {
    build.onResolve({ filter: /^athar:all-selectors$/ }, ({ path: name }) => ({ path: name, namespace: 'athar' }));
    build.onLoad({ filter: /.*/, namespace: 'athar' }, () => {
      const folders = adapterFolders();
      const imports = folders.map((name, at) => `import * as m${at} from './${name}/selectors';`);
      const entries = folders.map((name, at) => `${JSON.stringify(name)}: m${at}`);
      return {
        contents: `${imports.join('\n')}\nexport const modules = { ${entries.join(', ')} };`,
        resolveDir: platforms,
      };
    });
  },
};
