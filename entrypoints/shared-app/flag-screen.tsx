import { ChildBox } from '../../components/child-box';
import { FlagDetail } from '../../components/flag-detail';
import { useLanguage, useTexts } from '../../components/language';
import { Notice } from '../../components/notice';
import { PostLink } from '../../components/post-link';
import { Progress } from '../../components/progress';
import { ReviewForm } from '../../components/review-form';
import { deleteFlag } from '../../utils/actions/flags';
import { errorText } from '../../utils/i18n/error';
import { flags } from '../../utils/i18n/flags';
import { channelLink } from '../../utils/platforms/whatsapp/link';
import { hotlines } from '../../utils/reports/hotlines';
import { toldSince } from '../../utils/reports/told-since';
import type { Capture } from '../../utils/schema/capture';
import type { Flag } from '../../utils/schema/flag';
import { attempt } from './attempt';
import { copyText } from './copy-text';
import { FollowPart } from './follow-part';
import { Send, type SendBoxState } from './saved-screen';
import type { Screen } from './screen';
import { useDeletePictures } from './use-delete-pictures';
import { useFlag } from './use-flag';
import { usePictures } from './use-pictures';
import { useReview } from './use-review';

interface FlagScreenProps {
  id: string;
  cases: readonly string[];
  sendBox: SendBoxState;
  go: (screen: Screen) => void;
  refresh: () => Promise<void>;
}

export function FlagScreen(props: FlagScreenProps) {
  const language = useLanguage();
  const text = useTexts(flags);
  const [one, again] = useFlag(props.id);
  if (one.at === 'opening') return <Progress text={text('opening')} />;
  if (one.at === 'failed') return <Notice kind="problem">{errorText(language, one.code)}</Notice>;
  return <OpenFlag {...props} flag={one.flag} captures={one.captures} again={again} />;
}

function OpenFlag({
  flag,
  captures,
  cases,
  sendBox,
  go,
  refresh,
  again,
}: FlagScreenProps & { flag: Flag; captures: Capture[]; again: () => Promise<void> }) {
  const language = useLanguage();
  const pictures = usePictures(captures.at(-1));
  const { review, kept, problem, change, flush } = useReview(flag.id, flag.review, refresh);
  const removal = useDeletePictures(flag);
  const remove = async () => {
    await flush();
    await attempt(() => deleteFlag(flag.id));
    await refresh();
    go({ at: 'saved' });
  };
  return (
    <FlagDetail
      flag={{ ...flag, review }}
      captures={captures}
      pictures={pictures}
      onReport={() => void flush().then(() => go({ at: 'report', id: flag.id }))}
      onDelete={() => void remove()}
    >
      {flag.summary.platform === 'whatsapp' && flag.summary.url === null && (
        <PostLink link={review.postLink} read={channelLink} onChange={(postLink) => change({ postLink })} />
      )}
      <Send
        ids={[flag.id]}
        before={flush}
        toldSince={(partnerId) => toldSince(flag, sendBox.deliveries, partnerId)}
        {...sendBox}
      />
      <FollowPart flag={flag} captures={captures} changed={() => flush().then(again)} />
      <ReviewForm
        review={review}
        cases={cases}
        partners={sendBox.partners}
        child={review.childShown && <ChildBox hotlines={hotlines} {...removal} onCopy={copyText} />}
        kept={kept}
        problem={problem && errorText(language, problem)}
        onChange={change}
      />
    </FlagDetail>
  );
}
