import { vi } from 'vitest';
import type { Finder } from '../../../utils/platforms/platform';

/** A platform of twenty lines: posts are `article[data-id]`, the button goes into their footer. */
export const fakeFinder: Finder = {
  matches: ({ url }) => !url.includes('/settings'),
  findPosts(root) {
    const found = Array.from(root.querySelectorAll('article[data-id]'));
    return root instanceof Element && root.matches('article[data-id]') ? [root, ...found] : found;
  },
  keyOf: (element) => element.getAttribute('data-id') || null,
  buttonPlace(element) {
    const parent = element.querySelector('footer');
    return parent === null ? null : { parent, layout: 'inline' };
  },
};

export function addPost(id: string, into: Element = document.body): Element {
  const post = document.createElement('article');
  post.setAttribute('data-id', id);
  const text = document.createElement('p');
  text.append(`text of ${id}`);
  post.append(text, document.createElement('footer'));
  into.append(post);
  return post;
}

/** Frames run when the test says so; observers report on their own. */
export function fakeFrames() {
  let frames: FrameRequestCallback[] = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation(() => {
    frames = [];
  });
  return {
    /** Runs what waits now; how many frames that were. */
    run(): number {
      const now = frames;
      frames = [];
      for (const frame of now) frame(0);
      return now.length;
    },
    waiting: () => frames.length,
    /** Until nothing more is to be done. */
    async settle(): Promise<void> {
      for (let round = 0; round < 50; round++) {
        await new Promise((done) => setTimeout(done, 0));
        if (this.run() === 0 && round > 2) return;
      }
      throw new Error('the page never comes to rest');
    },
  };
}

/** Closed roots, as the test can see them. */
export function watchShadowRoots(): WeakMap<Element, ShadowRoot> {
  const roots = new WeakMap<Element, ShadowRoot>();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
  return roots;
}

/** What a person's own press gives; a page cannot make one. */
export function trusted(type: string, init: EventInit = { bubbles: true, composed: true, cancelable: true }): Event {
  const event = new Event(type, init);
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}
