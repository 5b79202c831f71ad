import { type ReportKey, report as texts } from '../i18n/report';
import { postedAsSaid } from '../schema/posted-at';
import { optionFor } from '../taxonomy/rules';
import { authorAddress } from './author-address';
import { authorOf, type Composed, type ComposeInput, postAddressOf } from './compose';

export interface CopyValue {
  label: ReportKey;
  value: string;
  /** It holds the words of the post: covered until she looks. */
  quotes: boolean;
}

/** Every value with its label, for the day when no field is recognised, or when there is no form at all. */
export function copyValues({
  input,
  composed,
  notice,
  comment = null,
}: {
  input: ComposeInput;
  composed: Composed;
  /** The text as she edited it; null when there is none. */
  notice: string | null;
  /** The short text, where a platform takes one. */
  comment?: string | null;
}): CopyValue[] {
  const { summary, post, review, language } = input;
  const option = optionFor(summary.platform, review.categories);
  const listed: [ReportKey, string | null][] = [
    ['value.notice', notice],
    ['value.comment', comment],
    ['value.explanation', input.explanation],
    ['value.translation', input.translation ?? ''],
    ['value.passage', composed.passage],
    ['value.post-address', postAddressOf(summary, review)],
    ['value.author-handle', authorOf(summary)],
    ['value.author-name', summary.authorName],
    ['value.author-address', authorAddress(post)],
    ['value.post-id', summary.postId],
    [
      'value.posted-at',
      post.postedAt === null ? post.postedAtRaw : postedAsSaid(post.postedAt, post.postedAtPrecision),
    ],
    ['value.kind', review.categories.map((type) => texts[language][`kind.${type}`]).join(', ')],
    ['value.rule', composed.rules.map((rule) => rule.title).join('; ')],
    ['value.option', option === null ? null : option.shown],
  ];
  return listed.flatMap(([label, value]) =>
    value === null || value.trim() === '' ? [] : [{ label, value, quotes: quoting.includes(label) }],
  );
}

const quoting: readonly ReportKey[] = ['value.notice', 'value.passage', 'value.translation'];
