import { AtharError } from '../errors';
import type { MessageName, Messages, Refused } from '../messaging';
import type { Refusal } from '../schema/messages';
import type { z } from '../schema/zod';
import { classOf, type Self, type Sender, type SenderClass } from './sender';

export interface Route<Name extends MessageName> {
  from: Exclude<SenderClass, 'nobody'>;
  input: z.ZodType<Parameters<Messages[Name]>[0]>;
  perMinute: number;
  run(input: Parameters<Messages[Name]>[0], sender: Sender): Promise<ReturnType<Messages[Name]>>;
}
export type Routes = { readonly [Name in MessageName]: Route<Name> };

/** Characters of a whole message as JSON. The browser's own limit is sixteen times higher. */
const largestMessage = 4 * 1024 * 1024;

/** Answers every message: by sender, name, size, shape and rate, in this order. A refusal comes before anything is touched. */
export function createRouter({ routes, self, now }: { routes: Routes; self: Self; now(): number }) {
  const rate = createRate(now);
  return async (message: unknown, sender: Sender): Promise<ReturnType<Messages[MessageName]> | Refused> => {
    const from = await classOf(sender, self);
    if (from === 'nobody') return refuse('not-allowed');
    const name = nameOf(message, routes);
    if (name === null) return refuse('bad-message');
    const route = routes[name] as Route<MessageName>;
    if (route.from !== from) return refuse('not-allowed');
    const size = sizeOf(message);
    if (size === null) return refuse('bad-message');
    if (size > largestMessage) return refuse('too-large');
    const input = route.input.safeParse((message as { input: unknown }).input);
    if (!input.success) return refuse('bad-message');
    if (!rate(`${name} ${sender.tab?.id ?? 'ui'}`, route.perMinute)) return refuse('too-many');
    try {
      return await route.run(input.data, sender);
    } catch (error) {
      return refuse(reasonOf(error));
    }
  };
}

function nameOf(message: unknown, routes: Routes): MessageName | null {
  if (typeof message !== 'object' || message === null) return null;
  const { athar, input, ...rest } = message as Record<string, unknown>;
  if (typeof athar !== 'string' || input === undefined || Object.keys(rest).length > 0) return null;
  return Object.hasOwn(routes, athar) ? (athar as MessageName) : null;
}

function sizeOf(message: unknown): number | null {
  try {
    return JSON.stringify(message).length;
  } catch {
    return null;
  }
}

/** True while the sender stays under its limit in the last minute. */
export function createRate(now: () => number): (who: string, perMinute: number) => boolean {
  const seen = new Map<string, number[]>();
  return (who, perMinute) => {
    const at = now();
    const recent = (seen.get(who) ?? []).filter((time) => at - time < 60_000);
    const allowed = recent.length < perMinute;
    seen.set(who, allowed ? [...recent, at] : recent);
    return allowed;
  };
}

export function reasonOf(error: unknown): Refusal {
  if (!(error instanceof AtharError)) return 'failed';
  if (error.code === 'quota' || error.code === 'too-large') return error.code;
  return error.code === 'not-permitted' ? 'not-allowed' : 'failed';
}

function refuse(reason: Refusal): Refused {
  return { state: 'refused', reason };
}
