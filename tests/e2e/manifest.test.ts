import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (build: string) => JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
const builds = ['chrome-mv3', 'firefox-mv3'] as const;

/** A permission more must be a decision, not an accident. */
const permissions = {
  'chrome-mv3': ['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  'firefox-mv3': ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};
const hosts = [
  'https://*.facebook.com/*',
  'https://*.fbcdn.net/*',
  'https://help.twitter.com/*',
  'https://help.x.com/*',
  'https://mobile.twitter.com/*',
  'https://mobile.x.com/*',
  'https://pbs.twimg.com/*',
  'https://twitter.com/*',
  'https://video.twimg.com/*',
  'https://web.telegram.org/*',
  'https://webk.telegram.org/*',
  'https://x.com/*',
];

describe.each(builds)('%s', (build) => {
  const manifest = read(build);

  test('asks for these permissions and hosts, and no others', () => {
    expect([...manifest.permissions].sort()).toEqual(permissions[build]);
    expect([...manifest.host_permissions].sort()).toEqual(hosts);
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
  });

  test('gives pages nothing to load or to talk to, and stays out of private windows', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable ?? { ids: [] }).toEqual({ ids: [] });
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('runs only its own scripts, with Trusted Types', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types athar");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
  });

  test('content scripts run in their own world, in the top frame, on the three platforms only', () => {
    const matches = manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches);
    // Narrower than the permission: each page of Facebook has one of the two scripts.
    expect(matches.filter((match: string) => !hosts.includes(match))).toEqual(['https://m.facebook.com/*']);
    const ofFacebook = manifest.content_scripts.find(({ js }: { js: string[] }) => js[0]!.endsWith('/facebook.js'));
    expect(ofFacebook.exclude_matches).toEqual(['https://m.facebook.com/*']);
    const early = manifest.content_scripts.filter(({ run_at }: { run_at: string }) => run_at === 'document_start');
    expect(early.map(({ js }: { js: string[] }) => js)).toEqual([['content-scripts/pointed.js']]);
    // Wherever a button is, the menu knows where she pointed.
    expect(new Set(early[0].matches)).toEqual(new Set(matches.filter((match: string) => hosts.includes(match))));
    for (const script of manifest.content_scripts) {
      expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
      expect(script.all_frames ?? false).toBe(false);
    }
  });
});

test('the oldest browsers are those that have Ed25519 and X25519', () => {
  expect(read('chrome-mv3').minimum_chrome_version).toBe('137');
  expect(read('firefox-mv3').browser_specific_settings.gecko.strict_min_version).toBe('140.0');
  expect(read('firefox-mv3').browser_specific_settings.gecko_android.strict_min_version).toBe('142.0');
  expect(read('firefox-mv3').browser_specific_settings.gecko.data_collection_permissions.required).toEqual(['none']);
});
