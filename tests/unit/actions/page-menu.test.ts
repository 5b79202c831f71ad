import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { documentPage, type PageResult } from '../../../utils/actions/document-page';
import { openSetUp } from '../../../utils/actions/in-tab';
import { offerPageMenu } from '../../../utils/actions/page-menu';
import { writeSettings } from '../../../utils/actions/settings';

vi.mock('../../../utils/actions/document-page', () => ({ documentPage: vi.fn() }));
vi.mock('../../../utils/actions/in-tab', () => ({ openSetUp: vi.fn() }));

const tab = { id: 7, windowId: 3 };
const told = (at: 'saved' | 'not-saved' | 'asking'): PageResult =>
  ({ state: 'told', outcome: { at, text: 'said' } }) as PageResult;
const refused = (reason: 'protected' | 'needs-setup' | 'failed'): PageResult => ({ state: 'refused', reason });

type Clicked = (click: { menuItemId: string; frameId?: number }, tab?: object) => void;
type Commanded = (command: string, tab?: object) => void;
/** What the worker listens with. */
const heard = {} as { clicked: Clicked; commanded: Commanded };
const clicked: Clicked = (click, where) => heard.clicked(click, where);
const commanded: Commanded = (command, where) => heard.commanded(command, where);
let menu: { id: string; title: string; contexts: string[] }[];
let badge: { tabId: number; text: string }[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(documentPage).mockReset().mockResolvedValue(told('saved'));
  vi.mocked(openSetUp).mockReset();
  menu = [];
  badge = [];
  Object.assign(fakeBrowser, {
    contextMenus: {
      onClicked: { addListener: (listener: Clicked) => Object.assign(heard, { clicked: listener }) },
      removeAll: async () => void menu.splice(0),
      create: (item: (typeof menu)[number]) => void menu.push(item),
    },
    commands: { onCommand: { addListener: (listener: Commanded) => Object.assign(heard, { commanded: listener }) } },
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async (given: (typeof badge)[number]) => void badge.push(given),
  });
  offerPageMenu();
});
afterEach(() => {
  vi.useRealTimers();
});

const settled = () => vi.waitFor(() => expect(badge).not.toEqual([]));
const asked = () => vi.mocked(documentPage).mock.calls;

describe('the context menu', () => {
  test.each([
    ['en', 'Athar: keep this page'],
    ['fr', 'Athar : garder cette page'],
    ['ar', 'Athar: الاحتفاظ بهذه الصفحة'],
  ] as const)('has one entry, in her language, from the set-up on and after a change: %s', async (language, title) => {
    await writeSettings({ language });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await vi.waitFor(() => expect(menu.map((item) => item.title)).toEqual([title]));
    await writeSettings({ language: language === 'ar' ? 'fr' : 'ar' });
    await vi.waitFor(() => expect(menu.map((item) => item.title)).not.toEqual([title]));
    expect(menu).toMatchObject([{ id: 'document-page', contexts: ['page', 'selection', 'image', 'video', 'link'] }]);
  });

  test('two changes at once leave one entry, of the later language', async () => {
    const made: string[] = [];
    const menus = fakeBrowser.contextMenus as unknown as {
      create(item: { id: string; title: string }): void;
      removeAll(): Promise<void>;
    };
    // The browser answers later: whoever asks meanwhile finds no entry either.
    menus.removeAll = async () => {
      menu.splice(0);
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    };
    const create = menus.create;
    menus.create = (item) => {
      if (menu.length > 0) throw new Error(`duplicate id ${item.id}`);
      made.push(item.title);
      create(item);
    };
    await Promise.all([
      writeSettings({ language: 'fr' }),
      fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never),
      writeSettings({ language: 'ar' }),
    ]);
    await vi.waitFor(() => expect(made).toHaveLength(3));
    expect(menu.map(({ title }) => title)).toEqual(['Athar: الاحتفاظ بهذه الصفحة']);
  });

  test('no title tells whoever looks over her shoulder what Athar is for', async () => {
    for (const language of ['en', 'fr', 'ar'] as const) {
      await writeSettings({ language });
      await vi.waitFor(() => expect(menu).toHaveLength(1));
      expect(menu[0]!.title).not.toMatch(/evidence|attack|abuse|report|preuve|attaque|signal|دليل|هجوم|إساءة|بلاغ/i);
    }
  });

  test('what else is stored changes nothing', async () => {
    await fakeBrowser.storage.local.set({ other: 1 });
    await vi.advanceTimersByTimeAsync(10);
    expect(menu).toEqual([]);
  });

  test('documents what she pointed at, in the tab that was pressed', async () => {
    clicked({ menuItemId: 'document-page', frameId: 0 }, tab);
    await settled();
    expect(asked()).toEqual([[7, { says: 'in-page', what: 'pointed' }]]);
  });

  test('in a frame the pointer was over another document: the page as a whole', async () => {
    clicked({ menuItemId: 'document-page', frameId: 4 }, tab);
    await settled();
    expect(asked()).toEqual([[7, { says: 'in-page', what: 'page' }]]);
  });

  test('another entry is none of ours', async () => {
    clicked({ menuItemId: 'other', frameId: 0 }, tab);
    await vi.advanceTimersByTimeAsync(10);
    expect(asked()).toEqual([]);
    expect(badge).toEqual([]);
  });
});

