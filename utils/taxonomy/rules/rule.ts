/** One rule of a platform, as a report may cite it. */
export interface PlatformRule {
  /** The platform's own English heading: what its reviewers search for. */
  title: string;
  /** Page where the rule is published. */
  page: string;
  /** The page's own date, when it shows one. */
  version: string | null;
  /** When somebody last read it, and where. */
  readOn: string;
  source: string;
  /** What has not been checked against the live page. Shown to maintainers, never to her. */
  unverified: readonly string[];
}
