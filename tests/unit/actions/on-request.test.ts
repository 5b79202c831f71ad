import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPermissions, isAllowed, matchPermissions, type Registration } from '../../../utils/actions/on-request';
import { onRequest, originsOf, placeAt } from '../../../utils/platforms/on-request';

const whatsapp: Registration = {
  id: 'whatsapp',
  matches: ['https://web.whatsapp.com/*'],
  js: ['content-scripts/whatsapp.js'],
  allFrames: false,
};
const telegram: Registration = {
  id: 't.me',
  matches: ['https://t.me/*'],
  js: ['content-scripts/telegram-preview.js'],
  allFrames: true,
};

let allowed: Set<string>;
let registered: Map<string, Registration>;
let done: string[];
const world = {
  isAllowed: async (host: string) => allowed.has(host),
  registered: async () => [...registered.values()],
  async register(script: Registration) {
    if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
    registered.set(script.id, script);
    done.push(`register ${script.id}`);
  },
  async unregister(id: string) {
    if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    done.push(`unregister ${id}`);
  },
  async putIntoTabs({ id }: Registration) {
    done.push(`into tabs ${id}`);
  },
  async takeFromTabs(id: string) {
    done.push(`from tabs ${id}`);
  },
};

beforeEach(() => {
  allowed = new Set();
  registered = new Map();
  done = [];
});

describe('our script is registered', () => {
  test('nowhere while nothing is allowed', async () => {
    await matchPermissions(world);
    expect(done).toEqual([]);
  });

  test('where she allows it, with its frames only on t.me, and in what is open already', async () => {
    allowed.add('web.whatsapp.com');
    await matchPermissions(world);
    expect([...registered.values()]).toEqual([whatsapp]);
    expect(done).toEqual(['register whatsapp', 'into tabs whatsapp']);
    allowed.add('t.me');
    await matchPermissions(world);
    expect([...registered.values()]).toEqual([whatsapp, telegram]);
    expect(done.slice(2)).toEqual(['register t.me', 'into tabs t.me']);
  });

  test('once: the next start changes nothing, and open pages are not started again', async () => {
    allowed.add('web.whatsapp.com').add('t.me');
    await matchPermissions(world);
    done = [];
    await matchPermissions(world);
    expect(done).toEqual([]);
  });

  test('once also when the permission and the start of the background come at the same time', async () => {
    allowed.add('t.me');
    await Promise.all([matchPermissions(world), matchPermissions(world), matchPermissions(world)]);
    expect(done).toEqual(['register t.me', 'into tabs t.me']);
  });

  test('again after an update has cleared it', async () => {
    allowed.add('t.me');
    await matchPermissions(world);
    registered.clear();
    done = [];
    await matchPermissions(world);
    expect([...registered.values()]).toEqual([telegram]);
    expect(done).toEqual(['register t.me', 'into tabs t.me']);
  });

  test('anew when an older version had registered something else', async () => {
    allowed.add('t.me');
    registered.set('t.me', { ...telegram, js: ['content-scripts/older.js'] });
    await matchPermissions(world);
    expect([...registered.values()]).toEqual([telegram]);
    expect(done).toEqual(['unregister t.me', 'register t.me', 'into tabs t.me']);
  });

  test('no more once she takes it back, and open pages are told; the other place stays', async () => {
    allowed.add('web.whatsapp.com').add('t.me');
    await matchPermissions(world);
    allowed.delete('web.whatsapp.com');
    done = [];
    await matchPermissions(world);
    expect([...registered.values()]).toEqual([telegram]);
    expect(done).toEqual(['unregister whatsapp', 'from tabs whatsapp']);
  });
});

describe('in the browser', () => {
  const listeners: Record<string, () => void> = {};
  const told: unknown[] = [];
  let scripts: Record<string, unknown>[];
  let granted: string[];

  beforeEach(() => {
    scripts = [];
    granted = [];
    told.length = 0;
    const event = (name: string) => ({
      addListener: (run: () => void) => void Object.assign(listeners, { [name]: run }),
    });
    Object.assign(fakeBrowser, {
      permissions: {
        contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.includes(origin)),
        onAdded: event('added'),
        onRemoved: event('removed'),
      },
      scripting: {
        getRegisteredContentScripts: async () => scripts,
        registerContentScripts: async (more: Record<string, unknown>[]) => void scripts.push(...more),
        unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
          scripts = scripts.filter(({ id }) => !ids.includes(id as string));
        },
        executeScript: vi.fn(async () => []),
      },
    });
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 5 }, { id: 6, discarded: true }, {}] as never);
    Object.assign(fakeBrowser.tabs, { sendMessage: async (...given: unknown[]) => void told.push(given) });
  });

  test('a permission that comes while no page of ours is open takes effect, and goes again', async () => {
    followPermissions();
    granted.push('https://web.whatsapp.com/*');
    listeners.added?.();
    await vi.waitFor(() => expect(scripts).toHaveLength(1));
    expect(scripts[0]).toEqual({ ...whatsapp, runAt: 'document_idle', persistAcrossSessions: true });
    await vi.waitFor(() =>
      expect(vi.mocked(fakeBrowser.scripting.executeScript).mock.calls).toEqual([
        [{ target: { tabId: 5, allFrames: false }, files: ['content-scripts/whatsapp.js'] }],
      ]),
    );
    granted.length = 0;
    listeners.removed?.();
    await vi.waitFor(() =>
      expect(told).toEqual([
        [5, { leave: 'whatsapp' }],
        [6, { leave: 'whatsapp' }],
      ]),
    );
    expect(scripts).toEqual([]);
  });

  test('a start of the background looks too', async () => {
    granted.push('https://t.me/*');
    followPermissions();
    await vi.waitFor(() => expect(scripts.map(({ id }) => id)).toEqual(['t.me']));
  });

  test('a host is asked about by its own name', async () => {
    granted.push('https://cdn4.telesco.pe/*');
    expect([await isAllowed('cdn4.telesco.pe'), await isAllowed('cdn5.telesco.pe')]).toEqual([true, false]);
  });
});

test('one press asks for one place: t.me with Telegram’s file servers, WhatsApp Web alone', () => {
  expect(onRequest.map(originsOf)).toEqual([
    ['https://web.whatsapp.com/*'],
    ['https://t.me/*', 'https://*.telesco.pe/*', 'https://*.cdn-telegram.org/*'],
  ]);
  expect([placeAt('t.me')?.id, placeAt('a.t.me'), placeAt('whatsapp.com')]).toEqual(['t.me', null, null]);
});