describe('the shortcut', () => {
  test('documents the page', async () => {
    commanded('document-page', tab);
    await settled();
    expect(asked()).toEqual([[7, { says: 'in-page', what: 'page' }]]);
  });

  test('another command is none of ours', async () => {
    commanded('open', tab);
    await vi.advanceTimersByTimeAsync(10);
    expect(asked()).toEqual([]);
  });

  test('where the browser names no tab, the one in front is meant', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 9, windowId: 3 }] as never);
    commanded('document-page');
    await settled();
    expect(asked()[0]![0]).toBe(9);
  });

  test('without any tab nothing is touched', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    commanded('document-page');
    await vi.advanceTimersByTimeAsync(10);
    expect(asked()).toEqual([]);
    expect(badge).toEqual([]);
  });
});

describe('the sign in the toolbar', () => {
  test.each<[string, PageResult | Error, string]>([
    ['saved', told('saved'), '✓'],
    ['not saved', told('not-saved'), '!'],
    ['she is asked something: nothing is saved yet', told('asking'), '!'],
    ['a page that lets no extension in', refused('protected'), '!'],
    ['no set-up yet', refused('needs-setup'), '!'],
    ['no answer from the page', refused('failed'), '!'],
    ['an error', new Error('storage is full'), '!'],
  ])('%s', async (_, result, text) => {
    if (result instanceof Error) vi.mocked(documentPage).mockRejectedValue(result);
    else vi.mocked(documentPage).mockResolvedValue(result);
    commanded('document-page', tab);
    await settled();
    expect(badge).toEqual([{ tabId: 7, text }]);
  });

  test('is gone after a while', async () => {
    commanded('document-page', tab);
    await settled();
    await vi.runAllTimersAsync();
    expect(badge.at(-1)).toEqual({ tabId: 7, text: '' });
  });

  test('a tab that was closed meanwhile is no error', async () => {
    const setBadgeText = vi.fn(async () => {
      throw new Error('No tab with id: 7');
    });
    Object.assign(fakeBrowser.action, { setBadgeText });
    vi.mocked(documentPage).mockResolvedValue(refused('needs-setup'));
    commanded('document-page', tab);
    await vi.waitFor(() => expect(openSetUp).toHaveBeenCalledWith(3));
  });
});

test('only what lacks the set-up leads to the set-up', async () => {
  for (const result of [told('not-saved'), refused('protected'), refused('failed')]) {
    vi.mocked(documentPage).mockResolvedValue(result);
    badge = [];
    commanded('document-page', tab);
    await settled();
    await vi.advanceTimersByTimeAsync(1);
    expect(openSetUp).not.toHaveBeenCalled();
  }
});
