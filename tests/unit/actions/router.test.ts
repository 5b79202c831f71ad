import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { routes as realRoutes } from '../../../utils/actions/page-routes';
import { createRouter, type Route, type Routes } from '../../../utils/actions/router';
import { AtharError, type ErrorCode } from '../../../utils/errors';
import type { MessageName } from '../../../utils/messaging';
import { messages } from './messages';
import { allowing, onRequestSenders, pageSenders, self, strangers, uiSenders } from './senders';

const names = Object.keys(realRoutes) as MessageName[];
const run = vi.fn<(name: string) => void>();
let clock = 0;

/** The real table of messages, with what each of them does replaced. */
function spiedRoutes(answer: () => unknown = () => ({ state: 'done' })): Routes {
  const spied = names.map((name) => {
    const route = { ...(realRoutes[name] as Route<MessageName>) };
    route.run = async () => {
      run(name);
      return answer() as never;
    };
    return [name, route];
  });
  return Object.fromEntries(spied) as Routes;
}

const router = (routes = spiedRoutes(), me = self) => createRouter({ routes, self: me, now: () => clock });
const message = (name: MessageName) => ({ athar: name, input: messages[name] });

beforeEach(() => {
  run.mockClear();
  clock = 1_000_000;
});

async function expectNothingWritten(): Promise<void> {
  expect(run).not.toHaveBeenCalled();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
}

describe('who may send what', () => {
  test('the list of messages is the one that is tested', () => {
    expect(names.sort()).toEqual(Object.keys(messages).sort());
  });

  for (const name of names) {
    const from = realRoutes[name].from;
    for (const [who, sender] of Object.entries({ ...pageSenders, ...uiSenders, ...strangers })) {
      const isAllowed = who in (from === 'page' ? pageSenders : uiSenders);
      test(`${name} from ${who}: ${isAllowed ? 'answered' : 'refused'}`, async () => {
        const answer = await router()(message(name), sender);
        if (isAllowed) {
          expect(answer).toEqual({ state: 'done' });
          expect(run).toHaveBeenCalledExactlyOnceWith(name);
        } else {
          expect(answer).toEqual({ state: 'refused', reason: 'not-allowed' });
          await expectNothingWritten();
        }
      });
    }
  }
});

describe('pages that she allows on request', () => {
  const entries = Object.entries(onRequestSenders);

  test.each(entries)(
    '%s: refused while it is not allowed, and the browser is asked about this very host',
    async (_, sender) => {
      const isAllowed = vi.fn(async () => false);
      for (const name of names) {
        const answer = await router(spiedRoutes(), { ...self, isAllowed })(message(name), sender);
        expect(answer, name).toEqual({ state: 'refused', reason: 'not-allowed' });
      }
      expect(isAllowed.mock.calls).toEqual(names.map(() => [new URL(sender.url!).hostname]));
      await expectNothingWritten();
    },
  );

  test.each(entries)('%s: a page like others while it is allowed, and no more than that', async (_, sender) => {
    for (const name of names) {
      const answer = await router(spiedRoutes(), allowing)(message(name), sender);
      const isPages = realRoutes[name].from === 'page';
      expect(answer, name).toEqual(isPages ? { state: 'done' } : { state: 'refused', reason: 'not-allowed' });
    }
  });

  test('taken back between two messages: the second is refused', async () => {
    let isAllowed = true;
    const answer = router(spiedRoutes(), { ...self, isAllowed: async () => isAllowed });
    const sender = onRequestSenders['WhatsApp Web']!;
    expect(await answer(message('documentPost'), sender)).toEqual({ state: 'done' });
    isAllowed = false;
    expect(await answer(message('documentPost'), sender)).toEqual({ state: 'refused', reason: 'not-allowed' });
  });

  test.each(Object.entries(strangers))('whatever she allowed, %s stays a stranger', async (_, sender) => {
    for (const name of names) {
      expect(await router(spiedRoutes(), allowing)(message(name), sender), name).toEqual({
        state: 'refused',
        reason: 'not-allowed',
      });
    }
    await expectNothingWritten();
  });
});

