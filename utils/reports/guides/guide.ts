import type { ReportKey } from '../../i18n/report';
import type { PlanId } from '../plan';

/** What a step asks of her. `list`: one choice of several that lead on; `box`: a tick that does more than report. */
export type StepKind = 'list' | 'insert' | 'copy' | 'more-posts' | 'read' | 'box';

/** How one step of a dialog is told by its structure. No words: they follow the account's language. */
export interface StepShape {
  is: StepKind;
  has: string;
  /** How many of `has` there are at least. */
  atLeast: number;
  /** `has` are choices whose words name them. */
  choices: boolean;
  /** Present on every list but the first one; null when the dialog does not say. */
  deeper: string | null;
  /** What may be outlined when there is exactly one; `{id}` stands for the option's value. */
  mark: string | null;
}

export interface DialogShape {
  /** The dialog. Of several, the last one in the page stands on top. */
  at: string;
  /** What no report dialog holds: then it is another one. */
  never: string | null;
  /** The first that fits counts. */
  steps: readonly StepShape[];
}

/** Exactly where a guide may stand. Plain data: the same check runs in the page. */
export interface GuidePlace {
  /** `https://host`, compared whole. */
  origin: `https://${string}`;
  /** What the path begins with: these pages change their address without a new document. */
  under: `/${string}`;
}

/** A dialog that cannot be filled, as dated data: what stands on the card, and how its steps are told apart. */
export interface Guide {
  plan: PlanId;
  places: readonly GuidePlace[];
  dialogs: readonly DialogShape[];
  /** How the dialog is opened. */
  before: readonly ReportKey[];
  /** The menu's entry that opens it, in the platform's own words by interface language. */
  entry: Readonly<Record<string, string>>;
  /** Shown the whole time. */
  notes: readonly ReportKey[];
  /** For a list further down than what is known, or a question that is not known. */
  beyond: ReportKey | null;
  /** What there can take the evidence away: she is told of it, and to document first. Null: nothing. */
  destroys: ReportKey | null;
  verifiedOn: `${number}-${number}-${number}`;
  source: string;
  unverified: ReportKey;
}
