import { useEffect, useState } from 'preact/hooks';
import { Partners } from '../../components/partners';
import { forgetPartner } from '../../utils/actions/partners';
import { fingerprintOf } from '../../utils/evidence/card';
import type { Partner } from '../../utils/schema/partner';
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
      digits={useDigits(office.partners)}
      tests={office.deliveries?.filter(({ purpose }) => purpose === 'test') ?? []}
      onAdd={() => go({ at: 'pair' })}
      onForget={(id) => void forget(id)}
    />
  );
}

function useDigits(partners: readonly Partner[] | null): ReadonlyMap<string, string> {
  const [digits, setDigits] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const each = (partners ?? []).map(async ({ id, card }) => [id, (await fingerprintOf(card)).digits] as const);
    void Promise.all(each).then((read) => setDigits(new Map(read)));
  }, [partners]);
  return digits;
}
