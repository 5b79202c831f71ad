import type { PostButton } from './post-button';

/** Few enough to look through now and then. */
const small = 200;

/**
 * The buttons that are in the page now. Held weakly: a button holds its post, and a list that destroys posts behind her would
 * keep them all alive. Only its post keeps it, also one that is taken out for a while.
 */
export function connectedButtons(): Iterable<PostButton> & { add(button: PostButton): void } {
  const all = new Set<WeakRef<PostButton>>();
  let lookAt = small;
  return {
    add(button) {
      if (all.size >= lookAt) {
        for (const ref of all) if (ref.deref() === undefined) all.delete(ref);
        lookAt = Math.max(small, all.size * 2);
      }
      all.add(new WeakRef(button));
    },
    *[Symbol.iterator]() {
      for (const ref of all) {
        const button = ref.deref();
        if (button?.host.isConnected) yield button;
      }
    },
  };
}
