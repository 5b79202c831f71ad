// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pressed } from '../../../utils/content/in-page';
import { press, saveHeld } from '../../../utils/content/press';
import * as rendering from '../../../utils/content/render-image';
import * as uploading from '../../../utils/content/upload';
import { buttonStates as texts } from '../../../utils/i18n/button-states';
import { hollowReasons } from '../../../utils/i18n/hollow-reasons';
import * as registry from '../../../utils/platforms';
import { addPost } from './fake-page';
import { fakeButton, fakePlatform, setAddress } from './fake-platform';

const undo = '5f0e8a52-9d0b-4c0b-8a51-0c3f5b0f7f10';
let answers: Record<string, unknown>;
const asked: { athar: string; input: Record<string, unknown> }[] = [];
let isSetUp: boolean;
let platform = fakePlatform;

beforeEach(async () => {
  document.body.replaceChildren();
  setAddress('https://x.com/home');
  platform = fakePlatform;
  isSetUp = true;
  answers = {
    documentPost: { state: 'saved', undo, image: 'rendering', missing: [], waitsForUnlock: false },
    askPictures: { state: 'wanted' },
    takeScreenshot: { state: 'not-taken', reason: 'not-permitted' },
    openSetUp: { state: 'opened' },
  };
  vi.spyOn(registry, 'platformFor').mockImplementation(() => platform);
  vi.spyOn(rendering, 'renderImage').mockResolvedValue(Uint8Array.of(1));
  vi.spyOn(uploading, 'upload').mockResolvedValue({ state: 'staged', staged: 'staged-id' });
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => {
    queueMicrotask(() => frame(0));
    return 1;
  });
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    const one = message as (typeof asked)[number];
    asked.push(one);
    return Promise.resolve(answers[one.athar]) as never;
  });
  // What an earlier test held is not this one's.
  isSetUp = true;
  await saveHeld();
  asked.length = 0;
});
afterEach(() => vi.restoreAllMocks());

const names = () => asked.map(({ athar }) => athar);
function pressOn(post: Element, button = fakeButton(), over: Partial<Pressed> = {}) {
  const pressed: Pressed = {
    element: post,
    isOn: true,
    key: platform.keyOf(post),
    button,
    buttons: [button],
    language: 'en',
    at: new Date('2026-11-23T12:00:00.000Z'),
    monotonicMs: 5,
    isSetUp: () => isSetUp,
    signal: new AbortController().signal,
    ...over,
  };
  return { button, done: press(pressed) };
}
async function pressed(post: Element, button = fakeButton()) {
  await pressOn(post, button).done;
  return button;
}

