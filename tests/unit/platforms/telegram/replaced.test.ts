// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { press } from '../../../../utils/content/press';
import * as rendering from '../../../../utils/content/render-image';
import * as uploading from '../../../../utils/content/upload';
import type { Page, Platform } from '../../../../utils/platforms/platform';
import { telegramA } from '../../../../utils/platforms/telegram-a';
import { telegramK } from '../../../../utils/platforms/telegram-k';
import { Post } from '../../../../utils/schema/post';
import { fakeButton } from '../../content/fake-platform';
import { fixture, openPage } from '../fixture';

// Both clients make messages anew, or use their nodes for others, at any moment: also between a press and the reading.
let sent: Post[] = [];

beforeEach(() => {
  sent = [];
  vi.spyOn(rendering, 'renderImage').mockResolvedValue(Uint8Array.of(1));
  vi.spyOn(uploading, 'upload').mockResolvedValue({ state: 'staged', staged: 'staged-id' });
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    const { athar, input } = message as { athar: string; input: { post: Post } };
    if (athar !== 'documentPost') return Promise.resolve({ state: 'not-taken', reason: 'not-permitted' }) as never;
    sent.push(Post.parse(input.post));
    return Promise.resolve({
      state: 'saved',
      undo: null,
      image: 'rendering',
      missing: [],
      waitsForUnlock: false,
    }) as never;
  });
});
afterEach(() => vi.restoreAllMocks());

interface Meanwhile {
  message: Element;
  /** A message of somebody else in the same chat. */
  other: Element;
  document: Document;
}
const refused: Record<string, (page: Meanwhile) => void> = {
  'all messages are made anew': ({ message }) => {
    const list = message.parentElement!;
    list.replaceWith(list.cloneNode(true));
  },
  'the message is made anew': ({ message }) => message.replaceWith(message.cloneNode(true)),
  'the node is used for another message': ({ message, other }) => {
    for (const name of message.getAttributeNames()) message.removeAttribute(name);
    for (const { name, value } of other.attributes) message.setAttribute(name, value);
    message.replaceChildren(...Array.from(other.cloneNode(true).childNodes));
  },
  'the node is used for another message, whose words have not come yet': ({ message, other }) => {
    for (const { name, value } of other.attributes) message.setAttribute(name, value);
    message.replaceChildren();
  },
  'two messages change places, nodes and all': ({ message, other }) => {
    const [mine, theirs] = [message, other].map((each) => each.cloneNode(true));
    message.replaceWith(theirs!);
    other.replaceWith(mine!);
  },
  'the chat is left': ({ message }) => message.parentElement!.replaceChildren(),
  'the whole page is made anew': ({ document }) => document.body.replaceWith(document.body.cloneNode(true)),
};
const kept: Record<string, (page: Meanwhile) => void> = {
  'nothing happens': () => {},
  'what is in the message is made anew': ({ message }) => {
    message.replaceChildren(...Array.from(message.cloneNode(true).childNodes));
  },
  'all other messages are made anew': ({ other }) => other.replaceWith(other.cloneNode(true)),
  'the neighbours go': ({ other }) => other.remove(),
};

describe.each([
  [telegramA, 'group-arabic-ui'],
  [telegramK, 'group-private-arabic-ui'],
] as const)('$adapter', (platform, name) => {
  async function pressed(happens: (page: Meanwhile) => void) {
    const { html, expected } = fixture(platform, name);
    const page = openPage(html, expected);
    const { message, other, before } = twoOf(platform, page);
    const button = fakeButton();
    const done = press({
      element: message,
      isOn: true,
      platform: happeningInside(platform, () => happens({ message, other, document: page.document })),
      key: platform.keyOf(message),
      button,
      buttons: [button],
      language: 'en',
      at: page.now,
      monotonicMs: 5,
      isSetUp: () => true,
      signal: new AbortController().signal,
    });
    await done;
    return { before, button };
  }

  test.each(Object.entries(refused))('%s: nothing is saved, and nothing said', async (_, happens) => {
    const { button } = await pressed(happens);
    expect(sent).toEqual([]);
    expect(button.at()).toBe('idle');
  });

  test.each(Object.entries(kept))('%s: saved, with its own author and words', async (_, happens) => {
    const { before, button } = await pressed(happens);
    expect(sent).toHaveLength(1);
    const [{ postId, author, text }] = sent as [Post];
    expect({ postId, author, text }).toEqual({ postId: before.postId, author: before.author, text: before.text });
    expect(button.at()).toBe('saved');
  });
});

/** Two messages with words, of two authors. */
function twoOf(platform: Platform, page: Page) {
  const all = platform
    .findPosts(page.document)
    .map((element) => ({ element, post: platform.extractPost(element, page) }))
    .filter(({ element, post }) => post.text !== null && post.author.name !== null && platform.keyOf(element) !== null);
  const [one] = all;
  const other = all.find(({ post }) => post.author.name !== one!.post.author.name)!;
  return { message: one!.element, other: other.element, before: one!.post };
}

/** The page's turn comes while the adapter waits for a time's title, or would. */
function happeningInside(platform: Platform, happens: () => void): Platform {
  return {
    ...platform,
    needsConsent: () => false,
    async settle(element) {
      const settled = platform.settle?.(element);
      happens();
      await settled;
    },
  };
}
