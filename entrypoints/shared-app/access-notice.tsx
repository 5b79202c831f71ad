import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/button';
import { useTexts } from '../../components/language';
import { Notice } from '../../components/notice';
import { settings } from '../../utils/i18n/settings';

/** Firefox and some Chromium set-ups withhold the manifest's hosts until she allows them. */
export function AccessNotice() {
  const text = useTexts(settings);
  const [access, setAccess] = useState<'asking' | 'has' | 'lacks' | 'allowed' | 'refused'>('asking');
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  useEffect(() => {
    void browser.permissions.contains({ origins }).then((has) => setAccess(has ? 'has' : 'lacks'));
  }, []);
  const allow = async () => setAccess((await browser.permissions.request({ origins })) ? 'allowed' : 'refused');
  if (access === 'asking' || access === 'has') return null;
  if (access === 'allowed') return <Notice kind="good">{text('allowed')}</Notice>;
  return (
    <Notice kind="care">
      <p>{text(access === 'refused' ? 'notAllowed' : 'access')}</p>
      <Button onPress={() => void allow()}>{text('allow')}</Button>
    </Notice>
  );
}
