import type { PostButton } from './post-button';

/** Kept free between the words and the window's edge, in CSS pixels. */
const edge = 4;

/**
 * Shows what the button says above everything, within the window: beside a short message its words would else lie under the
 * next one (Web K) or be cut by the column beside it (Web A), and with them the answers to a question (2026-11).
 */
export function liftWords({ host, says }: PostButton, signal: AbortSignal): void {
  const window = host.ownerDocument.defaultView;
  if (!window || typeof says.showPopover !== 'function') return;
  const lift = () => {
    if (!host.isConnected) return;
    // Taken out of the page and put back, words are no longer above it.
    if (!says.matches(':popover-open')) says.showPopover();
    placeWords(host, says, window);
  };
  if (says.popover === null) {
    says.popover = 'manual';
    window.addEventListener('scroll', lift, { capture: true, passive: true, signal });
    window.addEventListener('resize', lift, { signal });
    for (const type of ['pointerenter', 'focusin']) host.addEventListener(type, lift, { signal });
  }
  lift();
}

function placeWords(host: Element, says: HTMLElement, window: Window): void {
  const button = host.getBoundingClientRect();
  const words = says.getBoundingClientRect();
  const isRightToLeft = window.getComputedStyle(host).direction === 'rtl';
  const left = isRightToLeft ? button.right - words.width : button.left;
  const below = button.bottom + edge;
  const top = below + words.height > window.innerHeight - edge ? button.top - words.height - edge : below;
  says.style.setProperty('--left', `${Math.max(edge, Math.min(left, window.innerWidth - words.width - edge))}px`);
  says.style.setProperty('--top', `${top}px`);
}
