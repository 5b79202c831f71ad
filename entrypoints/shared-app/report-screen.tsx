import { useCallback, useEffect, useState } from 'preact/hooks';
import { useLanguage, useTexts } from '../../components/language';
import { Notice } from '../../components/notice';
import type { Opening } from '../../components/plans';
import { Progress } from '../../components/progress';
import { ReportPage } from '../../components/report-page';
import { openReport, prepareReport, type ReportOptions, reportOptions } from '../../utils/actions/reports';
import { errorText } from '../../utils/i18n/error';
import { flags } from '../../utils/i18n/flags';
import { report } from '../../utils/i18n/report';
import { t } from '../../utils/i18n/translate';
import type { Offer } from '../../utils/reports/plans';
import type { Flag } from '../../utils/schema/flag';
import type { Language } from '../../utils/schema/settings';
import { attempt } from './attempt';
import { copyText } from './copy-text';
import { offersInWords, valuesInWords } from './plan-offers';
import { useFlag } from './use-flag';
import { useReview } from './use-review';

export function ReportScreen({ id, refresh }: { id: string; refresh: () => Promise<void> }) {
  const language = useLanguage();
  const opening = useTexts(flags)('opening');
  const [one] = useFlag(id);
  if (one.at === 'opening') return <Progress text={opening} />;
  if (one.at === 'failed') return <Notice kind="problem">{errorText(language, one.code)}</Notice>;
  return <OpenReport flag={one.flag} refresh={refresh} />;
}

function OpenReport({ flag, refresh }: { flag: Flag; refresh: () => Promise<void> }) {
  const language = useLanguage();
  const say = t(language, report);
  const [options, setOptions] = useState<ReportOptions | null>(null);
  const [explanation, setExplanation] = useState('');
  /** Null until she changes the composed text; from then on it is hers. */
  const [edited, setEdited] = useState<string | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const look = useCallback(async () => {
    const read = await attempt(() => reportOptions({ flagId: flag.id, explanation, language }));
    if (read.ok) setOptions(read.value);
    else setProblem(errorText(language, read.code));
  }, [flag.id, explanation, language]);
  useEffect(() => {
    const timer = setTimeout(() => void look(), 120);
    return () => clearTimeout(timer);
  }, [look]);
  const { review, change, flush } = useReview(
    flag.id,
    flag.review,
    useCallback(async () => {
      await Promise.all([look(), refresh()]);
    }, [look, refresh]),
  );

  if (options === null) return problem === null ? <Progress text="" /> : <Notice kind="problem">{problem}</Notice>;
  const text = options.composed.notice === null ? null : (edited ?? options.composed.notice);

  const open = async (id: string) => {
    setOpening({ id, at: 'opening' });
    await flush();
    const offer = options.offers.find(({ plan }) => plan.id === id);
    const failure =
      offer === undefined
        ? null
        : await openForm({ flagId: flag.id, offer, explanation, language, text: text ?? undefined });
    setOpening(failure === null ? { id, at: 'opened' } : { id, at: 'failed', text: failure });
  };

  return (
    <ReportPage
      review={review}
      asking={flag.review.categories.length === 0 || flag.review.role === null}
      offers={offersInWords(language, options.offers, options.values)}
      explanation={explanation}
      text={text}
      notes={options.composed.notes.map((note) => say(note))}
      values={valuesInWords(language, options.values)}
      opening={opening}
      onReview={change}
      onExplanation={setExplanation}
      onText={setEdited}
      onOpen={(id) => void open(id)}
      onCopy={copyText}
    />
  );
}

/** Prepares and opens; null when the form is open, otherwise what to tell her. */
async function openForm(input: {
  flagId: string;
  offer: Offer;
  explanation: string;
  language: Language;
  text: string | undefined;
}): Promise<string | null> {
  const { offer, ...rest } = input;
  const say = t(input.language, report);
  const prepared = await attempt(() =>
    // The same report again changes the one that is there: two of one kind help nobody.
    prepareReport({ ...rest, planId: offer.plan.id, reportId: offer.already?.id }),
  );
  if (!prepared.ok) return errorText(input.language, prepared.code);
  const { value } = prepared;
  switch (value.state) {
    case 'needs':
      return value.missing.map((one) => say(`missing.${one}`)).join(' ');
    case 'blocked':
      return say(`blocked.${value.reason}`);
    case 'already':
      return say('already-reported');
    case 'too-long':
      return say('state.too-long', { length: value.length, limit: value.limit });
    case 'prepared': {
      const opened = await attempt(() => openReport({ flagId: input.flagId, reportId: value.report.id }));
      if (!opened.ok) return errorText(input.language, opened.code);
      if (opened.value.state !== 'refused') return null;
      const { reason } = opened.value;
      return say(reason === 'no-address' ? 'blocked.no-address' : `refused.${reason}`);
    }
  }
}
