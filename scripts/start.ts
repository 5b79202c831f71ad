// `npm start`: Athar in a real browser on practice pages, with a practice organisation. See README.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { chromium, ensureTools, MissingTools } from './ensure-tools';
import { startPracticeServer } from './practice/server';
import { type Browser, startBrowser } from './walk/browser';
import { intakeHost, startOrganisation } from './walk/organisation';
import { Popup } from './walk/popup';
import { Record } from './walk/record';
import { walk } from './walk/walk';

const given = new Set(process.argv.slice(2));
const extension = path.resolve(process.env.ATHAR_EXTENSION ?? '.output/chrome-mv3');

try {
  const [chromiumPath] = ensureTools([chromium]);
  if (!given.has('--built')) build();
  if (given.has('--live')) await live(chromiumPath!);
  else if (hasDisplay() && !given.has('--headless')) await practise(chromiumPath!);
  else await walkAlone(chromiumPath!);
} catch (error) {
  process.stdout.write(
    `${error instanceof Error ? (error instanceof MissingTools ? error.message : error.stack) : String(error)}\n`,
  );
  process.exit(1);
}

function build(): void {
  process.stdout.write('Building the extension …\n');
  const run = spawnSync(path.join('node_modules', '.bin', 'wxt'), ['build'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (run.status !== 0) throw new Error(`The build failed:\n${run.stdout}${run.stderr}`);
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** The real sites: no practice hosts, and certificate errors count as always. */
async function live(chromiumPath: string): Promise<void> {
  const browser = await startBrowser({ chromiumPath, extension, headless: false });
  process.stdout.write('Athar is loaded. Open x.com, facebook.com or web.telegram.org. Close the window to end.\n');
  await new Promise<void>((closed) => browser.context.on('close', () => closed()));
}

async function practise(chromiumPath: string): Promise<void> {
  const { server, organisation, browser } = await startPractice(chromiumPath, false);
  for (const url of [
    'https://x.com/home',
    'https://www.facebook.com/practice.group/posts/1',
    'https://web.telegram.org/a/',
    'https://web.telegram.org/k/',
  ]) {
    await (await browser.context.newPage()).goto(url);
  }
  const console = await organisation.desk.serveConsole({ port: 0 });
  process.stdout.write(
    [
      'These are practice pages with invented posts. Press the button on a post, then the Athar icon in the toolbar.',
      `To pair, paste this invite under "Organisations":\n\n${await organisation.desk.invite()}\n`,
      `The organisation's desk: ${console.url}`,
      'Close the browser window to end.',
      '',
    ].join('\n'),
  );
  await new Promise<void>((closed) => browser.context.on('close', () => closed()));
  await console.close();
  await organisation.close();
  await server.close();
}

async function walkAlone(chromiumPath: string): Promise<void> {
  const started = performance.now();
  const record = new Record('demo-output');
  const { server, organisation, browser } = await startPractice(chromiumPath, true);
  try {
    await walk({ browser, server, organisation, record });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    process.stdout.write(`The whole walk took ${seconds} s. Pictures and the received bag are in demo-output/.\n`);
  } catch (error) {
    await showPopup(browser, record);
    throw error;
  } finally {
    await browser.close();
    await organisation.close();
    await server.close();
  }
}

/** What the popup showed when a step failed. */
async function showPopup(browser: Browser, record: Record): Promise<void> {
  const popup = await Popup.attach(browser, new Set(), 500).catch(() => null);
  if (popup === null) return;
  await record.shot(popup, 'failed');
  process.stdout.write(`The popup showed:\n${await popup.text()}\n`);
}

async function startPractice(chromiumPath: string, headless: boolean) {
  const organisation = await startOrganisation();
  const server = await startPracticeServer({ hosts: { [intakeHost]: organisation.listener } });
  const browser = await startBrowser({ chromiumPath, extension, headless, arguments: server.chromiumArguments });
  return { organisation, server, browser };
}
