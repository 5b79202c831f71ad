/** Operational problems: expected, typed, shown to her with what to do. Anything else that is thrown is a bug. */
export type ErrorCode =
  | 'locked'
  | 'no-vault'
  | 'quota'
  | 'vault-lost'
  | 'wrong-passphrase'
  | 'weak-passphrase'
  | 'not-found'
  | 'too-large'
  | 'bad-invite'
  | 'partner-expired'
  | 'partner-has-no-intake'
  | 'damaged'
  | 'not-permitted'
  | 'not-armed'
  | 'wrong-page'
  | 'child-shown'
  | 'full'
  | 'pictures-removed';

export class AtharError extends Error {
  override readonly name = 'AtharError';
  constructor(
    readonly code: ErrorCode,
    /** For maintainers; never shown, never holds what she wrote or saw. */
    detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}
