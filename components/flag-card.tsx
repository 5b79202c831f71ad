import { flags, mediaKept, mediaNotKept } from '../utils/i18n/flags';
import { missingInWords } from '../utils/i18n/missing';
import { attackTypes } from '../utils/i18n/review';
import { siteName } from '../utils/i18n/site-name';
import type { Delivery } from '../utils/schema/delivery';
import type { Flag } from '../utils/schema/flag';
import { Button } from './button';
import { DeliveryState } from './delivery-state';
import { shownHandle } from './handle';
import { Icon } from './icon';
import { useLanguage, usePlural, useTexts } from './language';
import { Name } from './quoted';
import { visibleName } from './visible-text';
import { PostedAt } from './when';

/** What a list shows of a saved post: facts about it, never its words or pictures. */
export function FlagCard(props: {
  flag: Flag;
  deliveries: readonly Delivery[];
  selected: boolean;
  onSelect: (selected: boolean) => void;
  onOpen: () => void;
  onReport: () => void;
}) {
  const text = useTexts(flags);
  const { summary, review } = props.flag;
  const handle = shownHandle(summary);
  const author = summary.authorName ?? handle;
  const isImported = summary.origin === 'imported';
  const site = siteName(useLanguage(), summary);
  const spoken = author === null ? site : visibleName(author);
  return (
    <article class={props.selected ? 'card flag flag-selected' : 'card flag'} data-flag={props.flag.id}>
      <label class="tick">
        <input
          type="checkbox"
          checked={props.selected}
          aria-label={`${text('select')}: ${spoken}`}
          onChange={(event) => props.onSelect(event.currentTarget.checked)}
        />
      </label>
      <div class="flag-facts">
        <p class="flag-who">
          <bdi class="platform">{site}</bdi>
          {author === null ? (
            <em class="absent">{text(isImported ? 'authorNotSaid' : 'unknownAuthor')}</em>
          ) : (
            <Name name={author} />
          )}
          {summary.authorName !== null && handle !== null && (
            <bdi class="handle" dir="ltr">
              {handle}
            </bdi>
          )}
        </p>
        <p class="hint">
          {summary.postedAt === null ? (
            <em class="absent">{text(isImported ? 'timeNotSaid' : 'unknownTime')}</em>
          ) : (
            <PostedAt at={summary.postedAt} precision={summary.postedAtPrecision} />
          )}
        </p>
        <Labels flag={props.flag} />
        <Kept flag={props.flag} />
        {review.caseName !== null && (
          <p class="hint">{text('case', { name: `\u2068${visibleName(review.caseName)}\u2069` })}</p>
        )}
        {props.deliveries.map((delivery) => (
          <p key={delivery.id} class="hint flag-way">
            <bdi>{visibleName(delivery.partnerName)}</bdi>: <DeliveryState delivery={delivery} />
          </p>
        ))}
        <div class="row flag-do">
          <Button icon="eye" label={`${text('open')}: ${spoken}`} onPress={props.onOpen}>
            {text('open')}
          </Button>
          <Button look="quiet" label={`${text('report')}: ${spoken}`} onPress={props.onReport}>
            {text('report')}
          </Button>
        </div>
      </div>
    </article>
  );
}

/** The words she sorted it under stand where the abuse would be. */
function Labels({ flag }: { flag: Flag }) {
  const text = useTexts(flags);
  const type = useTexts(attackTypes);
  return (
    <p class="labels">
      <Icon name="eye" />
      {flag.review.categories.length === 0 ? (
        <span class="label label-none">{text('unsorted')}</span>
      ) : (
        flag.review.categories.map((category) => (
          <span key={category} class="label">
            {type(category)}
          </span>
        ))
      )}
    </p>
  );
}

function Kept({ flag: { summary } }: { flag: Flag }) {
  const text = useTexts(flags);
  const many = usePlural();
  const lacks = missingInWords(
    useLanguage(),
    summary.missing.filter((name) => !name.startsWith('media.')),
  );
  // A video's preview picture is a kept file, but no kept video.
  const whole = Math.max(0, summary.mediaKept - (summary.mediaPreviews ?? 0));
  return (
    <>
      <p class="hint">
        {summary.origin === 'imported' && whole > 0 ? many(mediaKept, whole) : text(summary.image ?? 'noImage')}
        {summary.origin === undefined && whole > 0 && ` · ${many(mediaKept, whole)}`}
      </p>
      {summary.origin === 'imported' && <p class="label label-imported">{text('imported')}</p>}
      {summary.mediaMissing > 0 && <p class="hint absent">{many(mediaNotKept, summary.mediaMissing)}</p>}
      {lacks.length > 0 && <p class="hint absent">{text('missing', { names: lacks.join(' · ') })}</p>}
    </>
  );
}
