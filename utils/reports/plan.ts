import type { ReportKey } from '../i18n/report';
import type { PlatformId, Post } from '../schema/post';
import type { AttackType, Role } from '../schema/review';

/** What a form can be filled with. Her name, e-mail and signature are not among them: she types those herself. */
export type ValueName = 'notice' | 'post-address' | 'author-handle';

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

/** One way to report one post, as dated data. How a plan is added and checked: docs/report-plans.md. */
export interface ReportPlan {
  id: PlanId;
  platform: PlatformId;
  kinds: readonly Post['kind'][];
  name: ReportKey;
  address: { base: `https://${string}`; parts: readonly AddressPart[] };
  /** Null: a dialog without fields; there is nothing to insert. */
  form: (FormPlace & { fields: readonly FormField[]; left: readonly LeftField[] }) | null;
  /** Steps she takes, in order. `{option}` is what to choose first. */
  guide: readonly ReportKey[];
  /** May the author of the post learn who reported it? */
  disclosure: 'anonymous' | 'may-be-disclosed' | 'will-be-disclosed';
  disclosureWhy: ReportKey;
  asks: readonly ('account' | 'name' | 'email' | 'signature')[];
  whoMayFile: readonly Role[];
  /** `eu`: only where European Union law applies to her or to the organisation. */
  region: 'anywhere' | 'eu';
  types: readonly AttackType[] | 'all';
  verifiedOn: `${number}-${number}-${number}`;
  source: string;
  /** What nobody has checked on the live page. Shown to her in her language. */
  unverified: readonly ReportKey[];
}

export type PlanId = 'x-in-app' | 'x-dsa';
