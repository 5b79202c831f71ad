import type { StartWorker } from './kdf-client';

/** Trusted Types, not yet in TypeScript's library (5.9); the browser takes the policy's object as the address. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | null = null;

/** Starts the bundled worker and nothing else. Null in a context that has no workers. */
export function kdfWorker(bundled: string, scope: typeof globalThis = globalThis): StartWorker | null {
  if (scope.Worker === undefined) return null;
  return () => new scope.Worker(trusted(bundled, scope));
}

/** The CSP allows one policy, `athar`, made once in each document; it says yes to this one address. */
function trusted(bundled: string, scope: typeof globalThis): string {
  const factory = (scope as { trustedTypes?: PolicyFactory }).trustedTypes;
  // Firefox before 148 has no Trusted Types; the CSP's worker-src still holds there.
  if (factory === undefined) return bundled;
  policy ??= factory.createPolicy('athar', {
    createScriptURL(url) {
      if (url !== bundled) throw new TypeError('not our worker');
      return url;
    },
  });
  return policy.createScriptURL(bundled);
}
