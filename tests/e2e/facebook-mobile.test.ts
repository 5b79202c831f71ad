import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pressToolbarIcon } from '../../scripts/walk/browser';
import { buttonIn } from '../../scripts/walk/button';
import { startWorld, type World } from './world';

const fixture = (name: string) => readFileSync(`tests/fixtures/facebook-mobile/${name}/page.html`, 'utf8');
const post = '/story.php?story_fbid=811000000000901&id=100000000000051';
const shared = '/sharer.fixture/posts/pfbid0FixtureShare1l';

let world: World;

beforeAll(async () => {
  world = await startWorld({
    hosts: {
      'm.facebook.com': ({ url }, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(fixture(url?.startsWith('/sharer') ? 'two-long-texts' : 'long-text'));
      },
    },
  });
  await world.setUp();
});
afterAll(() => world.close());

test('a post’s own page for phones has one button; it saves, says what gives more, and takes no picture of the tab', async () => {
  await world.browser.worker().evaluate(`{
    globalThis.pictures = 0;
    const encode = OffscreenCanvas.prototype.convertToBlob;
    OffscreenCanvas.prototype.convertToBlob = function (...given) {
      globalThis.pictures++;
      return encode.apply(this, given);
    };
  }`);
  const page = await world.open(`https://m.facebook.com${post}`);
  await page.bringToFront();
  await pressToolbarIcon(world.browser, page);
  const said = await world.document(page, '#screen-root', 'She has been told to stop', /Saved/);
  expect(said).toMatch(/Saved\. .*www\.facebook\.com.*press again there/);
  expect(await world.browser.worker().evaluate('globalThis.pictures')).toBe(0);
  await page.close();
});

test('where nobody knows which words are the post’s, it says that parts are missing', async () => {
  const page = await world.open(`https://m.facebook.com${shared}`);
  const said = await world.document(page, '#screen-root', 'Look at what these women', /Saved/);
  expect(said).toMatch(/Saved, some parts could not be kept\. .*www\.facebook\.com/);
  await page.close();
});

test('the app’s other pages have none, with the same screen; going on to a post brings it', async () => {
  const page = await world.open('https://m.facebook.com/');
  await page.waitForSelector('#screen-root');
  expect(await buttonIn(page, '#screen-root', 'She has been told to stop')).toBeNull();
  await page.evaluate((address) => history.pushState(null, '', address), post);
  expect(await world.document(page, '#screen-root', 'She has been told to stop', /Saved/)).toMatch(/Saved/);
  await page.close();
});
