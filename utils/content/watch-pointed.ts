import type { Placed, Watch } from './watch-posts';

interface Pointed {
  key: string | null;
  placed: Placed;
}

/**
 * One button, on the message she points at or that has the keyboard, and none anywhere else: a chat is private, and is not
 * looked through. A button that was pressed stays with its message, as it says there what became of it.
 */
export function watchPointed({ finder, document, signal, alive, onDead, place }: Watch): void {
  const pointed = new Map<Element, Pointed>();
  const observer = new document.defaultView!.MutationObserver(() => {
    for (const [post, one] of pointed) checkKey(post, one);
  });

  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, look, { capture: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const { placed } of pointed.values()) placed.host.remove();
  });

  function look({ target }: Event): void {
    if (!alive()) {
      onDead();
      return;
    }
    const post = target instanceof Element ? (finder()?.postAround?.(target) ?? null) : null;
    // Between two messages, on the way to the button: nothing changes.
    if (post === null) return;
    for (const [other, one] of pointed) if (other !== post) leave(other, one);
    put(post);
  }

  function put(post: Element): void {
    const where = finder()?.buttonPlace(post) ?? null;
    const before = pointed.get(post);
    if (before !== undefined) checkKey(post, before);
    if (where === null) {
      before?.placed.host.remove();
      return;
    }
    const one = before ?? { key: finder()?.keyOf(post) ?? null, placed: place(post, where.layout) };
    if (before === undefined) {
      pointed.set(post, one);
      observer.observe(post, { attributes: true, childList: true, subtree: true });
    }
    if (one.placed.host.parentNode !== where.parent) where.parent.append(one.placed.host);
  }

  function leave(post: Element, { placed }: Pointed): void {
    const isInUse = document.activeElement === placed.host || !placed.isIdle();
    if (isInUse && post.isConnected) return;
    placed.host.remove();
    pointed.delete(post);
  }

  /** What was said about one message does not belong on another that has its place now. */
  function checkKey(post: Element, one: Pointed): void {
    const key = finder()?.keyOf(post) ?? null;
    if (key === one.key) return;
    one.key = key;
    one.placed.rebind();
  }
}
