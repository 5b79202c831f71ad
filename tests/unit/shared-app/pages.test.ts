import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

test.each(['popup', 'sidepanel', 'options'])('%s: a neutral, constant title, nothing inline, no address', (page) => {
  const html = read(`entrypoints/${page}/index.html`);
  expect(html.match(/<title>(.*)<\/title>/)?.[1]).toBe('Athar');
  expect(html).not.toMatch(/style=|<style|onclick|https?:|<script(?![^>]*src=)/);
});

const styles = [
  ...readdirSync('components/css').map((file) => `components/css/${file}`),
  ...['popup', 'sidepanel', 'options'].map((page) => `entrypoints/${page}/style.css`),
];

test.each(styles)('%s: logical properties only, so that Arabic is not an afterthought', (file) => {
  const physical =
    /(?:^|[\s{;])((?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:/gm;
  expect([...read(file).matchAll(physical)].map(([, name]) => name)).toEqual([]);
  expect(read(file)).not.toMatch(/text-align:\s*(left|right)|float:|url\(|@import "http/);
});

test('the styles above are all there are', () => {
  expect(styles.length).toBeGreaterThanOrEqual(12);
});

test('nobody outside looks at a saved post by an address of ours, a badge or a notification', () => {
  const sources = readdirSync('entrypoints/shared-app')
    .map((file) => read(`entrypoints/shared-app/${file}`))
    .join('\n');
  expect(sources).not.toMatch(/pushState|replaceState|location\.hash|setBadge|notifications|document\.title/);
});
