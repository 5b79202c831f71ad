import type { PostButton } from '../../../utils/content/post-button';
import type { Page, Platform } from '../../../utils/platforms/platform';
import { examplePost } from '../actions/messages';
import { fakeFinder } from './fake-page';

/** The fake finder with the rest of an adapter: the text is the post's first paragraph. */
export const fakePlatform: Platform = {
  ...fakeFinder,
  id: 'x',
  adapter: 'fake',
  version: 'fake@1',
  extractPost: (element) => ({
    ...examplePost,
    postId: element.getAttribute('data-id'),
    text: element.querySelector('p')?.textContent ?? null,
  }),
  viewerParts: (element) => ({ certain: true, parts: Array.from(element.querySelectorAll('.me')) }),
  outside: (element) => Array.from(element.querySelectorAll('.comments')),
  hollow: (element) => (element.classList.contains('wall') ? 'wall' : null),
  mediaElements: () => [],
};

export function pageNow(): Page {
  return { url: window.location.href, now: new Date(), timeZone: 'Africa/Tunis', lang: 'en', document };
}

/** A button that remembers what it said, and whether it was hidden. */
export function fakeButton(): PostButton & { said: (string | null)[]; states: string[]; hidden: boolean } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const says = document.createElement('span');
  root.append(says);
  const button = {
    host,
    says,
    said: [] as (string | null)[],
    states: ['idle'],
    hidden: false,
    at: () => button.states.at(-1) as ReturnType<PostButton['at']>,
    say(at: string, text: string | null) {
      button.states.push(at);
      button.said.push(text);
      says.replaceChildren();
    },
    hide(hidden: boolean) {
      button.hidden = hidden;
    },
  };
  return button;
}

export function setAddress(url: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
}
