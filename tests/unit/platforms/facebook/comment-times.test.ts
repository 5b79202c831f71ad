// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { facebook } from '../../../../utils/platforms/facebook';
import { openPage } from '../fixture';

afterEach(() => vi.restoreAllMocks());

const postId = '811000000001001';
const at = { url: `https://www.facebook.com/voice/posts/${postId}`, timezone: 'UTC', now: '2026-11-21T12:00:00.000Z' };
const comment = (id: number) =>
  `<div role="article" aria-label="Comment"><a href="/voice.${id}?comment_id=${btoa(`comment:${postId}_${id}`)}">Voice ${id}</a><span dir="auto"><div dir="auto">Words</div></span><ul><li><a href="/voice/posts/${postId}?comment_id=${id}">1h</a></li></ul></div>`;
const record = (ids: number[]) =>
  `<script type="application/json" data-sjs>${JSON.stringify({ comments: ids.map((id) => ({ legacy_fbid: String(id), created_time: 1_795_000_000 + id })) })}</script>`;
const ids = Array.from({ length: 300 }, (_, n) => 5_000 + n);

function timesIn(page: ReturnType<typeof openPage>) {
  return facebook.findPosts(page.document).map((element) => facebook.extractPost(element, page).postedAt);
}
const secondsOf = (id: number) => new Date((1_795_000_000 + id) * 1_000).toISOString();

test('the page’s records are read once for all comments, not once for each', () => {
  const page = openPage(`<html><body>${ids.map(comment).join('')}${record(ids)}</body></html>`, at);
  const parse = vi.spyOn(JSON, 'parse');
  expect(timesIn(page)).toEqual(ids.map(secondsOf));
  expect(parse).toHaveBeenCalledTimes(1);
});

test('records that the page adds later are read too', () => {
  const page = openPage(`<html><body>${comment(5_000)}${comment(5_001)}${record([5_000])}</body></html>`, at);
  expect(timesIn(page)[0]).toBe(secondsOf(5_000));
  expect(timesIn(page)[1]).not.toBe(secondsOf(5_001));
  const box = page.document.createElement('div');
  box.innerHTML = record([5_001]);
  page.document.body.append(box);
  expect(timesIn(page)).toEqual([secondsOf(5_000), secondsOf(5_001)]);
});

test('what was read of one page says nothing about another', () => {
  timesIn(openPage(`<html><body>${comment(5_000)}${record([5_000])}</body></html>`, at));
  const other = openPage(`<html><body>${comment(5_000)}</body></html>`, at);
  expect(timesIn(other)).not.toContain(secondsOf(5_000));
});
