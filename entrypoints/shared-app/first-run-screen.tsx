import { useEffect, useState } from 'preact/hooks';
import { FirstRun } from '../../components/first-run';
import { useLanguage } from '../../components/language';
import { createVault, generatePassphrase, judgePassphrase } from '../../utils/actions/set-up';
import { errorText } from '../../utils/i18n/error';
import type { Language } from '../../utils/schema/settings';
import { attempt } from './attempt';
import { copyText } from './copy-text';

export function FirstRunScreen(props: { onLanguage: (language: Language) => void; refreshVault: () => Promise<void> }) {
  const language = useLanguage();
  const [generated, setGenerated] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setGenerated(generatePassphrase(language)), [language]);
  const accept = async (passphrase: string) => {
    setBusy(true);
    setProblem(null);
    const made = await attempt(() => createVault({ passphrase }));
    if (!made.ok) setProblem(errorText(language, made.code));
    setBusy(false);
    await props.refreshVault();
  };
  return (
    <FirstRun
      generated={generated}
      onLanguage={props.onLanguage}
      onAnother={() => setGenerated(generatePassphrase(language))}
      judge={async (passphrase) => (await judgePassphrase(passphrase)).ok}
      onAccept={(passphrase) => void accept(passphrase)}
      onCopy={copyText}
      busy={busy}
      problem={problem}
    />
  );
}
