import { Partners } from '../../components/partners';
import { forgetPartner } from '../../utils/actions/partners';
import { attempt } from './attempt';
import type { Screen } from './screen';
import type { PostOffice } from './use-post-office';

export function PartnersScreen({ office, go }: { office: PostOffice; go: (screen: Screen) => void }) {
  const forget = async (id: string) => {
    await attempt(() => forgetPartner(id));
    await office.refresh();
  };
  return (
    <Partners
      partners={office.partners}
      tests={office.deliveries?.filter(({ purpose }) => purpose === 'test') ?? []}
      onAdd={() => go({ at: 'pair' })}
      onForget={(id) => void forget(id)}
    />
  );
}
