// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as asking from '../../../utils/content/ask-consent';
import type { Pressed } from '../../../utils/content/in-page';
import { press } from '../../../utils/content/press';
import * as rendering from '../../../utils/content/render-image';
import * as uploading from '../../../utils/content/upload';
import { buttonStates } from '../../../utils/i18n/button-states';
import { hollowReasons } from '../../../utils/i18n/hollow-reasons';
import { platformFor } from '../../../utils/platforms';
import type { DocumentPost } from '../../../utils/schema/messages';
import { hollowPages, isHollow } from '../../hollow';
import type { HollowPage, Verdict } from '../../hollow/page';
import { fakeButton, setAddress } from '../content/fake-platform';

const kept: DocumentPost[] = [];

beforeEach(() => {
  kept.length = 0;
  // The question of a private chat has its own tests; here she says yes.
  vi.spyOn(asking, 'askConsent').mockResolvedValue(true);
  vi.spyOn(rendering, 'renderImage').mockResolvedValue(Uint8Array.of(1));
  vi.spyOn(uploading, 'upload').mockResolvedValue({ state: 'staged', staged: 'staged-id' });
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => {
    queueMicrotask(() => frame(0));
    return 1;
  });
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    const { athar, input } = message as { athar: string; input: DocumentPost };
    if (athar !== 'documentPost') return Promise.resolve({ state: 'not-taken', reason: 'failed' }) as never;
    kept.push(input);
    return Promise.resolve(answerTo(input)) as never;
  });
});
afterEach(() => {
  fakeBrowser.runtime.onMessage.removeAllListeners();
  vi.restoreAllMocks();
});

/** What the background says, if every address on the web could be fetched. */
function answerTo({ post, media }: DocumentPost) {
  const missing = [
    ...post.missing.map((field) => `post.${field}`),
    ...post.media.flatMap(({ url }, index) =>
      url !== null || media.some((one) => one.index === index) ? [] : [`media.${index}`],
    ),
  ];
  return {
    state: 'saved',
    undo: '5f0e8a52-9d0b-4c0b-8a51-0c3f5b0f7f10',
    image: 'rendering',
    missing,
    waitsForUnlock: false,
  };
}

function open(page: HollowPage): Element[] {
  setAddress(page.url);
  document.documentElement.innerHTML = /<html[^>]*>(.*)<\/html>/s.exec(page.html)![1]!;
  document.documentElement.lang = page.ui;
  // Its own pixels and `blob:` bytes are for the browser tests: here a loaded picture reads as one.
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('bytes'));
  return found();
}
const platform = () => platformFor({ url: window.location.href, document });
const found = () => platform()?.findPosts(document) ?? [];

/** How a press on this element ends, as the button tells it. */
async function pressOn(element: Element, language: 'en' | 'ar' = 'en'): Promise<Verdict> {
  const button = fakeButton();
  const pressed: Pressed = {
    element,
    isOn: true,
    key: platform()!.keyOf(element),
    button,
    buttons: [button],
    language,
    at: new Date('2026-11-23T12:00:00.000Z'),
    monotonicMs: 5,
    isSetUp: () => true,
    signal: new AbortController().signal,
  };
  await press(pressed);
  const said = button.said.at(-1) ?? '';
  const texts = buttonStates[language];
  if (said.startsWith(texts.savedPartly)) return 'saved partly';
  if (button.at() === 'saved' && said.startsWith(texts.saved)) return 'saved';
  const reason = Object.entries(hollowReasons[language]).find(([, text]) => text === said)?.[0];
  if (button.at() !== 'not-saved' || reason === undefined) throw new Error(`${button.at()}: ${said}`);
  return reason as Verdict;
}

async function verdicts(elements: readonly Element[]): Promise<Verdict[]> {
  const all: Verdict[] = [];
  for (const element of elements) all.push(await pressOn(element));
  return all;
}

describe('the corpus', () => {
  test('is as large as it has to be, and balanced', () => {
    expect(hollowPages.length).toBeGreaterThanOrEqual(60);
    expect(hollowPages.filter(isHollow).length).toBeGreaterThanOrEqual(20);
    for (const ui of ['en', 'ar', 'ckb', 'kmr'] as const) {
      const own = hollowPages.filter((page) => page.ui === ui);
      expect(own.filter(isHollow).length).toBeGreaterThanOrEqual(5);
      expect(own.filter((page) => !isHollow(page)).length).toBeGreaterThanOrEqual(5);
    }
    expect(new Set(hollowPages.map(({ name }) => name)).size).toBe(hollowPages.length);
  });
});

describe.each(hollowPages.map((page) => [page.name, page] as const))('%s', (_, page) => {
  test('is judged right, and only a post reaches the background', async () => {
    expect(await verdicts(open(page))).toEqual(page.expected);
    expect(kept).toHaveLength(page.expected.filter((verdict) => verdict.startsWith('saved')).length);
    for (const { post, extractor } of kept) expect(leastOf(post, extractor)).not.toBeNull();
  });

  test('is judged the same whatever its words say', async () => {
    open(page);
    replaceWords(page.name.length % 2 === 0 ? 'ሀለሐመሠረሰሸቀበተቸ' : '가나다라마바사아자차카타');
    expect(await verdicts(found())).toEqual(page.expected);
  });
});

/** A page of the web may name nobody; its words are there at least. Facebook's pages for phones are an address at least. */
function leastOf(post: DocumentPost['post'], extractor: string): string | null | undefined {
  if (extractor.startsWith('facebook-mobile@')) return post.url;
  return post.platform === 'web' ? post.text : (post.author.name ?? post.container?.name);
}

/** Every word a person could read becomes another one, in a script of no interface above. Digits and handles stay. */
function replaceWords(letters: string): void {
  let at = 0;
  const other = (text: string) =>
    text.replace(/(?<![@\p{L}\p{N}_])\p{L}[\p{L}\p{M}]*/gu, (word) =>
      Array.from(word, () => letters[at++ % letters.length]).join(''),
    );
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (node.parentElement?.closest('script') === null) node.nodeValue = other(node.nodeValue ?? '');
  }
  for (const name of ['aria-label', 'title', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`))
      element.setAttribute(name, other(element.getAttribute(name) ?? ''));
}

describe('half-loaded', () => {
  const page = (name: string) => hollowPages.find((each) => each.name.includes(name))!;

  test('words that come after the press are not saved by it: she is told to wait, and the next press saves', async () => {
    const [element] = open(page('the words still on their way'));
    expect(await pressOn(element!, 'ar')).toBe('empty');
    expect(kept).toEqual([]);
    element!.querySelector('[data-testid="tweetText"]')!.textContent = 'late words';
    expect(await pressOn(element!)).toBe('saved');
    expect(kept[0]!.post.text).toBe('late words');
  });

  test('a picture that comes after the press is named missing, and the next press has it', async () => {
    const [element] = open(page('words, and a picture that has not loaded'));
    expect(await pressOn(element!)).toBe('saved partly');
    expect(kept[0]!.post).toMatchObject({ media: [], missing: expect.arrayContaining(['media']) });
    element!.querySelector('[data-testid="tweetPhoto"]')!.innerHTML =
      '<img alt="" src="https://pbs.twimg.com/media/KEY2?format=jpg&name=small">';
    expect(await pressOn(element!)).toBe('saved');
    expect(kept[1]!.post.missing).not.toContain('media');
  });
});
