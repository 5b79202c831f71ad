import { useCallback, useEffect, useState } from 'preact/hooks';
import { listDeliveries, pollReplies } from '../../utils/actions/deliveries';
import { listPartners } from '../../utils/actions/partners';
import type { Delivery } from '../../utils/schema/delivery';
import type { Partner } from '../../utils/schema/partner';
import { attempt } from './attempt';

/** Milliseconds between two looks: often while something is on its way, seldom otherwise. */
const often = 1_000;
const seldom = 6_000;

export interface PostOffice {
  partners: readonly Partner[] | null;
  deliveries: readonly Delivery[] | null;
  refresh: () => Promise<void>;
}

/** Organisations and deliveries; the background moves the deliveries, so this looks again. */
export function usePostOffice(): PostOffice {
  const [partners, setPartners] = useState<readonly Partner[] | null>(null);
  const [deliveries, setDeliveries] = useState<readonly Delivery[] | null>(null);
  const refresh = useCallback(async () => {
    const read = await attempt(async () => ({ partners: await listPartners(), deliveries: await listDeliveries() }));
    if (!read.ok) return;
    setPartners(read.value.partners);
    setDeliveries(read.value.deliveries);
  }, []);
  useEffect(() => {
    const ask = async () => {
      const asked = await attempt(() => pollReplies('popup'));
      if (asked.ok && asked.value > 0) await refresh();
    };
    void ask();
  }, [refresh]);
  const moving = deliveries?.some(({ state }) => state.at === 'queued' || state.at === 'sending') === true;
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => !document.hidden && void refresh(), moving ? often : seldom);
    return () => clearInterval(timer);
  }, [refresh, moving]);
  return { partners, deliveries, refresh };
}
