import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export interface Tool {
  /** Commands or absolute paths, first that exists wins. */
  commands: string[];
  debianPackage: string;
  /** What to say when it is not there and cannot be installed. */
  name: string;
}

export const chromium: Tool = {
  commands: ['/usr/bin/chromium', 'chromium', 'chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  debianPackage: 'chromium',
  name: 'Chromium (branded Chrome no longer loads unpacked extensions from the command line)',
};
export const firefox: Tool = {
  commands: ['/usr/bin/firefox-esr', 'firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  debianPackage: 'firefox-esr',
  name: 'Firefox',
};
export const age: Tool = { commands: ['age'], debianPackage: 'age', name: 'age' };
export const openssl: Tool = { commands: ['openssl'], debianPackage: 'openssl', name: 'openssl' };
export const sshKeygen: Tool = { commands: ['ssh-keygen'], debianPackage: 'openssh-client', name: 'ssh-keygen' };
export const postgres: Tool = {
  commands: [
    '/usr/lib/postgresql/15/bin/initdb',
    '/usr/lib/postgresql/17/bin/initdb',
    '/usr/lib/postgresql/16/bin/initdb',
    'initdb',
  ],
  debianPackage: 'postgresql',
  name: 'PostgreSQL server programs (initdb)',
};

export function findTool(tool: Tool): string | null {
  const own = tool === chromium ? process.env.CHROMIUM_PATH : undefined;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = [own, ...tool.commands].flatMap((command) =>
    command === undefined
      ? []
      : path.isAbsolute(command)
        ? [command]
        : folders.map((folder) => path.join(folder, command)),
  );
  return places.find(isExecutable) ?? null;
}

/**
 * Paths of the tools. As root on Debian installs what is missing; otherwise says in one line what to install.
 * @throws {MissingTools} when something stays missing.
 */
export function ensureTools(tools: Tool[]): string[] {
  const missing = tools.filter((tool) => findTool(tool) === null);
  if (missing.length > 0 && process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    process.stdout.write(`Installing ${missing.map((tool) => tool.debianPackage).join(', ')} (once) …\n`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
    const packages = missing.map((tool) => tool.debianPackage);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
  }
  const still = tools.filter((tool) => findTool(tool) === null);
  if (still.length > 0) throw new MissingTools(still);
  return tools.map((tool) => findTool(tool)!);
}

export class MissingTools extends Error {
  constructor(tools: Tool[]) {
    super(
      `Please install ${tools.map((tool) => `${tool.name} [Debian: apt install ${tool.debianPackage}]`).join(', ')} and try again.`,
    );
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