describe('a press', () => {
  test('saves the post and offers to take it back', async () => {
    const button = await pressed(addPost('1'));
    expect(button.at()).toBe('saved');
    expect(button.said.at(-1)).toBe(texts.en.saved);
    expect(button.says.querySelector('.undo')?.textContent).toBe(texts.en.undo);
    // Nothing has a size in the test environment, so no picture of the tab is asked for.
    expect(names()).toEqual(['askPictures', 'documentPost']);
    expect(asked[1]?.input).toMatchObject({
      post: { postId: '1' },
      image: { staged: 'staged-id', kind: 'rendering', masks: [], reason: 'not-fully-visible' },
      media: [],
    });
  });

  test('on a post that she marked draws and hands over no picture', async () => {
    answers.askPictures = { state: 'not-wanted' };
    answers.documentPost = { state: 'saved', undo, image: null, missing: ['image'], waitsForUnlock: false };
    const button = await pressed(addPost('1'));
    expect(button.said.at(-1)).toBe(texts.en.savedPartly);
    expect(rendering.renderImage).not.toHaveBeenCalled();
    expect(uploading.upload).not.toHaveBeenCalled();
    expect(asked.at(-1)?.input).toMatchObject({ post: { postId: '1' }, image: null, media: [] });
  });

  test('waits for what the page only shows on attention', async () => {
    const post = addPost('1');
    const settle = vi.fn(async (element: Element) => element.querySelector('p')!.append(' at 16:41'));
    platform = { ...fakePlatform, settle: async (element) => void (await settle(element)) };
    await pressed(post);
    expect(asked.at(-1)?.input).toMatchObject({ post: { text: 'text of 1 at 16:41' } });
  });

  test('says that parts are missing only when they are parts, not fields', async () => {
    answers.documentPost = { state: 'saved', undo, image: null, missing: ['post.postedAt'], waitsForUnlock: false };
    expect((await pressed(addPost('1'))).said.at(-1)).toBe(texts.en.saved);
    for (const part of ['media.0', 'snapshot', 'image', 'post.media', 'post.snapshot']) {
      answers.documentPost = { state: 'saved', undo, image: null, missing: [part], waitsForUnlock: false };
      expect((await pressed(addPost(part))).said.at(-1)).toBe(texts.en.savedPartly);
    }
  });

  test('goes on without a picture whose bytes are refused', async () => {
    vi.mocked(uploading.upload).mockResolvedValue({ state: 'refused', reason: 'quota' });
    await pressed(addPost('1'));
    expect(asked.at(-1)?.input).toMatchObject({ image: null });
  });

  test.each(['quota', 'too-many', 'bad-message', 'not-allowed'] as const)('refused for %s says so', async (reason) => {
    answers.documentPost = { state: 'refused', reason };
    expect((await pressed(addPost('1'))).said.at(-1)).toBe(texts.en[`why.${reason}`]);
  });

  test('on a wall says that there is no post', async () => {
    const post = addPost('1');
    post.classList.add('wall');
    expect((await pressed(post)).said.at(-1)).toBe(hollowReasons.en.wall);
    expect(asked).toEqual([]);
  });

  test('of a button that lay in another post by then keeps neither, and says so', async () => {
    const { button, done } = pressOn(addPost('1'), fakeButton(), { isOn: false });
    await done;
    expect(button.said.at(-1)).toBe(hollowReasons.en.unknown);
    expect(asked).toEqual([]);
  });

  test('of a button that the page moved into a post within its own keeps neither, and says so', async () => {
    const own = addPost('1');
    const button = fakeButton();
    addPost('2', own).querySelector('footer')!.append(button.host);
    await pressed(own, button);
    expect(button.said.at(-1)).toBe(hollowReasons.en.unknown);
    expect(asked).toEqual([]);
  });

  test('on a page that nobody reads any more says so', async () => {
    vi.mocked(registry.platformFor).mockReturnValue(null);
    expect((await pressed(addPost('1'))).said.at(-1)).toBe(texts.en['why.not-allowed']);
  });

  test('that meets a bug says that something went wrong; the next press works', async () => {
    platform = {
      ...fakePlatform,
      extractPost() {
        throw new TypeError('a bug');
      },
    };
    const post = addPost('1');
    const button = await pressed(post);
    expect(button.said.at(-1)).toBe(texts.en['why.failed']);
    platform = fakePlatform;
    expect((await pressed(post, button)).at()).toBe('saved');
  });

  test('after the extension went away says to reload the page', async () => {
    fakeBrowser.runtime.onMessage.removeAllListeners();
    const { id } = fakeBrowser.runtime;
    fakeBrowser.runtime.id = undefined as never;
    expect((await pressed(addPost('1'))).said.at(-1)).toBe(texts.en['why.reload']);
    fakeBrowser.runtime.id = id;
  });
});

