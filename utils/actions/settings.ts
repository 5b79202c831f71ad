import { browser } from 'wxt/browser';
import { defaultSettings, Settings } from '../schema/settings';
import { alone } from '../storage/alone';

const key = 'settings';

/** Her settings; whatever cannot be read as settings counts as the defaults, in the browser's language if offered. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  return parse(stored[key]);
}

/** Changes what is named and leaves the rest. */
export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  // Two pages of ours may write at once (popup and side panel); the later must not undo the earlier.
  return alone('athar-settings', () => write(change));
}

/** Calls back with every later change, from whichever page it came. */
export function watchSettings(changed: (settings: Settings) => void, { signal }: { signal: AbortSignal }): void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && key in changes) changed(parse(changes[key]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

async function write(change: Partial<Settings>): Promise<Settings> {
  const settings = Settings.parse({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [key]: settings });
  return settings;
}

/** Field by field: one unreadable field (an older or newer version wrote it) must not reset the others. */
function parse(stored: unknown): Settings {
  const defaults = { ...defaultSettings, language: offeredLanguage() };
  if (typeof stored !== 'object' || stored === null) return defaults;
  const settings: Record<string, unknown> = { ...defaults };
  for (const [name, schema] of Object.entries(Settings.shape)) {
    const field = schema.safeParse((stored as Record<string, unknown>)[name]);
    if (field.success) settings[name] = field.data;
  }
  return Settings.parse(settings);
}

function offeredLanguage(): Settings['language'] {
  const wanted = (globalThis.navigator?.language ?? '').slice(0, 2);
  return wanted === 'fr' || wanted === 'ar' ? wanted : 'en';
}
