import type { PostButton } from './post-button';

/** Few enough to look through now and then. */
const small = 200;

/** The buttons that are still in the page. Those of posts that were scrolled away are let go. */
export function connectedButtons(): Iterable<PostButton> & { add(button: PostButton): void } {
  const all = new Set<PostButton>();
  let lookAt = small;
  return {
    add(button) {
      if (all.size >= lookAt) {
        forgetGone();
        lookAt = Math.max(small, all.size * 2);
      }
      all.add(button);
    },
    [Symbol.iterator]() {
      forgetGone();
      return all.values();
    },
  };

  function forgetGone(): void {
    for (const button of all) if (!button.host.isConnected) all.delete(button);
  }
}
