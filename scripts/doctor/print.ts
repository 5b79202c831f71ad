import type { Candidate, DoctorReport, FieldReport, PostReport } from './report';
import type { WrittenWay } from './ways-in-source';

type Ways = ReadonlyMap<string, WrittenWay[]>;
const mostSilent = 40;

/** The report as a maintainer reads it: plain lines, what is wrong first within each post. */
export function print(report: DoctorReport, ways: Ways, saved: { file: string; url: string }): string {
  return [
    `${saved.file} as ${saved.url}`,
    ...verdict(report),
    ...report.posts.flatMap((post, index) => ['', ...printPost(post, index + 1, ways)]),
    ...repeated(report),
    ...silent(report),
    '',
  ].join('\n');
}

function verdict({ adapter, version, pageKind, adapters, posts }: DoctorReport): string[] {
  if (adapter === null) {
    const why = adapters.map(
      (each) => `  ${each.adapter}: ${each.byAddress ? 'the address, not what is on it' : 'not its address'}`,
    );
    return ['No adapter reads this page:', ...why, '  --platform <adapter> reads it with one of them all the same.'];
  }
  const own = adapters.find((each) => each.adapter === adapter);
  const kept = posts.filter((post) => post.hollow === null);
  const changed = kept.filter((post) => post.signs.length > 0).length;
  return [
    `Adapter ${version}${own?.byPage ? '' : ' (asked for: the page is not its own)'}, page kind: ${pageKind ?? 'unknown'}`,
    `${posts.length === 1 ? '1 post' : `${posts.length} posts`} found, ${kept.length} would be kept, ${changed} with a sign that the site has changed`,
  ];
}

function printPost({ path, kind, hollow, signs, fields }: PostReport, number: number, ways: Ways): string[] {
  return [
    `${number}. ${kind}  ${path}`,
    ...(hollow === null ? [] : [`   not kept: ${hollow}`]),
    ...signs.map((sign) => `   CHANGED: ${sign}`),
    ...fields.flatMap((field) => printField(field, ways)),
  ];
}

function printField({ field, value, way, tried, candidates }: FieldReport, ways: Ways): string[] {
  const isMissing = value === null && (candidates.length > 0 || tried.length > 0 || way !== null);
  const label = field.padEnd(16);
  if (value === null && !isMissing) return [`   ${label} -`];
  const silentWays = tried.filter((one) => !one.found).map((one) => one.way);
  const byHand =
    value === null ? writtenFor(field, ways).filter((one) => !tried.some(({ way: name }) => name === one)) : [];
  const nothing = [...silentWays, ...byHand];
  const spare = tried.filter((one) => one.found && one.way !== way).map((one) => one.way);
  return [
    `   ${label} ${value ?? 'MISSING'}`,
    ...(way === null || value === null ? [] : [`      read by ${at(way, ways)}`]),
    ...(spare.length === 0 ? [] : [`      would also be read by ${spare.join('; ')}`]),
    ...(nothing.length === 0 ? [] : [`      found nothing: ${nothing.map((one) => at(one, ways)).join('; ')}`]),
    ...candidates.map((one) => `      candidate ${printCandidate(one)}`),
  ];
}

function writtenFor(field: string, ways: Ways): string[] {
  return [...ways].filter(([, written]) => written.some((one) => one.field === field)).map(([name]) => name);
}

function at(way: string, ways: Ways): string {
  // `group: author-labels 2026-09`: what it found stands before its name.
  const written = ways.get(way) ?? ways.get(way.replace(/^\w+: /, ''));
  return written ? `${way} (${written.map(({ place }) => place.replace('utils/platforms/', '')).join(', ')})` : way;
}

function printCandidate({ path, selector, why, shows, times }: Candidate): string {
  const often = times > 1 ? `, ${times} times on the page` : '';
  return `${selector ?? path}\n         ${why}${often}${shows === '' ? '' : `: “${shows}”`}${selector === null ? '' : `\n         at ${path}`}`;
}

function repeated({ repeated: boxes }: DoctorReport): string[] {
  if (boxes.length === 0) return [];
  return ['', 'No post was found. What comes again and again:', ...boxes.map((one) => `   ${printCandidate(one)}`)];
}

function silent({ silent: selectors }: DoctorReport): string[] {
  const near = selectors.filter(({ candidates }) => candidates.length > 0);
  const rest = selectors.filter(({ candidates }) => candidates.length === 0);
  return [
    ...(near.length === 0 ? [] : ['', 'Selectors that match nothing on this page, with something near:']),
    ...near.flatMap(({ name, selector, candidates }) => [
      `   ${name}  ${selector}`,
      ...candidates.map((one) => `      ${printCandidate(one)}`),
    ]),
    ...(rest.length === 0
      ? []
      : ['', `Selectors that match nothing, and nothing is near (most pages lack most of them): ${rest.length}`]),
    ...rest.slice(0, mostSilent).map(({ name, selector }) => `   ${name}  ${selector}`),
  ];
}
