import { useCallback, useEffect, useState } from 'preact/hooks';
import { useLanguage, useTexts } from '../../components/language';
import { Notice } from '../../components/notice';
import { Progress } from '../../components/progress';
import { ReportPage, type ReportProgress } from '../../components/report-page';
import { openReport, prepareReport, type ReportOptions, reportOptions } from '../../utils/actions/reports';
import { errorText } from '../../utils/i18n/error';
import { flags } from '../../utils/i18n/flags';
import { report } from '../../utils/i18n/report';
import { t } from '../../utils/i18n/translate';
import type { PlanId } from '../../utils/reports/plan';
import type { Flag } from '../../utils/schema/flag';
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
  const [planId, setPlan] = useState<string | null>(null);
  const [explanation, setExplanation] = useState('');
  /** Null until she changes the composed text; from then on it is hers. */
  const [edited, setEdited] = useState<string | null>(null);
  const [progress, setProgress] = useState<ReportProgress>('idle');
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
  const usable = options.offers.find(({ blocked }) => blocked === null);
  const chosen = options.offers.find(({ plan }) => plan.id === planId) ?? usable ?? options.offers[0];
  const text = options.composed.notice === null ? null : (edited ?? options.composed.notice);

  const open = async (id: PlanId, reportId: string | undefined) => {
    setProgress('opening');
    setProblem(null);
    await flush();
    const prepared = await attempt(() =>
      prepareReport({ flagId: flag.id, planId: id, explanation, language, text: text ?? undefined, reportId }),
    );
    setProgress('idle');
    if (!prepared.ok) return setProblem(errorText(language, prepared.code));
    const { value } = prepared;
    if (value.state === 'needs') return setProblem(value.missing.map((one) => say(`missing.${one}`)).join(' '));
    if (value.state === 'blocked') return setProblem(say(`blocked.${value.reason}`));
    if (value.state === 'already') return setProblem(say('already-reported'));
    if (value.state === 'too-long') {
      return setProblem(say('state.too-long', { length: value.length, limit: value.limit }));
    }
    const opened = await attempt(() => openReport({ flagId: flag.id, reportId: value.report.id }));
    if (!opened.ok) return setProblem(errorText(language, opened.code));
    if (opened.value.state === 'opened') return setProgress('opened');
    const { reason } = opened.value;
    setProblem(say(reason === 'no-address' ? 'blocked.no-address' : `refused.${reason}`));
  };

  return (
    <ReportPage
      review={review}
      asking={flag.review.categories.length === 0 || flag.review.role === null}
      offers={offersInWords(language, options.offers, options.values)}
      byHand={options.none && [say(`none.${options.none.reason}`), ...options.none.guide.map((step) => say(step))]}
      planId={chosen?.plan.id ?? null}
      explanation={explanation}
      text={text}
      notes={options.composed.notes.map((note) => say(note))}
      values={valuesInWords(language, options.values)}
      progress={progress}
      problem={problem}
      onReview={change}
      onPlan={setPlan}
      onExplanation={(value) => {
        setExplanation(value);
        setProgress('idle');
      }}
      onText={setEdited}
      onOpen={() => chosen !== undefined && void open(chosen.plan.id, chosen.already?.id)}
      onCopy={copyText}
    />
  );
}
