export interface Limits {
  /** Bytes of one envelope. */
  envelopeBytes: number;
  /** Bytes of a sealed reply. */
  replyBytes: number;
  /** Bytes of bodies held in memory at the same time, over all senders. */
  inFlightBytes: number;
  /** The same of one capability: who stalls half-sent bodies must not keep everybody else out. */
  inFlightBytesOfOne: number;
  /** Requests one capability may make at once, and how many it gets back each second. */
  burst: number;
  perSecond: number;
}

const MiB = 1024 * 1024;

export const defaultLimits: Limits = {
  envelopeBytes: 32 * MiB,
  replyBytes: MiB,
  inFlightBytes: 256 * MiB,
  inFlightBytesOfOne: 64 * MiB,
  burst: 150,
  perSecond: 2,
};
