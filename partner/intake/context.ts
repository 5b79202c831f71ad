import type { SigningKey } from '../../utils/evidence/signing';
import type { OrgCard } from '../../utils/schema/partner';
import type { Sql } from '../store/sql';
import type { Limits } from './limits';

/** One line for each request. No time, id, address, origin or browser: none of them is ours to keep. */
export interface LogLine {
  method: string;
  /** The route's pattern, without ids. */
  route: string;
  status: number;
  /** Problem code, or the name of an unexpected error. */
  code: string | null;
}

/** The intake's world. */
export interface IntakeWorld {
  sql: Sql;
  keys: {
    /** Signs receipts. */
    intake: SigningKey;
    /** SHA-256 of the desk's bearer token, hexadecimal. */
    deskTokenHash: string;
  };
  now(): Date;
  limits: Limits;
  log(line: LogLine): void;
  /** The organisation's public card, when it wants to publish one here. */
  card: OrgCard | null;
}
