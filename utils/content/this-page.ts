import type { FormWorld } from './fill-form';

/** The page a script of ours was injected into, as the form and the guide see it. */
export function thisPage(): FormWorld {
  return {
    document,
    address: () => location.href,
    isTop: () => window.top === window,
    now: () => Date.now(),
    later(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };
}
