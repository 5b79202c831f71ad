import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { armPage, isArmed } from '../../../utils/actions/armed';
import { routes } from '../../../utils/actions/page-routes';
import { createRouter } from '../../../utils/actions/router';
import type { Sender } from '../../../utils/actions/sender';
import { messages } from './messages';
import { onRequestSenders, self, strangers } from './senders';

const now = 1_000_000;
const page = { tabId: 7, documentId: 'first-load', origin: 'https://blog.example.net' };
const sender: Sender = {
  id: self.id,
  url: 'https://blog.example.net/a#b',
  origin: page.origin,
  frameId: 0,
  documentId: 'first-load',
  tab: { id: 7, windowId: 1, incognito: false },
};

beforeEach(() => {
  fakeBrowser.reset();
});

test('the document in which she just pressed is known again', async () => {
  await armPage(page, now);
  expect(await isArmed(sender, now + 60_000)).toBe(true);
});

test('where the browser names no documents, tab and origin decide', async () => {
  await armPage({ ...page, documentId: null }, now);
  expect(await isArmed(sender, now)).toBe(true);
  expect(await isArmed({ ...sender, documentId: undefined }, now)).toBe(true);
});

describe('refused', () => {
  test.each<[string, Sender, number]>([
    ['another tab', { ...sender, tab: { id: 8, windowId: 1 } }, now],
    ['no tab', { ...sender, tab: undefined }, now],
    ['the next load of the same page', { ...sender, documentId: 'second-load' }, now],
    ['another origin in the same tab', { ...sender, url: 'https://www.example.net/' }, now],
    ['the same host without encryption', { ...sender, url: 'http://blog.example.net/a' }, now],
    ['a frame of the page', { ...sender, frameId: 3 }, now],
    ['a sender of no known frame', { ...sender, frameId: undefined }, now],
    ['no address', { ...sender, url: undefined }, now],
    ['after ten minutes', sender, now + 10 * 60_000],
    ['after a clock that was set back', sender, now - 1],
  ])('%s', async (_, from, at) => {
    await armPage(page, now);
    expect(await isArmed(from, at)).toBe(false);
  });

  test('a page nobody asked for', async () => expect(await isArmed(sender, now)).toBe(false));

  test('the page before, once she asked for another one in the same tab', async () => {
    await armPage(page, now);
    await armPage({ ...page, documentId: 'x', origin: 'https://example.org' }, now);
    expect(await isArmed(sender, now)).toBe(false);
  });
});

test('the oldest is forgotten when she asked for very many', async () => {
  for (let tabId = 1; tabId <= 21; tabId += 1) await armPage({ ...page, tabId }, now);
  const from = (id: number) => ({ ...sender, tab: { id, windowId: 1, incognito: false } });
  expect(await isArmed(from(1), now)).toBe(false);
  expect(await isArmed(from(2), now)).toBe(true);
  expect(await isArmed(from(21), now)).toBe(true);
});

describe('the router', () => {
  const refused = { state: 'refused', reason: 'not-allowed' };
  const ask = (from: Sender, armed: boolean, input = messages.documentPost) =>
    createRouter({ routes, self: { ...self, isArmed: async () => armed }, now: () => now })(
      { athar: 'documentPost', input },
      from,
    );

  test('refuses a page of the web that she did not ask for', async () => {
    expect(await ask(sender, false)).toEqual(refused);
  });

  test('lets the one she asked for speak of itself only', async () => {
    expect(await ask(sender, true)).toEqual({ state: 'refused', reason: 'bad-message' });
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('never asks for other extensions, private windows, frames, false origins', async () => {
    const never = [
      'nobody at all',
      'another extension',
      'a sandboxed frame of X',
      'an address that its origin contradicts',
      'a page of X in a private window',
      'a page of X in no tab',
      'no address',
    ];
    for (const name of never) expect(await ask(strangers[name]!, true), name).toEqual(refused);
    expect(await ask({ ...sender, frameId: 2 }, true)).toEqual(refused);
  });

  test('what only our own pages may ask stays theirs', async () => {
    const answer = createRouter({ routes, self: { ...self, isArmed: async () => true }, now: () => now });
    expect(await answer({ athar: 'drainOutbox', input: {} }, sender)).toEqual(refused);
  });

  test('a page allowed on request needs no press, and one that is not needs one', async () => {
    const whatsapp = onRequestSenders['WhatsApp Web']!;
    expect(await ask(whatsapp, false)).toEqual(refused);
    expect(await ask(whatsapp, true)).toEqual({ state: 'refused', reason: 'bad-message' });
  });
});
