import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isAllowed } from '../../utils/actions/on-request';
import { onRequest, originsOf, type PlaceId } from '../../utils/platforms/on-request';

export interface PlaceState {
  id: PlaceId;
  host: string;
  /** Null until the browser has answered. */
  access: 'allowed' | 'not-allowed' | 'refused' | null;
  /** In her press: the browser shows its question only then. */
  allow: () => void;
  takeBack: () => void;
}

/** What she may allow; stays right when she changes it in the browser's own settings. */
export function usePlaces(): PlaceState[] {
  const [access, setAccess] = useState<Partial<Record<PlaceId, PlaceState['access']>>>({});
  const look = useCallback(async () => {
    const now = await Promise.all(onRequest.map(async ({ id, host }) => [id, await isAllowed(host)] as const));
    setAccess(Object.fromEntries(now.map(([id, is]) => [id, is ? 'allowed' : 'not-allowed'])));
  }, []);
  useEffect(() => {
    const changed = () => void look();
    changed();
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, [look]);
  return onRequest.map((place) => ({
    id: place.id,
    host: place.host,
    access: access[place.id] ?? null,
    allow: () =>
      void browser.permissions
        .request({ origins: originsOf(place) })
        .then((said) => (said ? look() : setAccess((now) => ({ ...now, [place.id]: 'refused' })))),
    takeBack: () => void browser.permissions.remove({ origins: originsOf(place) }).then(look),
  }));
}
