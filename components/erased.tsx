import { access } from '../utils/i18n/access';
import { lock } from '../utils/i18n/lock';
import { useTexts } from './language';
import { Notice } from './notice';

/** After an erase: which pages the browser still lets Athar see, and how she takes that back herself. */
export function StillAllowed({ places }: { places: readonly ('whatsapp' | 't.me')[] }) {
  const text = useTexts(lock);
  const page = useTexts(access);
  if (places.length === 0) return null;
  return (
    <Notice kind="problem">
      <p>{text('stillAllowed', { pages: places.map((id) => `\u2068${page(`name.${id}`)}\u2069`).join(' · ') })}</p>
      <p>{text('stillAllowedHelp')}</p>
    </Notice>
  );
}
