import { expect, test } from 'vitest';
import { whyText } from '../../../components/delivery-state';
import type { ErrorCode } from '../../../utils/errors';
import { deliveries } from '../../../utils/i18n/deliveries';
import { errorText } from '../../../utils/i18n/error';
import type { LaterReason, RefusedReason } from '../../../utils/sync/judge';

// A reason that the outbox gains does not compile here until it has a text.
const reasons: Record<LaterReason | RefusedReason | 'cancelled', true> = {
  offline: true,
  timeout: true,
  redirect: true,
  server: true,
  busy: true,
  'not-a-receipt': true,
  'wrong-receipt': true,
  conflict: true,
  unauthorised: true,
  gone: true,
  'too-large': true,
  'not-accepted': true,
  'no-partner': true,
  'no-intake': true,
  expired: true,
  address: true,
  'nothing-left': true,
  'child-shown': true,
  damaged: true,
  cancelled: true,
};

test.each(Object.keys(reasons))('the outbox reason "%s" has words of its own in three languages', (reason) => {
  for (const language of ['en', 'fr', 'ar'] as const) {
    expect(whyText(reason, language)).not.toBe(deliveries[language]['why.other']);
  }
});

test('a reason from a newer version reads as the plain one', () => {
  expect(whyText('something-new', 'en')).toBe('it did not work this time');
  expect(errorText('fr', 'something-new')).toBe('Cela n’a pas marché. Réessayez.');
});

test('every error code says what happened, not the code', () => {
  const codes: ErrorCode[] = ['locked', 'quota', 'damaged', 'wrong-passphrase', 'not-armed'];
  for (const code of codes) expect(errorText('en', code)).toMatch(/^[A-Z].+\.$/);
});
