import { alone } from '../storage/alone';
import { dropBlob, readSealedBytes, storeSealedBytes } from '../storage/blobs';
import { deleteDelivery, getDelivery, listDeliveries, putDelivery } from '../storage/deliveries';
import { getPartner } from '../storage/partners';
import type { OutboxWorld } from '../sync/world';
import { anyShowsChild, custodyFor, recordEvent } from './flags';
import { sealBag } from './seal-bag';

/** The outbox's world as it is in the browser. */
export function outboxWorld(): OutboxWorld {
  const now = () => new Date();
  return {
    fetch: (url, init) => fetch(url, init),
    now,
    random: () => Math.random(),
    // `false` is certain; `true` only means that there is some network.
    online: () => navigator.onLine !== false,
    alone: (work) => alone('athar-outbox', work),
    changing: (work) => alone('athar-delivery', work),
    deliveries: { list: listDeliveries, get: getDelivery, put: putDelivery, remove: deleteDelivery },
    partner: getPartner,
    mayLeave: async ({ flagIds, shows }) => !(await anyShowsChild([...flagIds, ...(shows ?? [])])),
    seal: (delivery, partner) => sealBag(delivery, partner, now()),
    bytes: { keep: storeSealedBytes, read: readSealedBytes, drop: dropBlob },
    record: recordOnce,
  };
}

/** Only the outbox records these, and only one context at a time is the outbox; so looking first is enough. */
const recordOnce: OutboxWorld['record'] = async (type, { envelope, flagIds, partnerId }, detail) => {
  if (flagIds.length === 0) return;
  const events = Object.values((await custodyFor(flagIds)).events);
  for (const id of flagIds) {
    const known = events.some(
      (event) => event.type === type && event.item === id && event.detail.envelope === envelope,
    );
    if (!known) await recordEvent(type, id, { envelope, partner: partnerId, ...detail });
  }
};
