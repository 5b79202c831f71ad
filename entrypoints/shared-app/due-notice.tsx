import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/button';
import { useLanguage } from '../../components/language';
import { Notice } from '../../components/notice';
import { localDay } from '../../components/when';
import { lookAtDue, showDot } from '../../utils/actions/reminders';
import { follow } from '../../utils/i18n/follow';
import { t } from '../../utils/i18n/translate';
import type { Due } from '../../utils/reports/due';
import { attempt } from './attempt';

/** What she may want to come back to, once Athar is open. Reading it takes the dot from the icon. */
export function DueNotice({ onOpen }: { onOpen: (flagId: string) => void }) {
  const language = useLanguage();
  const say = t(language, follow);
  const [due, setDue] = useState<readonly Due[]>([]);
  const [put, setPut] = useState(false);
  useEffect(() => {
    void attempt(async () => {
      setDue(await lookAtDue());
      await showDot(false);
    });
  }, []);
  const [first] = due;
  if (first === undefined || put) return null;
  return (
    <Notice kind="plain">
      <p>{say(`due.${first.kind}`, { date: `\u2068${localDay(first.due, language)}\u2069` })}</p>
      <div class="row">
        <Button onPress={() => onOpen(first.flagId)}>{say('look')}</Button>
        <Button look="quiet" onPress={() => setPut(true)}>
          {say('later')}
        </Button>
      </div>
    </Notice>
  );
}
