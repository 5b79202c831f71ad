import type { ReportKey } from '../i18n/report';
import type { PlatformId, Post } from '../schema/post';
import type { AttackType, Role } from '../schema/review';

/** What a form can be filled with. Her name, e-mail and signature are not among them: she types those herself. */
export type ValueName = 'notice' | 'comment' | 'post-address' | 'author-handle' | 'author-name' | 'author-address';

export interface FormField {
  key: ValueName;
  /** CSS selectors, most certain first. A way counts only when it finds exactly one field. */
  ways: readonly string[];
  /** Beginnings of the visible label, tried last. */
  labels: readonly string[];
}

/** Something only she can decide or knows: shown with an outline, never touched. */
export interface LeftField {
  key: 'name' | 'email' | 'own-handle' | 'phone' | 'choice' | 'attestation' | 'file' | 'signature' | 'captcha';
  ways: readonly string[];
}

/** Exactly where a form may be filled. Plain data: the same check runs in the page. */
export interface FormPlace {
  /** `https://host`, compared whole: no suffix, no prefix, no port. */
  origin: `https://${string}`;
  /** Paths, compared whole; `:locale` stands for one segment such as `en` or `zh-tw`. */
  paths: readonly `/${string}`[];
}

export interface AddressPart {
  name: string;
  /** A fixed choice, or a fact about the post that the platform already knows. Nothing of hers can be said here. */
  value: { fixed: string } | { of: 'post-id' | 'post-address' | 'author-handle' };
}

/** What a press on "open" does. */
export type Opens =
  | { what: 'address'; base: `https://${string}`; parts: readonly AddressPart[] }
  /** The post's own page, or the chat it stands in. */
  | { what: 'post' }
  /** Nothing is opened: her mail program may carry her real name. Address and text are there to copy. */
  | { what: 'mail'; to: `${string}@${string}` }
  | { what: 'nothing' };

/** One way to report one post, as dated data. How a plan is added and checked: docs/report-plans.md. */
export interface ReportPlan {
  id: PlanId;
  platforms: readonly PlatformId[];
  kinds: readonly Post['kind'][];
  name: ReportKey;
  way: Way;
  opens: Opens;
  /** Null: there is nothing to insert. */
  form: (FormPlace & { fields: readonly FormField[]; left: readonly LeftField[] }) | null;
  /** Which text it takes; `comment` is the short one, at most `limit` characters. */
  text: { kind: 'notice' } | { kind: 'comment'; limit: number } | { kind: 'none' };
  /** Steps she takes, in order. `{option}` is what to choose first. */
  guide: readonly ReportKey[];
  /** May the author of the post learn who reported it? */
  disclosure: 'anonymous' | 'may-be-disclosed' | 'will-be-disclosed';
  disclosureWhy: ReportKey;
  asks: readonly Ask[];
  whoMayFile: readonly Role[];
  /** Whose law it rests on. `anywhere`: the platform's own rules, or the law that she names. */
  region: 'anywhere' | 'eu' | 'us';
  types: readonly AttackType[] | 'all';
  /** `seen`: in the platform's own code or page. `told`: several others say so. `thin`: one source, or old ones. */
  confidence: 'seen' | 'told' | 'thin';
  verifiedOn: `${number}-${number}-${number}`;
  source: string;
  /** What nobody has checked on the live page. Shown to her in her language. */
  unverified: readonly ReportKey[];
}

/** `notice`: a notice under the law (Article 16 DSA, or a country's law). `hashes`: a fingerprint of a picture, not the picture. */
export type Way = 'in-app' | 'form' | 'notice' | 'mail' | 'hashes' | 'organisation' | 'guide';

export type Ask = 'account' | 'name' | 'email' | 'phone' | 'signature' | 'id-document';

export type PlanId =
  | 'x-in-app'
  | 'x-dsa'
  | 'x-abuse'
  | 'x-hateful-conduct'
  | 'x-private-information'
  | 'x-impersonation'
  | 'x-take-it-down'
  | 'facebook-in-app'
  | 'facebook-impersonation'
  | 'facebook-intimate-images'
  | 'facebook-legal-removal'
  | 'facebook-defamation'
  | 'telegram-in-app'
  | 'telegram-mail'
  | 'telegram-support'
  | 'telegram-dsa'
  | 'whatsapp-in-app'
  | 'whatsapp-mail'
  | 'anywhere-hashes'
  | 'anywhere-organisation'
  | 'anywhere-site-contact';

/** Post, comment, message, page: every kind there is. */
export const everyKind = ['post', 'comment', 'message', 'page'] as const;
export const everyone = ['herself', 'authorised', 'witness'] as const;
/** The platform wants the word of the person targeted. */
export const onlyHers = ['herself', 'authorised'] as const;
