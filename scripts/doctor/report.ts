import type { Tried } from './told-ways';

/** An element that could be what is looked for. */
export interface Candidate {
  path: string;
  /** What finds all of its kind, ready for `selectors.ts`; null where only its place is known. */
  selector: string | null;
  /** Why it is one: `near to at.text [data-testid="tweetText"]`, `a long paragraph`. */
  why: string;
  /** The beginning of what it shows. */
  shows: string;
  /** How many such elements the page or post has. */
  times: number;
}

export interface FieldReport {
  field: string;
  /** As the record has it, cut. Null: missing. */
  value: string | null;
  /** The strategy that read it; null when the adapter notes none for it. */
  way: string | null;
  tried: Tried[];
  /** For missing fields only. */
  candidates: Candidate[];
}

export interface PostReport {
  path: string;
  kind: string;
  /** Why it would not be kept; null for a real post. */
  hollow: string | null;
  fields: FieldReport[];
  signs: string[];
}

export interface DoctorReport {
  /** Of every adapter: whether the page is its own, by address alone and with what is in it. */
  adapters: { adapter: string; byAddress: boolean; byPage: boolean }[];
  adapter: string | null;
  version: string | null;
  pageKind: string | null;
  posts: PostReport[];
  /** Selectors that match nothing on the whole page. */
  silent: { name: string; selector: string; candidates: Candidate[] }[];
  /** Boxes that come again and again, for a page on which no post was found. */
  repeated: Candidate[];
}
