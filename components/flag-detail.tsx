import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { common } from '../utils/i18n/common';
import { flags } from '../utils/i18n/flags';
import { kindNames } from '../utils/i18n/names';
import { attackTypes } from '../utils/i18n/review';
import { isPictureAlone, siteInSentence, siteName } from '../utils/i18n/site-name';
import type { Capture } from '../utils/schema/capture';
import type { Flag } from '../utils/schema/flag';
import type { Post } from '../utils/schema/post';
import { Address } from './address';
import { Button } from './button';
import { Countdown } from './countdown';
import { Cover } from './cover';
import { FlagFacts } from './flag-facts';
import { FlagMedia, type Pictures } from './flag-media';
import { Title } from './frame';
import { fullest } from './fullest';
import { shownHandle } from './handle';
import { useLanguage, useTexts } from './language';
import { Name, Quoted } from './quoted';
import { PostedAt } from './when';

/** One saved post: who and when, the post under its cover, then whatever the screen puts below (`children`). */
export function FlagDetail(props: {
  flag: Flag;
  captures: readonly Capture[];
  pictures: Pictures;
  onReport: () => void;
  onDelete: () => void;
  children: ComponentChildren;
}) {
  const text = useTexts(flags);
  const kind = useTexts(kindNames);
  const type = useTexts(attackTypes);
  const [open, setOpen] = useState(false);
  const { flag } = props;
  const language = useLanguage();
  const isImported = flag.summary.origin === 'imported';
  const site = siteInSentence(language, flag.summary);
  const platform = site ?? siteName(language, flag.summary);
  const capture = fullest(props.captures);
  const author = flag.summary.authorName ?? shownHandle(flag.summary);
  const label =
    flag.review.categories.length === 0 ? text('unsorted') : flag.review.categories.map((one) => type(one)).join(' · ');
  return (
    <div class="stack">
      <Title>
        {isPictureAlone(flag.summary) ? text('pictureBy') : text('by', { platform, kind: kind(flag.summary.kind) })}{' '}
        {author === null ? (
          <em class="absent">{text(isImported ? 'authorNotSaid' : 'unknownAuthor')}</em>
        ) : (
          <Name name={author} />
        )}
      </Title>
      <p class="hint">
        {flag.summary.postedAt === null ? (
          text(isImported ? 'timeNotSaid' : 'unknownTime')
        ) : (
          <PostedAt at={flag.summary.postedAt} precision={flag.summary.postedAtPrecision} />
        )}
        {' · '}
        <Address url={flag.summary.url} post={capture?.post ?? null} picture={isPictureAlone(flag.summary)} />
      </p>
      {isImported && <p class="label label-imported">{text('imported')}</p>}
      {capture !== undefined && (
        <Cover label={label} open={open} onOpen={setOpen}>
          {(covered) => (
            <>
              {!covered && <Words post={capture.post} />}
              {flag.review.childShown ? (
                <p class="hint">{text('childPictures')}</p>
              ) : (
                <FlagMedia capture={capture} pictures={props.pictures} covered={covered} />
              )}
            </>
          )}
        </Cover>
      )}
      <div class="row">
        <Button onPress={props.onReport}>
          {site === null ? text('reportIt') : text('reportTo', { platform: site })}
        </Button>
      </div>
      {props.children}
      <FlagFacts flag={flag} captures={props.captures} />
      <Delete onDelete={props.onDelete} />
    </div>
  );
}

function Words({ post }: { post: Post }) {
  const text = useTexts(flags);
  return (
    <>
      {post.text === null || post.text === '' ? (
        <p class="hint">{text('noText')}</p>
      ) : (
        <Quoted text={post.text} label={text('textOf')} />
      )}
      {post.quoted?.text && <Quoted text={post.quoted.text} label={text('quotedPost')} />}
    </>
  );
}

function Delete({ onDelete }: { onDelete: () => void }) {
  const text = useTexts(flags);
  const cancel = useTexts(common)('cancel');
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <div class="end">
        <Button look="quiet" onPress={() => setAsked(true)}>
          {text('delete')}
        </Button>
      </div>
    );
  }
  return (
    <section class="card card-grave stack" aria-label={text('deleteAsk')}>
      <h2>{text('deleteAsk')}</h2>
      <p>{text('deleteWhat')}</p>
      <div class="row">
        <Countdown
          seconds={4}
          start={text('delete')}
          counting={(n) => text('deleteCounting', { n })}
          stop={text('deleteStop')}
          onDone={onDelete}
        />
        <Button look="quiet" onPress={() => setAsked(false)}>
          {cancel}
        </Button>
      </div>
    </section>
  );
}
