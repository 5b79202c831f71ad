import { review } from '../utils/i18n/review';
import type { Partner } from '../utils/schema/partner';
import { useTexts } from './language';
import { Notice } from './notice';
import { Name } from './quoted';
import { visibleText } from './visible-text';

/** Danger to life: whom to call, from the organisation's own card, without a network. Without one, an honest sentence. */
export function Emergency({ partners }: { partners: readonly Pick<Partner, 'id' | 'card'>[] }) {
  const text = useTexts(review);
  const called = partners.filter(({ card }) => card.emergency !== undefined);
  return (
    <Notice kind="care">
      <strong>{text('dangerTitle')}</strong>
      {called.length > 0 && <p>{text('dangerCall')}</p>}
      {called.map(({ id, card }) => (
        <p key={id} data-emergency={id}>
          <Name name={card.name} />: <bdi>{visibleText(card.emergency ?? '')}</bdi>
        </p>
      ))}
      <p>{text('dangerHelp')}</p>
    </Notice>
  );
}
