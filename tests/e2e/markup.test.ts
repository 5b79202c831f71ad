import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as tools from '../../scripts/ensure-tools';
import { platforms } from '../../utils/platforms';
import { fixturesOf } from '../unit/platforms/fixture';
import { bundled, onFixture } from './fixture-page';
import type { Seen } from './markup/in-page';

let browser: Browser;
let bundle = '';

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: tools.findTool(tools.chromium)!,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  bundle = await bundled('tests/e2e/markup/in-page.ts', 'markup');
});
afterAll(() => browser.close());

describe.each(platforms.map((platform) => [platform.adapter, platform] as const))('%s', (_, platform) => {
  const withButtons: number[] = [];

  test.each(fixturesOf(platform).map((each) => [each.name, each] as const))(
    '%s: removing our hosts gives the markup back byte for byte',
    async (_name, fixture) => {
      const seen = await onFixture(browser, fixture, (page) =>
        page.evaluate<Seen>(`${bundle}; markup.watchAndLeave(${JSON.stringify(fixture.expected.url)})`),
      );
      expect(seen).toEqual({ places: seen.places, hosts: seen.places, changed: seen.places > 0, back: true });
      withButtons.push(seen.places);
    },
  );

  test('most of these pages had buttons, but for the web: it is kept from the toolbar', () => {
    const had = withButtons.filter((places) => places > 0).length;
    if (platform.adapter === 'web') expect(had).toBe(0);
    else expect(had).toBeGreaterThan(withButtons.length / 2);
  });
});