describe('what a message looks like', () => {
  const page = pageSenders['a page of X']!;
  const document = messages.documentPost;

  test.each([
    ['no message', undefined],
    ['null', null],
    ['a text', 'documentPost'],
    ['a list', ['documentPost', document]],
    ['no name', { input: document }],
    ['no input', { athar: 'documentPost' }],
    ['an unknown name', { athar: 'readFlags', input: {} }],
    ['a name of Object.prototype', { athar: 'constructor', input: {} }],
    ['__proto__ as name', { athar: '__proto__', input: {} }],
    ['something beside name and input', { athar: 'documentPost', input: document, from: 'ui' }],
    ['a post with one field too many', { athar: 'documentPost', input: { ...document, verified: true } }],
    ['a field too few', { athar: 'documentPost', input: { ...document, post: { ...document.post, text: undefined } } }],
    ['a text that is too long', { athar: 'documentPost', input: { ...document, pageUrl: 'x'.repeat(4_001) } }],
    ['an id that is none', { athar: 'undoCapture', input: { undo: '../../flags' } }],
    ['a time that is none', { athar: 'documentPost', input: { ...document, startedAt: 'yesterday' } }],
    ['input where none belongs', { athar: 'loadInPage', input: { files: ['/popup.html'] } }],
  ])('%s is refused as a bad message', async (_, bad) => {
    expect(await router()(bad, page)).toEqual({ state: 'refused', reason: 'bad-message' });
    await expectNothingWritten();
  });

  test('a message that cannot be written down is refused', async () => {
    const circle: Record<string, unknown> = { ...document };
    circle.self = circle;
    expect(await router()({ athar: 'documentPost', input: circle }, page)).toEqual({
      state: 'refused',
      reason: 'bad-message',
    });
    await expectNothingWritten();
  });

  test('a message over 4 MiB is refused for its size, before its shape is looked at', async () => {
    const huge = { athar: 'documentPost', input: { ...document, snapshot: 'x'.repeat(4 * 1024 * 1024) } };
    expect(await router()(huge, page)).toEqual({ state: 'refused', reason: 'too-large' });
    await expectNothingWritten();
  });

  test('2,000 malformed messages: each is refused with a reason, nothing runs, nothing throws', async () => {
    const answer = router();
    const name = fc.oneof(fc.constantFrom(...names), fc.string(), fc.constant('__proto__'));
    const strange = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
      fc.record({ athar: name, input: fc.anything() }),
      fc.record({ athar: name, input: fc.record({ ...mutilated(document), extra: fc.anything() }) }),
    );
    const reasons = new Set<string>();
    await fc.assert(
      fc.asyncProperty(strange, async (bad) => {
        run.mockClear();
        const result = (await answer(bad, page)) as { state: string; reason: string };
        // An empty object is well-formed for the messages that carry nothing.
        if (result.state === 'done') {
          expect(run).toHaveBeenCalledOnce();
          return;
        }
        expect(result.state).toBe('refused');
        expect(run).not.toHaveBeenCalled();
        reasons.add(result.reason);
      }),
      { numRuns: 2_000 },
    );
    expect([...reasons].sort()).toEqual(expect.arrayContaining(['bad-message', 'not-allowed']));
    expect(await indexedDB.databases()).toEqual([]);
  });

  function mutilated(input: object): Record<string, fc.Arbitrary<unknown>> {
    return Object.fromEntries(
      Object.entries(input).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.anything())]),
    );
  }
});

describe('how often', () => {
  const page = pageSenders['a page of X']!;

  test('the 31st capture of one tab within a minute is refused; another tab is not', async () => {
    const answer = router();
    for (let i = 0; i < 30; i++) expect(await answer(message('documentPost'), page)).toEqual({ state: 'done' });
    expect(await answer(message('documentPost'), page)).toEqual({ state: 'refused', reason: 'too-many' });
    const other = { ...page, tab: { id: 8, windowId: 1 } };
    expect(await answer(message('documentPost'), other)).toEqual({ state: 'done' });
    clock += 60_000;
    expect(await answer(message('documentPost'), page)).toEqual({ state: 'done' });
  });

  test('what was too many does not count: after a minute she goes on', async () => {
    const answer = router();
    for (let i = 0; i < 30; i++) await answer(message('documentPost'), page);
    clock += 30_000;
    for (let i = 0; i < 40; i++) {
      expect(await answer(message('documentPost'), page)).toEqual({ state: 'refused', reason: 'too-many' });
    }
    clock += 30_000;
    expect(await answer(message('documentPost'), page)).toEqual({ state: 'done' });
  });

  test('refused messages do not use up what a tab may send', async () => {
    const answer = router();
    for (let i = 0; i < 40; i++) await answer({ athar: 'documentPost', input: {} }, page);
    expect(await answer(message('documentPost'), page)).toEqual({ state: 'done' });
  });
});

describe('what goes wrong inside', () => {
  test.each<[ErrorCode, string]>([
    ['quota', 'quota'],
    ['too-large', 'too-large'],
    ['not-permitted', 'not-allowed'],
    ['damaged', 'failed'],
  ])('%s is told as %s', async (code, reason) => {
    const throwing = spiedRoutes(() => {
      throw new AtharError(code);
    });
    expect(await router(throwing)(message('documentPost'), pageSenders['a page of X']!)).toEqual({
      state: 'refused',
      reason,
    });
  });

  test('a bug is told as failed, without its words', async () => {
    const throwing = spiedRoutes(() => {
      throw new TypeError('secret text of a post');
    });
    const answer = await router(throwing)(message('documentPost'), pageSenders['a page of X']!);
    expect(JSON.stringify(answer)).toBe('{"state":"refused","reason":"failed"}');
  });
});
