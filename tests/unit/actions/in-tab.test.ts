import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { returnToOpenTabs } from '../../../utils/actions/in-tab';

const tabs = [
  { id: 1, url: 'https://www.facebook.com/' },
  { id: 2, url: 'https://m.facebook.com/story.php?story_fbid=1&id=2' },
  { id: 3, url: 'https://x.com/home' },
  { id: 4, url: 'https://x.com/discarded', discarded: true },
];
const started: [number, string][] = [];

beforeEach(() => {
  started.length = 0;
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Athar',
    version: '1',
    content_scripts: [
      { matches: ['https://*.facebook.com/*'], exclude_matches: ['https://m.facebook.com/*'], js: ['facebook.js'] },
      { matches: ['https://m.facebook.com/*'], js: ['facebook-mobile.js'] },
      { matches: ['https://x.com/*'], js: ['x.js'] },
    ],
  } as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url }: { url: string[] }) =>
    tabs.filter((tab) => url.some((match) => new RegExp(`^${match.replaceAll('*', '.*')}$`).test(tab.url)))) as never);
  fakeBrowser.scripting = {
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      started.push([target.tabId, files[0]!]);
      if (target.tabId === 1) throw new Error('closing');
    },
  } as never;
});

test('each open page gets the one script that its own address would load, and one failure stops none', async () => {
  await returnToOpenTabs();
  expect(started).toEqual([
    [1, 'facebook.js'],
    [2, 'facebook-mobile.js'],
    [3, 'x.js'],
  ]);
});
