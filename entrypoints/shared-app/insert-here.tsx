import { useEffect, useState } from 'preact/hooks';
import { type FilledLine, InsertBox } from '../../components/insert-box';
import { useLanguage } from '../../components/language';
import { readFlag } from '../../utils/actions/flags';
import {
  type InsertRefusal,
  type InsertResult,
  insertReport,
  readInsertion,
  reportOptions,
} from '../../utils/actions/reports';
import { errorText } from '../../utils/i18n/error';
import { report } from '../../utils/i18n/report';
import { t } from '../../utils/i18n/translate';
import type { CopyValue } from '../../utils/reports/copy-values';
import type { FieldResult } from '../../utils/reports/order';
import { planOf } from '../../utils/reports/plans';
import type { Language } from '../../utils/schema/settings';
import { attempt } from './attempt';
import { copyText } from './copy-text';
import { valuesInWords } from './plan-offers';

/** Fields appear late, and the page may empty them: what is shown is what is in them now. */
const lookAgain = 1_500;

interface Of {
  flagId: string;
  reportId: string;
}

/** When the tab in front was opened for a report: the press that fills it, and what came of it. */
export function InsertHere({ tabId }: { tabId: number }) {
  const language = useLanguage();
  const [of, setOf] = useState<Of | null>(null);
  const [isFilled, setIsFilled] = useState(true);
  const [results, setResults] = useState<FieldResult[] | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const values = useValues(of, language);
  const isInserted = results !== null;

  const look = async () => {
    const read = await attempt(() => readInsertion({ tabId }));
    if (!read.ok) return;
    // The form is gone: what was in it is nothing to show any more.
    if (read.value.state !== 'inserted') setResults(null);
    if (read.value.state === 'none') return;
    setOf({ flagId: read.value.flagId, reportId: read.value.reportId });
    setIsFilled(read.value.state !== 'copy');
    if (read.value.state === 'inserted') {
      setResults(read.value.results);
      setWaiting(read.value.waiting);
    }
  };
  useEffect(() => void look(), [tabId]);
  useEffect(() => {
    if (!isInserted) return;
    const timer = setInterval(() => void look(), lookAgain);
    return () => clearInterval(timer);
  }, [isInserted, tabId]);

  const insert = async () => {
    setBusy(true);
    const done = await attempt(() => insertReport({ tabId, language }));
    setBusy(false);
    setRefused(done.ok ? refusalText(done.value, language) : errorText(language, done.code));
    if (!done.ok || done.value.state === 'refused') return;
    setResults(done.value.results);
    setWaiting(done.value.waiting);
  };
  if (of === null) return null;
  const filledAny = results?.some(({ state }) => state === 'filled') === true;
  return (
    <InsertBox
      busy={busy}
      lines={results?.map((result) => lineOf(result, language)) ?? null}
      refused={refused}
      filledAny={filledAny}
      inPart={results?.some(isNotIn) === true}
      notYet={waiting && !filledAny && results?.some(({ key }) => key === 'choice') === true}
      values={valuesInWords(language, values)}
      onInsert={isFilled ? () => void insert() : null}
      onCopy={copyText}
    />
  );
}

/** Every value of the report, to copy when nothing matches; the text is the one she edited. */
function useValues(of: Of | null, language: Language): readonly CopyValue[] {
  const [values, setValues] = useState<readonly CopyValue[]>([]);
  useEffect(() => {
    if (of === null) return;
    const read = async () => {
      const options = await reportOptions({ flagId: of.flagId, explanation: '', language });
      const stored = await readFlag(of.flagId);
      const kept = stored?.flag.reports.find(({ id }) => id === of.reportId);
      const values = options.values.filter(({ label }) => label !== 'value.comment');
      if (kept === undefined || kept.text === '') return values;
      // A comment stands under the post and quotes nothing of it.
      const isComment = planOf(kept.planId)?.text.kind === 'comment';
      const own = {
        label: isComment ? 'value.comment' : 'value.notice',
        value: kept.text,
        quotes: !isComment,
      } as const;
      return [own, ...values];
    };
    void attempt(read).then((done) => done.ok && setValues(done.value));
  }, [of?.reportId, language]);
  return values;
}

/** Hers to give, or never known: no part of what is put in. */
function isNotIn(result: FieldResult): boolean {
  if (result.state === 'left') return result.why !== 'hers' && result.why !== 'no-value';
  return result.state !== 'filled';
}

function refusalText(result: InsertResult, language: Language): string | null {
  return result.state === 'inserted' ? null : t(language, report)(`refused.${result.reason satisfies InsertRefusal}`);
}

function lineOf(result: FieldResult, language: Language): FilledLine {
  const say = t(language, report);
  if (result.state === 'left') {
    const name = result.why === 'hers' ? say(`left.${result.key}`) : say(`value.${result.key}`);
    return { name, state: `${say('state.left')} (${say(`why.${result.why}`)})`, good: false };
  }
  const name = say(`value.${result.key}`);
  if (result.state === 'too-long') {
    return { name, state: say('state.too-long', { length: result.length, limit: result.limit }), good: false };
  }
  return { name, state: say(`state.${result.state}`), good: result.state === 'filled' };
}
