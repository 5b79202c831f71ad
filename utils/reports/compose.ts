import { format } from '../i18n/dictionary';
import { type ReportKey, report as texts } from '../i18n/report';
import type { FlagSummary } from '../schema/flag';
import type { PlatformId, Post } from '../schema/post';
import { isDate, postedToRead } from '../schema/posted-at';
import type { Review } from '../schema/review';
import type { Language } from '../schema/settings';
import { rulesFor } from '../taxonomy/rules';
import type { PlatformRule } from '../taxonomy/rules/rule';
import { xHandle, xPostAddress } from './address';

export interface ComposeInput {
  summary: FlagSummary;
  post: Post;
  review: Pick<Review, 'categories' | 'role' | 'postLink'>;
  /** Her own words. Nothing is written in their place. */
  explanation: string;
  /** The passage in the language of the reader, as she typed it; empty when she did not. */
  translation?: string;
  /** She said that it is accurate and complete, by a tick of her own. */
  goodFaith?: boolean;
  /** Of the text, not of the interface. */
  language: Language;
}

export interface Composed {
  /** The whole text; null without her explanation, because a form then gets none. */
  notice: string | null;
  /** The short one, for a comment on a post that the platform has before it; null without her explanation. */
  comment: string | null;
  /** The quoted part of the post, letter for letter; null when it has no text. */
  passage: string | null;
  rules: PlatformRule[];
  /** What she should know before sending it. */
  notes: ReportKey[];
}

/** Characters (graphemes) of a post that a notice quotes. A statement of 100,000 characters is read by nobody. */
const passageLimit = 3_000;

/** The same facts give the same text, always: nothing is varied to look different. */
export function composeReport(input: ComposeInput): Composed {
  const { post, review, summary } = input;
  const rules = rulesFor(summary.platform, review.categories);
  const passage = shorten(post.text?.trim() || null);
  const explanation = input.explanation.trim();
  return {
    notice: explanation === '' ? null : noticeText(input, explanation, passage.text, rules),
    comment: explanation === '' ? null : commentText(input, explanation, rules),
    passage: passage.text,
    rules,
    notes: [
      ...(post.translated ? (['note.translated'] as const) : []),
      ...(mayNeedTranslation(input, passage.text) ? (['note.translation'] as const) : []),
      ...(post.truncated ? (['note.truncated'] as const) : []),
      ...(passage.shortened ? (['note.shortened'] as const) : []),
      ...(explanation === '' ? (['no-explanation'] as const) : []),
    ],
  };
}

/** For a mail or a notice that she copies: her name and address at its end, as she typed them for this one. */
export function signed(text: string, { name, email }: { name: string; email: string }): string {
  return [text, [name.trim(), email.trim()].filter((line) => line !== '').join('\n')]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** WhatsApp's pages show no address: there it is the link that she copied herself. */
export function postAddressOf(summary: FlagSummary, { postLink }: Pick<Review, 'postLink'>): string | null {
  if (summary.platform === 'x') return xPostAddress(summary) ?? summary.url;
  return summary.url ?? (summary.platform === 'whatsapp' ? postLink : null);
}

export function authorOf(summary: FlagSummary): string | null {
  const handle = summary.platform === 'x' ? xHandle(summary) : summary.authorHandle?.replace(/^@/, '') || null;
  return handle === null ? null : `@${handle}`;
}

/** Organisations report that platforms often ask for the words in English (2026). Only a hint: she decides. */
function mayNeedTranslation({ translation = '' }: ComposeInput, passage: string | null): boolean {
  return passage !== null && translation.trim() === '' && /(?!\p{Script=Latin})\p{L}/u.test(passage);
}

function noticeText(
  { summary, post, review, language, translation = '', goodFaith = false }: ComposeInput,
  explanation: string,
  passage: string | null,
  rules: readonly PlatformRule[],
): string {
  const say = sayIn(language);
  const address = postAddressOf(summary, review);
  const author = authorOf(summary) ?? summary.authorName;
  const kinds = kindsOf(review, language);
  const blocks = [
    [
      address === null ? null : say('notice.address', { address }),
      author === null ? null : say('notice.author', { author }),
      postedLine(post, say),
    ],
    passage === null
      ? // Of what was handed in, only the platform knows whether it has words.
        [summary.origin === undefined ? say('notice.no-text') : null]
      : [say('notice.says'), say('notice.quote', { passage }), post.translated ? say('note.translated') : null],
    translation.trim() === '' ? [] : [say('notice.translation'), say('notice.quote', { passage: translation.trim() })],
    [
      kinds === '' ? null : say('notice.kind', { kinds }),
      rules.length === 0
        ? null
        : say('notice.rule', { platform: platformNames[summary.platform], rules: cited(rules) }),
    ],
    [say('notice.why'), explanation],
    [review.role === null ? null : say(`role.${review.role}`), goodFaith ? say('notice.good-faith') : null],
  ];
  return blocks
    .map((lines) => lines.filter((line) => line !== null).join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Without address and passage: the platform has the post before it. Her words first, in case only they are read. */
function commentText({ review, language }: ComposeInput, explanation: string, rules: readonly PlatformRule[]): string {
  const say = sayIn(language);
  const kinds = kindsOf(review, language);
  const lines = [
    explanation,
    kinds === '' ? null : say('notice.kind', { kinds }),
    rules.length === 0 ? null : say('comment.rule', { rules: cited(rules) }),
    review.role === null ? null : say(`role.${review.role}`),
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function sayIn(language: Language): (key: ReportKey, values?: Record<string, string>) => string {
  return (key, values) => format(texts[language][key], values);
}

function kindsOf({ categories }: ComposeInput['review'], language: Language): string {
  return categories.map((type) => texts[language][`kind.${type}`]).join(language === 'ar' ? '، ' : ', ');
}

/** With its version, where the page shows one: a rule that changed is another rule. */
function cited(rules: readonly PlatformRule[]): string {
  return rules.map(({ title, version }) => (version === null ? title : `${title} (${version})`)).join('; ');
}

/** No finer than the page told it; a day that it named belongs to no zone. */
function postedLine({ postedAt, postedAtPrecision }: Post, say: ReturnType<typeof sayIn>): string | null {
  if (postedAt === null) return null;
  const time = postedToRead(postedAt, postedAtPrecision);
  return say(isDate(postedAtPrecision) ? 'notice.posted-on' : 'notice.posted', { time });
}

const platformNames: Record<PlatformId, string> = {
  x: 'X',
  facebook: 'Facebook',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  web: 'the site',
};

/** Cuts between graphemes: half an emoji or a bare Arabic mark would no longer be what she quoted. */
function shorten(text: string | null): { text: string | null; shortened: boolean } {
  if (text === null || text.length <= passageLimit) return { text, shortened: false };
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > passageLimit) break;
    kept += segment;
  }
  return { text: `${kept} […]`, shortened: true };
}
