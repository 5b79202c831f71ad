import type { Page } from '@playwright/test';
import { killWorker, targetsOf } from '../../scripts/walk/browser';
import { until } from '../../scripts/walk/popup';
import type { World } from './world';

// Our code is stopped at one exact place by what it calls there, so that no test has to hit a moment.

/** The call never comes back. `only`: a word of its first argument. */
export const never = (object: string, name: string, only = ''): string => `(() => {
  const real = ${object}.${name};
  ${object}.${name} = function (...given) {
    if (!JSON.stringify(given[0] ?? '').includes(${JSON.stringify(only)})) return real.apply(this, given);
    globalThis.atharIsHeld = true;
    return new Promise(() => {});
  };
})()`;

/** All is written and nothing is committed: the transaction that wrote into this store goes on asking for something. */
export const uncommitted = (store: string): string => `(() => {
  for (const verb of ['add', 'put']) {
    const real = IDBObjectStore.prototype[verb];
    IDBObjectStore.prototype[verb] = function (...given) {
      const request = real.apply(this, given);
      if (this.name !== ${JSON.stringify(store)}) return request;
      const goOn = () => {
        globalThis.atharIsHeld = true;
        this.count().addEventListener('success', goOn);
      };
      request.addEventListener('success', goOn);
      return request;
    };
  }
})()`;

/** Asks a page, or the worker that runs now. One that ends meanwhile may never answer: then it is asked again. */
function ask<T>(where: Page | World, expression: string): Promise<T> {
  const late = new Promise<T>((_, fail) => setTimeout(() => fail(new Error('no answer')), 1_000));
  const asked = 'browser' in where ? where.browser.worker() : where;
  return Promise.race([(asked as Page).evaluate<T>(expression), late]);
}

export async function isHeld(where: Page | World): Promise<void> {
  await until(() => ask<boolean>(where, 'globalThis.atharIsHeld === true'), 'it came to the place where it is held');
}

/** Wakes the worker, and stops it at that place from now on. */
export async function holdWorker(world: World, look: Page, hold: string): Promise<void> {
  await wake(world, look);
  await world.browser.worker().evaluate(hold);
}

/** A message that no route knows: the browser starts the worker for it, and our code refuses it. */
export async function wake(world: World, look: Page): Promise<void> {
  await until(async () => {
    void look.evaluate("void chrome.runtime.sendMessage('wake').catch(() => null)");
    return ask<boolean>(world, "typeof chrome === 'object'");
  }, 'the worker is awake');
}

/** When the worker that runs now was started: the same number is the same worker. */
export const startOf = (world: World): Promise<number> =>
  until(() => ask<number>(world, 'performance.timeOrigin'), 'the worker says when it was started');

/** Ends the worker. It is gone when the browser has none, or another one: the browser keeps the target's name for both. */
export async function endWorker(world: World): Promise<void> {
  const before = await startOf(world);
  const isThere = async () =>
    (await targetsOf(world.browser)).some(
      ({ type, url }) => type === 'service_worker' && url.includes(world.browser.extensionId),
    );
  const isAnother = async () => (await ask<number>(world, 'performance.timeOrigin')) !== before;
  await killWorker(world.browser);
  await until(async () => !(await isThere()) || (await isAnother()), 'the worker has ended');
}
