import { missingInWords } from '../utils/i18n/missing';
import { platformNames } from '../utils/i18n/names';
import { reading as texts } from '../utils/i18n/reading';
import { Button } from './button';
import { CopyValue } from './copy-value';
import { useLanguage, useTexts } from './language';
import { Progress } from './progress';

export interface ReadingRow {
  /** `x@1` */
  extractor: string;
  pageKind: 'feed' | 'post' | 'profile' | 'group' | 'channel' | 'private' | 'search' | 'other';
  posts: number;
  changed: number;
  /** `isExpected`: a healthy record of this site always has it. */
  fields: readonly { field: string; missing: number; isExpected: boolean }[];
}

export interface ReadingProps {
  /** Null until she asked. */
  health: { readings: readonly ReadingRow[]; text: string } | null;
  busy: boolean;
  onShow: () => void;
  onCopy: (text: string) => Promise<void>;
}

/** How well the sites are read: for herself, and as a text that she may hand to who mends Athar. */
export function ReadingHealth({ health, busy, onShow, onCopy }: ReadingProps) {
  const text = useTexts(texts);
  return (
    <details class="facts">
      <summary>{text('title')}</summary>
      {health === null &&
        (busy ? <Progress text={text('counting')} afterMs={0} /> : <Button onPress={onShow}>{text('show')}</Button>)}
      {health !== null && health.readings.length === 0 && <p class="hint">{text('none')}</p>}
      {health !== null && health.readings.length > 0 && (
        <>
          <ul class="reading">
            {health.readings.map((row) => (
              <Row key={JSON.stringify(row)} {...row} />
            ))}
          </ul>
          <p class="hint">{text('copyHint')}</p>
          <CopyValue name={text('copyTitle')} value={health.text} onCopy={onCopy} />
        </>
      )}
    </details>
  );
}

function Row({ extractor, pageKind, posts, changed, fields }: ReadingRow) {
  const text = useTexts(texts);
  const language = useLanguage();
  const lacking = fields.filter(({ missing }) => missing > 0);
  const names = (all: typeof lacking) => missingInWords(language, [...all.map(({ field }) => field)]).join(' · ');
  const unread = names(lacking.filter(({ isExpected }) => isExpected));
  const unshown = names(lacking.filter(({ isExpected }) => !isExpected));
  return (
    <li>
      <strong>{`${siteName(extractor, platformNames[language])} · ${text(`kind.${pageKind}`)} · ${posts}`}</strong>
      <p class={changed > 0 ? 'absent' : 'hint'}>
        {changed > 0 ? text('changed', { n: changed, posts }) : text('good')}
      </p>
      {unread !== '' && <p class="hint">{text('missing', { fields: unread })}</p>}
      {unshown !== '' && <p class="hint">{text('notShown', { fields: unshown })}</p>}
    </li>
  );
}

/** Several adapters serve one site: `telegram-a@1` → Telegram. */
function siteName(extractor: string, names: Readonly<Record<string, string>>): string {
  const adapter = extractor.replace(/@\d+$/, '');
  return names[adapter] ?? names[adapter.split('-')[0]!] ?? adapter;
}