describe('a press on a private message', () => {
  beforeEach(() => {
    platform = { ...fakePlatform, needsConsent: (element) => element.classList.contains('private') };
  });
  function addPrivate(id: string): Element {
    const post = addPost(id);
    post.classList.add('private');
    return post;
  }
  const answersOf = (button: ReturnType<typeof fakeButton>) =>
    Array.from(button.says.querySelectorAll<HTMLElement>('button.answer'));
  const real = (event: Event) => Object.defineProperty(event, 'isTrusted', { value: true });
  const answer = (button: ReturnType<typeof fakeButton>, index: number) =>
    answersOf(button)[index]!.dispatchEvent(real(new Event('click')));

  test('is asked about first: nothing is read, staged or sent before she says yes', async () => {
    const settle = vi.fn(async () => undefined);
    const extractPost = vi.fn(platform.extractPost);
    platform = { ...platform, settle, extractPost };
    const { button, done } = pressOn(addPrivate('1'));
    await vi.waitFor(() => expect(button.at()).toBe('asking'));
    expect(button.said.at(-1)).toBe(texts.en.private);
    expect(answersOf(button).map((one) => one.textContent)).toEqual([texts.en.yes, texts.en.no]);
    await new Promise((later) => setTimeout(later));
    expect([settle.mock.calls, extractPost.mock.calls, asked, vi.mocked(uploading.upload).mock.calls]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    answer(button, 0);
    await done;
    expect(button.at()).toBe('saved');
    expect(names()).toEqual(['askPictures', 'documentPost']);
    expect(asked[1]?.input).toMatchObject({ post: { postId: '1' } });
    // The moment that counts is the one of her yes.
    expect(Date.parse(asked[1]!.input.startedAt as string)).toBeGreaterThan(Date.parse('2026-11-23T12:00:00.000Z'));
    expect(answersOf(button)).toEqual([]);
  });

  test('no keeps nothing, and says so', async () => {
    const { button, done } = pressOn(addPrivate('1'));
    answer(button, 1);
    await done;
    expect(button.at()).toBe('declined');
    expect(button.said.at(-1)).toBe(texts.en.declined);
    expect(asked).toEqual([]);
  });

  test('Escape is a no', async () => {
    const { button, done } = pressOn(addPrivate('1'));
    const key = real(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    answersOf(button)[0]!.dispatchEvent(key);
    await done;
    expect(button.at()).toBe('declined');
  });

  test('is not answered by a script', async () => {
    const { button } = pressOn(addPrivate('1'));
    answersOf(button)[0]!.dispatchEvent(new Event('click'));
    answersOf(button)[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await new Promise((later) => setTimeout(later));
    expect(button.at()).toBe('asking');
    expect(asked).toEqual([]);
  });

  test('whose node shows another message by the time of her yes is not saved', async () => {
    const post = addPrivate('1');
    const { button, done } = pressOn(post);
    post.setAttribute('data-id', '2');
    answer(button, 0);
    await done;
    expect(button.at()).toBe('idle');
    expect(asked).toEqual([]);
  });

  test('elsewhere nobody is asked', async () => {
    expect((await pressed(addPost('1'))).states).not.toContain('asking');
  });
});

describe('a recycled node', () => {
  test('that changed before it was read is not saved as another post', async () => {
    const post = addPost('1');
    platform = { ...fakePlatform, settle: async () => post.setAttribute('data-id', '2') };
    const button = await pressed(post);
    expect(asked).toEqual([]);
    expect(button.at()).toBe('idle');
  });

  test('that changed after it was read is not told about the old post', async () => {
    const post = addPost('1');
    fakeBrowser.runtime.onMessage.addListener(() => {
      post.setAttribute('data-id', '2');
      return undefined as never;
    });
    const button = await pressed(post);
    expect(names()).toContain('documentPost');
    expect(asked.at(-1)?.input).toMatchObject({ post: { postId: '1' } });
    expect(button.states).toEqual(['idle']);
  });
});

test('an element that is no post any more, like a list that got a second one, is refused with a reason', async () => {
  const list = addPost('1');
  platform = { ...fakePlatform, isStillPost: (post) => post !== list };
  expect((await pressed(list)).said.at(-1)).toBe(hollowReasons.en.unknown);
  const other = addPost('2', list);
  expect((await pressed(list)).said.at(-1)).toBe(hollowReasons.en.unknown);
  expect(asked).toEqual([]);
  expect((await pressed(other)).at()).toBe('saved');
});

test('what she asked for in the popup is kept also where no list has it: an X Article under another address', async () => {
  platform = { ...fakePlatform, findPosts: () => [] };
  expect((await pressed(addPost('3'))).at()).toBe('saved');
});

describe('before the first run is done', () => {
  beforeEach(() => {
    isSetUp = false;
  });

  test('the post is held here, the set-up opens, and it is saved once that is done', async () => {
    const button = await pressed(addPost('1'));
    expect(names()).toEqual(['openSetUp']);
    expect(button.said.at(-1)).toBe(texts.en.held);
    expect(uploading.upload).not.toHaveBeenCalled();
    isSetUp = true;
    await saveHeld();
    expect(button.at()).toBe('saved');
    expect(names()).toEqual(['openSetUp', 'documentPost']);
    expect(asked[1]?.input).toMatchObject({
      post: { postId: '1' },
      image: { kind: 'rendering', reason: 'not-permitted' },
    });
    await saveHeld();
    expect(names()).toHaveLength(2);
  });

  test('it says where to go when the browser does not let us open it', async () => {
    answers.openSetUp = { state: 'not-opened' };
    expect((await pressed(addPost('1'))).said.at(-1)).toBe(texts.en['held-closed']);
  });

  test('what is saved later is the post as it was, though the page has moved on', async () => {
    const post = addPost('1');
    await pressed(post);
    post.remove();
    isSetUp = true;
    await saveHeld();
    expect(asked.at(-1)?.input).toMatchObject({ post: { postId: '1', text: 'text of 1' } });
  });

  test('pressing the same post again asks for the set-up again, and holds it once', async () => {
    const post = addPost('1');
    const button = await pressed(post);
    await pressed(post, button);
    expect(names()).toEqual(['openSetUp', 'openSetUp']);
    isSetUp = true;
    await saveHeld();
    expect(names().filter((name) => name === 'documentPost')).toHaveLength(1);
  });

  test('twenty posts are held, the next one is refused, not forgotten in silence', async () => {
    for (let i = 0; i < 20; i++) expect((await pressed(addPost(String(i)))).at()).toBe('held');
    const button = await pressed(addPost('20'));
    expect(button.said.at(-1)).toBe(texts.en['why.too-many']);
    isSetUp = true;
    await saveHeld();
    expect(names().filter((name) => name === 'documentPost')).toHaveLength(20);
  });

  test('a vault that vanished is a first run again: the post is held', async () => {
    isSetUp = true;
    answers.documentPost = { state: 'needs-setup' };
    const button = await pressed(addPost('1'));
    expect(button.at()).toBe('held');
    answers.documentPost = { state: 'saved', undo, image: null, missing: [], waitsForUnlock: true };
    await saveHeld();
    expect(button.at()).toBe('saved');
  });
});
