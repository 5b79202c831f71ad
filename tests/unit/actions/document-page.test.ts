import { beforeEach, describe, expect, test, vi } from 'vitest';
import { documentPage, type PageWorld } from '../../../utils/actions/document-page';
import type { PageOutcome } from '../../../utils/content/in-page';

const saved: PageOutcome = { at: 'saved', text: 'Saved', offersWhole: false };
const order = { says: 'here', what: 'page' } as const;
let steps: string[] = [];
let world: PageWorld;

beforeEach(() => {
  steps = [];
  world = {
    vaultState: async () => 'locked',
    settings: async () => ({ language: 'ar', buttons: true }),
    isAllowed: async () => false,
    look: async () => ({ documentId: 'd1', url: 'https://blog.example.net/a' }),
    arm: vi.fn(async ({ tabId, documentId, origin }) => void steps.push(`arm ${tabId} ${documentId} ${origin}`)),
    run: vi.fn(async ({ documentId }, { language, says }) => {
      steps.push(`run ${documentId} ${language} ${says}`);
      return saved;
    }),
  };
});

test('arms this one document, then runs in it, in her language; a locked vault is no hindrance', async () => {
  expect(await documentPage(7, order, world)).toEqual({ state: 'told', outcome: saved });
  expect(steps).toEqual(['arm 7 d1 https://blog.example.net', 'run d1 ar here']);
});

test.each(['absent', 'lost'] as const)('with a vault that is %s nothing is touched', async (state) => {
  world.vaultState = async () => state;
  expect(await documentPage(7, order, world)).toEqual({ state: 'refused', reason: 'needs-setup' });
  expect(steps).toEqual([]);
});

test.each(['chrome://settings', 'file:///home/her/a.html', 'about:blank', ''])('%j is protected', async (url) => {
  world.look = async () => ({ documentId: null, url });
  expect(await documentPage(7, order, world)).toEqual({ state: 'refused', reason: 'protected' });
  expect(steps).toEqual([]);
});

test('a page that lets no script in is protected, too', async () => {
  world.look = async () => {
    throw new Error('Cannot access a chrome:// URL');
  };
  expect(await documentPage(7, order, world)).toEqual({ state: 'refused', reason: 'protected' });
});

test('a page that goes away, or answers nothing, has failed: never "saved"', async () => {
  world.run = async () => null;
  expect(await documentPage(7, order, world)).toEqual({ state: 'refused', reason: 'failed' });
  world.run = async () => {
    throw new Error('No document with id');
  };
  expect(await documentPage(7, order, world)).toEqual({ state: 'refused', reason: 'failed' });
});

describe('which button she can be told to press', () => {
  const told = async (url: string) => {
    world.look = async () => ({ documentId: 'd1', url });
    await documentPage(7, order, world);
    return vi.mocked(world.run).mock.lastCall![1].buttons;
  };

  test('none where our scripts may not run, whatever she set', async () => {
    expect(await told('https://web.whatsapp.com/')).toBe('not-allowed');
    world.settings = async () => ({ language: 'ar', buttons: false });
    expect(await told('https://web.whatsapp.com/')).toBe('not-allowed');
  });

  test('none where she switched them off', async () => {
    world.isAllowed = async (host) => host === 'x.com';
    expect(await told('https://x.com/home')).toBe('shown');
    world.settings = async () => ({ language: 'ar', buttons: false });
    expect(await told('https://x.com/home')).toBe('off');
  });

  test('on a page of the web the browser is not asked', async () => {
    world.isAllowed = vi.fn(async () => false);
    expect(await told('https://blog.example.net/a')).toBe('shown');
    expect(world.isAllowed).not.toHaveBeenCalled();
  });
});
