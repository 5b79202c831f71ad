import type { Delivery } from '../schema/delivery';
import type { Partner } from '../schema/partner';
import type { Fetch } from './ask';

/** What the outbox touches. Everything but `fetch`, `now`, `random` and `online` throws `AtharError('locked')` while locked. */
export interface OutboxWorld {
  fetch: Fetch;
  now(): Date;
  /** 0 ≤ n < 1. */
  random(): number;
  online(): boolean;
  /** Only one context of this browser sends at a time. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Only one context at a time reads a delivery and writes it back. Never held during a request. */
  changing<T>(work: () => Promise<T>): Promise<T>;
  deliveries: {
    list(): Promise<Delivery[]>;
    get(id: string): Promise<Delivery | null>;
    put(delivery: Delivery): Promise<void>;
    /** With its sealed bytes. */
    remove(id: string): Promise<void>;
  };
  partner(id: string): Promise<Partner | null>;
  /** False once she marked that a child is in a picture of it. Asked before every try, sealed or not. */
  mayLeave(delivery: Delivery): Promise<boolean>;
  /** The delivery's bag, sealed to the partner: other bytes at every call. Null when none of its flags is left. */
  seal(delivery: Delivery, partner: Partner): Promise<Uint8Array | null>;
  bytes: {
    keep(bytes: Uint8Array): Promise<NonNullable<Delivery['sealed']>>;
    read(blob: string): Promise<Uint8Array<ArrayBuffer>>;
    drop(blob: string): Promise<void>;
  };
  /** Into the custody log of each of the delivery's flags, once for each envelope however often it is called. */
  record(
    type: 'item.sent' | 'item.receipt',
    delivery: Delivery,
    detail: Record<string, string | number>,
  ): Promise<void>;
}
