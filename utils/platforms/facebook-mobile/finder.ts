import type { Finder } from '../platform';
import { permalink } from './detect';
import { findPosts } from './find';

export const facebookMobileFinder: Finder = {
  matches: ({ url }) => permalink(url) !== null,
  findPosts,
  buttonPlace: (screen) => ({ parent: screen, layout: 'corner' }),
  // The app goes on to the next post in the same screen.
  keyOf({ ownerDocument }) {
    const own = permalink(ownerDocument.URL);
    return own === null ? null : (own.postId ?? own.url);
  },
};
