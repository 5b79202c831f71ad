import { beforeEach, expect, test, vi } from 'vitest';

const bundled = 'chrome-extension://athar/kdf-worker.js';

beforeEach(() => vi.resetModules());

async function fresh() {
  return (await import('../../../utils/vault/kdf-worker-url')).kdfWorker;
}

/** A document with Trusted Types: a worker starts only from what the policy made. */
function scopeWithPolicy() {
  const policies: [string, { createScriptURL(url: string): string }][] = [];
  const started: unknown[] = [];
  const scope = {
    Worker: class {
      constructor(url: unknown) {
        started.push(url);
      }
    },
    trustedTypes: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
        policies.push([name, rules]);
        return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }) };
      },
    },
  };
  return { scope: scope as unknown as typeof globalThis, policies, started };
}

test('one policy named athar, made once, that says yes to the bundled worker only', async () => {
  const kdfWorker = await fresh();
  const { scope, policies, started } = scopeWithPolicy();
  kdfWorker(bundled, scope)?.();
  kdfWorker(bundled, scope)?.();
  expect(started).toEqual([{ trusted: bundled }, { trusted: bundled }]);
  expect(policies.map(([name]) => name)).toEqual(['athar']);
  for (const other of ['https://evil.test/kdf-worker.js', `${bundled}?x`, 'blob:x', 'data:text/javascript,1']) {
    expect(() => policies[0]![1].createScriptURL(other)).toThrow(TypeError);
  }
});

test('a browser without Trusted Types gets the plain address', async () => {
  const kdfWorker = await fresh();
  const { scope, started } = scopeWithPolicy();
  kdfWorker(bundled, { Worker: scope.Worker } as typeof globalThis)?.();
  expect(started).toEqual([bundled]);
});

test('a context without workers has none to start', async () => {
  expect((await fresh())(bundled, {} as typeof globalThis)).toBeNull();
});
