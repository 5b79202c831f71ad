import { timeElement } from './time';

const longestMs = 80;

/**
 * Web A writes a message's full time into a title when the pointer comes to it (its source, 2021 to 2026-08). This event says
 * just that: nothing is pressed, nothing is sent. It is the only one that we make.
 */
export async function settle(message: Element): Promise<void> {
  const time = timeElement(message);
  const window = message.ownerDocument.defaultView;
  if (!time || !window || time.getAttribute('title')) return;
  const titled = untilTitled(message, window);
  time.dispatchEvent(new window.MouseEvent('mouseenter'));
  await titled;
}

function untilTitled(message: Element, window: Window & typeof globalThis): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      window.clearTimeout(timer);
      observer.disconnect();
      done();
    };
    const observer = new window.MutationObserver(finish);
    const timer = window.setTimeout(finish, longestMs);
    observer.observe(message, { attributes: true, attributeFilter: ['title'], subtree: true });
  });
}
