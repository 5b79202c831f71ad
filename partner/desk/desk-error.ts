export type DeskErrorCode =
  | 'not-initialised'
  | 'already-initialised'
  | 'no-intake'
  | 'intake-refused'
  | 'intake-unreachable'
  | 'intake-answer'
  | 'unsafe-address'
  | 'not-found'
  | 'ambiguous'
  | 'too-large'
  | 'usage';

/** Expected trouble with a sentence for the person at the desk. Anything else that is thrown is a bug. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  constructor(
    readonly code: DeskErrorCode,
    message: string,
  ) {
    super(message);
  }
}
