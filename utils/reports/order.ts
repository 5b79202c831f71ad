import { format } from '../i18n/dictionary';
import { type ReportKey, report as texts } from '../i18n/report';
import type { Flag } from '../schema/flag';
import type { Post } from '../schema/post';
import type { Report } from '../schema/report';
import type { Language } from '../schema/settings';
import { reportAddress } from './address';
import { authorAddress } from './author-address';
import { authorOf, postAddressOf } from './compose';
import type { FormPlace, LeftField, ReportPlan, ValueName } from './plan';

/** Everything the script in the page is told: plain data, checked again there. */
export interface FillOrder {
  place: FormPlace;
  /** The address the form was opened with: it names the post. */
  openedWith: string;
  /** Milliseconds, from now, during which this one document may still be filled. */
  forMs: number;
  fields: FillField[];
  left: readonly LeftField[];
  /** Ready-made texts for the marks. The page's script carries no dictionary. */
  marks: { direction: 'ltr' | 'rtl'; language: Language; left: Record<LeftField['key'], string>; tooLong: string };
}

export interface FillField {
  key: ValueName;
  ways: readonly string[];
  labels: readonly string[];
  value: string | null;
}

export type FieldResult =
  | { key: ValueName; state: 'filled' | 'kept' | 'missing' }
  | { key: ValueName; state: 'too-long'; length: number; limit: number }
  | { key: ValueName; state: 'left'; why: 'no-explanation' | 'no-value' | 'ambiguous' | 'reverted' | 'wrong-shape' }
  /** Filled, and by now it is not there any more, or not as it was put in. */
  | { key: ValueName; state: 'left'; why: 'gone' | 'changed' }
  | { key: LeftField['key']; state: 'left'; why: 'hers' };

/** Ten minutes, for one document, after one press. */
const armedMs = 10 * 60_000;

/** Null when the plan has no fields, or the post's address is not known. */
export function fillOrder({
  plan,
  flag,
  post,
  report,
  language,
}: {
  plan: ReportPlan;
  flag: Flag;
  post: Post;
  report: Report;
  language: Language;
}): FillOrder | null {
  const openedWith = reportAddress(plan, flag.summary);
  if (plan.form === null || openedWith === null) return null;
  const { fields, left, origin, paths } = plan.form;
  const say = (key: ReportKey): string => texts[language][key];
  // Fields report line breaks as `\n` whatever was put in.
  const text = report.text === '' ? null : report.text.replace(/\r\n?/g, '\n');
  const values: Record<ValueName, string | null> = {
    notice: text,
    comment: text,
    'post-address': postAddressOf(flag.summary, flag.review),
    'author-handle': authorOf(flag.summary),
    'author-name': flag.summary.authorName,
    'author-address': authorAddress(post),
  };
  const leftTexts = leftKeys.map((key) => [key, format(say('mark.left'), { what: say(`left.${key}`) })]);
  return {
    place: { origin, paths },
    openedWith,
    forMs: armedMs,
    fields: fields.map((field) => ({ ...field, value: values[field.key] })),
    left,
    marks: {
      direction: language === 'ar' ? 'rtl' : 'ltr',
      language,
      left: Object.fromEntries(leftTexts) as Record<LeftField['key'], string>,
      tooLong: say('mark.too-long'),
    },
  };
}

const leftKeys: LeftField['key'][] = [
  'name',
  'email',
  'own-handle',
  'phone',
  'choice',
  'attestation',
  'file',
  'signature',
  'captcha',
];
