import { useCallback, useEffect, useState } from 'preact/hooks';
import { ChildBox } from '../../components/child-box';
import { Emergency } from '../../components/emergency';
import { useLanguage, useTexts } from '../../components/language';
import { Notice } from '../../components/notice';
import type { Opening } from '../../components/plans';
import { Progress } from '../../components/progress';
import { ReportPage } from '../../components/report-page';
import { type ReportOptions, reportOptions, reusedElsewhere } from '../../utils/actions/reports';
import { errorText } from '../../utils/i18n/error';
import { flags } from '../../utils/i18n/flags';
import { report } from '../../utils/i18n/report';
import { reportPage } from '../../utils/i18n/report-page';
import { siteInSentence } from '../../utils/i18n/site-name';
import { t } from '../../utils/i18n/translate';
import type { Signature } from '../../utils/reports/article16';
import { signed } from '../../utils/reports/compose';
import { coverPassage } from '../../utils/reports/cover-passage';
import { hotlinesFor } from '../../utils/reports/hotlines';
import type { Country } from '../../utils/reports/rank';
import type { Flag } from '../../utils/schema/flag';
import type { Partner } from '../../utils/schema/partner';
import type { Language } from '../../utils/schema/settings';
import { attempt } from './attempt';
import { copyText } from './copy-text';
import { openForm } from './open-form';
import { offersInWords, valuesInWords } from './plan-offers';
import type { Screen } from './screen';
import { useDeletePictures } from './use-delete-pictures';
import { useFlag } from './use-flag';
import { useReview } from './use-review';

interface ReportScreenProps {
  id: string;
  partners: readonly Partner[];
  refresh: () => Promise<void>;
  go: (screen: Screen) => void;
}

export function ReportScreen(props: ReportScreenProps) {
  const language = useLanguage();
  const opening = useTexts(flags)('opening');
  const [one] = useFlag(props.id);
  if (one.at === 'opening') return <Progress text={opening} />;
  if (one.at === 'failed') return <Notice kind="problem">{errorText(language, one.code)}</Notice>;
  return <OpenReport {...props} flag={one.flag} />;
}

function OpenReport({ flag, partners, refresh, go }: ReportScreenProps & { flag: Flag }) {
  const language = useLanguage();
  const say = t(language, report);
  const [options, setOptions] = useState<ReportOptions | null>(null);
  const [facts, setFacts] = useState({ explanation: '', translation: '', goodFaith: false, language });
  const [country, setCountry] = useState<Country | null>(null);
  const [signature, setSignature] = useState<Signature>({ name: '', email: '' });
  /** Null until she changes a composed text; from then on it is hers. */
  const [edited, setEdited] = useState<{ notice: string | null; comment: string | null }>({
    notice: null,
    comment: null,
  });
  const [opening, setOpening] = useState<Opening | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reused = useReused(flag.id, facts.explanation);
  const paired = partners.length > 0;

  const look = useCallback(async () => {
    const situation = { country, paired };
    const read = await attempt(() => reportOptions({ flagId: flag.id, situation, ...facts }));
    if (read.ok) setOptions(read.value);
    else setProblem(errorText(language, read.code));
  }, [flag.id, facts, country, paired, language]);
  useEffect(() => {
    const timer = setTimeout(() => void look(), 120);
    return () => clearTimeout(timer);
  }, [look]);
  const {
    review,
    problem: unkept,
    change,
    flush,
  } = useReview(
    flag.id,
    flag.review,
    useCallback(async () => {
      await Promise.all([look(), refresh()]);
    }, [look, refresh]),
  );
  const pictures = useDeletePictures(flag);

  if (options === null) return problem === null ? <Progress text="" /> : <Notice kind="problem">{problem}</Notice>;
  const { composed } = options;
  const notice = composed.notice && (edited.notice ?? composed.notice);
  const comment = composed.comment && (edited.comment ?? composed.comment);

  const open = async (id: string) => {
    setOpening({ id, at: 'opening' });
    const lost = await flush();
    if (lost !== null) return setOpening({ id, at: 'failed', text: errorText(language, lost) });
    const offer = options.offers.find(({ plan }) => plan.id === id);
    if (offer === undefined) return;
    const text = (offer.plan.text.kind === 'comment' ? edited.comment : edited.notice) ?? undefined;
    const failure = await openForm({ flagId: flag.id, offer, facts, language, text });
    setOpening(failure === null ? { id, at: 'opened' } : { id, at: 'failed', text: failure });
  };
  const values = options.values.map((one) =>
    one.label === 'value.notice' ? { ...one, value: signed(notice ?? '', signature) } : one,
  );
  return (
    <ReportPage
      title={titleOf(language, flag)}
      review={review}
      asking={flag.review.categories.length === 0 || flag.review.role === null}
      first={
        <>
          {unkept !== null && <Notice kind="problem">{errorText(language, unkept)}</Notice>}
          {review.urgency === 'danger' && <Emergency partners={partners} />}
          {review.childShown && <ChildBox hotlines={hotlinesFor(country)} {...pictures} onCopy={copyText} />}
        </>
      }
      offers={offersInWords(language, { options, signature, comment })}
      facts={facts}
      text={notice}
      coveredText={notice && coverPassage(notice, [composed.passage, facts.translation], '▒▒▒')}
      notes={[...composed.notes.map((note) => say(note)), ...(reused === 0 ? [] : [say('note.reused', { n: reused })])]}
      values={valuesInWords(language, values)}
      opening={opening}
      country={country}
      signature={signature}
      onReview={change}
      onFacts={(more) => setFacts((now) => ({ ...now, ...more }))}
      onText={(text) => setEdited((now) => ({ ...now, notice: text }))}
      onComment={(text) => setEdited((now) => ({ ...now, comment: text }))}
      onCountry={setCountry}
      onSignature={setSignature}
      onOpen={(id) => void open(id)}
      onOrganisation={() => go(paired ? { at: 'flag', id: flag.id } : { at: 'pair' })}
      onCopy={copyText}
    />
  );
}

/** A page of the web is no platform; of a picture she handed in nobody knows where it stands. */
function titleOf(language: Language, { summary }: Flag): string {
  if (summary.platform !== 'web') return t(language, reportPage)('title');
  const site = siteInSentence(language, summary);
  return site === null ? t(language, flags)('reportIt') : t(language, flags)('reportTo', { platform: site });
}

/** For how many other posts she used the same words; looked up when she pauses. */
function useReused(flagId: string, explanation: string): number {
  const [reused, setReused] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => {
      void attempt(() => reusedElsewhere({ flagId, explanation })).then((found) =>
        setReused(found.ok ? found.value : 0),
      );
    }, 600);
    return () => clearTimeout(timer);
  }, [flagId, explanation]);
  return reused;
}
