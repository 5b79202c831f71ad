import { bagRefusals } from '../../utils/i18n/bag-refusals';
import type { RefusalReason } from './open-sealed';

/** For a reason read back from a file, which may be of another version. */
export function isRefusalReason(reason: string): reason is RefusalReason {
  return Object.hasOwn(bagRefusals.en, reason);
}
