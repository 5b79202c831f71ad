import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SendProgress } from '../../components/send-box';
import { visibleName } from '../../components/visible-text';
import { sealToFile, sendFlags } from '../../utils/actions/deliveries';
import { errorText } from '../../utils/i18n/error';
import type { Partner } from '../../utils/schema/partner';
import type { Language } from '../../utils/schema/settings';
import { attempt, type Problem } from './attempt';

export interface Sending {
  progress: SendProgress;
  send: (flagIds: readonly string[], partner: Partner) => void;
  toFile: (flagIds: readonly string[], partner: Partner) => void;
  /** What has to be kept first is not: nothing is sealed. */
  refuse: (problem: Problem) => void;
  clear: () => void;
}

/** One press sends or seals what is selected; `after` lets the lists look again. */
export function useSending(language: Language, after: () => Promise<void>): Sending {
  const [progress, setProgress] = useState<SendProgress>({ at: 'idle' });
  const href = progress.at === 'file' ? progress.href : null;
  useEffect(() => () => void (href !== null && URL.revokeObjectURL(href)), [href]);

  // What ends after she has gone on to another post must not speak, or give a file, beside that one.
  const asked = useRef(0);
  const show = (mine: number, result: () => SendProgress) => mine === asked.current && setProgress(result());

  const send = async (flagIds: readonly string[], partner: Partner) => {
    const name = spoken(partner);
    const mine = ++asked.current;
    setProgress({ at: 'sealing', way: 'send', name });
    const sent = await attempt(() => sendFlags({ flagIds: [...flagIds], partnerId: partner.id }));
    const ids = sent.ok ? sent.value.map(({ id }) => id) : [];
    show(mine, () => (sent.ok ? { at: 'queued', name, ids } : { at: 'failed', text: errorText(language, sent.code) }));
    await after();
  };
  const toFile = async (flagIds: readonly string[], partner: Partner) => {
    const name = spoken(partner);
    const mine = ++asked.current;
    setProgress({ at: 'sealing', way: 'file', name });
    const sealed = await attempt(() => sealToFile({ flagIds: [...flagIds], partnerId: partner.id }));
    if (sealed.ok) {
      const { bytes, fileName } = sealed.value;
      const blob = new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' });
      show(mine, () => ({ at: 'file', name, fileName, href: URL.createObjectURL(blob) }));
    } else show(mine, () => ({ at: 'failed', text: errorText(language, sealed.code) }));
    await after();
  };
  return {
    progress,
    send: (flagIds, partner) => void send(flagIds, partner),
    toFile: (flagIds, partner) => void toFile(flagIds, partner),
    refuse: (problem) => show(++asked.current, () => ({ at: 'failed', text: errorText(language, problem) })),
    clear: useCallback(() => {
      asked.current++;
      setProgress({ at: 'idle' });
    }, []),
  };
}

function spoken(partner: Partner): string {
  return `\u2068${visibleName(partner.card.name)}\u2069`;
}
