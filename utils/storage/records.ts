type Bytes = Uint8Array<ArrayBuffer>;

/** Ciphertext with what its address needs; ids are random and tell nothing. */
export interface Sealed {
  id: string;
  /** Counts the writings. */
  rev: number;
  sealed: Bytes;
}

/** Sealed to the vault's public recipient, because it may be written while locked. */
export interface InboxEntry {
  /** Id of the capture it carries; any id when it carries only an event. */
  id: string;
  /** Custody entry that commits to its event. */
  seq: number;
  sealed: Bytes;
  /** Blobs of the capture, so that it can be taken back while locked. */
  blobs: string[];
}

/** Blind indexes (keyed digests) are all that a search can see. Absent = not to be found that way. */
export interface SealedFlag extends Sealed {
  /** Order of creation, given by the database. */
  n?: number;
  dedupe?: string;
  /** The same for posts that begin alike, or else have the same address: one may complete the other. */
  words?: string;
  page?: string;
  case?: string;
}

export interface SealedEvent {
  seq: number;
  sealed: Bytes;
  /** Blind index of the item it is about. */
  about: string;
}
