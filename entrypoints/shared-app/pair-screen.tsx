import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useLanguage } from '../../components/language';
import { Pair } from '../../components/pair';
import {
  dataCollectionNeeded,
  pairPartner,
  type ReadInvite,
  readInvite,
  recipientOnlyCard,
} from '../../utils/actions/partners';
import { errorText } from '../../utils/i18n/error';
import { partners } from '../../utils/i18n/partners';
import { t } from '../../utils/i18n/translate';
import { attempt } from './attempt';
import type { Screen } from './screen';
import type { PostOffice } from './use-post-office';

type Found = Extract<ReadInvite, { kind: string }>;

export function PairScreen({ office, go }: { office: PostOffice; go: (screen: Screen) => void }) {
  const language = useLanguage();
  const text = t(language, partners);
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<'reading' | 'pairing' | null>(null);
  const latest = useRef(0);

  const read = async (pasted: string) => {
    const turn = ++latest.current;
    setBusy('reading');
    setProblem(null);
    const answer = await attempt(() => readInvite(pasted));
    if (turn !== latest.current) return;
    setBusy(null);
    setFound(answer.ok && 'kind' in answer.value ? answer.value : null);
    if (!answer.ok) setProblem(errorText(language, answer.code));
    else if ('refused' in answer.value) setProblem(text(`refused.${answer.value.refused}`));
  };

  const pair = async (given: string | null) => {
    if (found === null) return;
    const { invite, kind } = found;
    // First thing in the press: Firefox shows its question only while the press is fresh.
    const asked = invite.card.origin === null ? Promise.resolve(true) : askDataCollection();
    setBusy('pairing');
    setProblem(null);
    const paired = await attempt(async () => {
      if (!(await asked)) return null;
      const recipient = invite.card.recipients[0];
      const card = given === null || recipient === undefined ? invite.card : recipientOnlyCard(given, recipient);
      return pairPartner({ invite: { ...invite, card }, kind, consent: true });
    });
    setBusy(null);
    if (!paired.ok) return setProblem(errorText(language, paired.code));
    if (paired.value === null) return setProblem(text('dataRefused'));
    await office.refresh();
    go({ at: 'organisations' });
  };

  return (
    <Pair
      read={
        found && {
          name: found.kind === 'invite' ? found.invite.card.name : null,
          ...found.fingerprint,
          host: found.host,
          renews: found.renews,
        }
      }
      problem={problem}
      busy={busy}
      onRead={(pasted) => void read(pasted)}
      onPair={(given) => void pair(given)}
    />
  );
}

/** Firefox asks itself, in its own window (built-in data consent, 140); elsewhere her "I agree" above is the consent. */
async function askDataCollection(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  const question = { data_collection: dataCollectionNeeded() } as Parameters<typeof browser.permissions.request>[0];
  return browser.permissions.request(question);
}
