import { useEffect, useState } from 'preact/hooks';
import { watchSettings, writeSettings } from '../../utils/actions/settings';
import { directionOf } from '../../utils/i18n/dictionary';
import type { Settings } from '../../utils/schema/settings';

/** Her settings, the same on every open page; the document carries language and direction. */
export function useSettings(first: Settings): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    const ended = new AbortController();
    watchSettings(setSettings, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  // During rendering, not after it: the first paint already runs in her direction.
  document.documentElement.lang = settings.language;
  document.documentElement.dir = directionOf(settings.language);
  const change = (changed: Partial<Settings>) => {
    setSettings((now) => ({ ...now, ...changed }));
    void writeSettings(changed);
  };
  return [settings, change];
}
