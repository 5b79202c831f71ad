import { bagRefusals } from '../../utils/i18n/bag-refusals';
import type { CaseRecord } from './case-record';
import { caseTitle } from './case-title';
import type { DeskList } from './desk';
import { localTime } from './local-time';
import type { Outcome } from './open-envelope';
import { isRefusalReason } from './refusal-reason';
import { reportLines } from './report-lines';

/** For a terminal: addresses, times, counts and kinds, never what was said. */
export function listLines({ waiting, refused, cases }: DeskList): string[] {
  return [
    `Sealed, not opened yet: ${waiting.length}`,
    ...waiting.map(({ id, arrivedAt }) => `  ${id}  arrived here ${localTime(arrivedAt, 'en')}`),
    `Opened cases: ${cases.length}`,
    ...cases.flatMap((record) => [
      `  ${record.id}  opened ${localTime(record.openedAt, 'en')}  ${named(record)}`,
      ...record.items.flatMap((item) => [
        `    ${plain(item.url ?? item.pageUrl)}${item.origin === 'imported' ? ' (imported, not captured)' : ''}${duplicateNote(item.duplicate)}`,
        ...reportLines(cases, record, item).map((line) => `      report, as she told it: ${plain(line)}`),
      ]),
    ]),
    `Refused: ${refused.length}`,
    ...refused.map(
      ({ id, reason, where, at }) => `  ${id}  refused ${localTime(at, 'en')}  ${refusalLine(reason, where)}`,
    ),
  ];
}

function named(record: CaseRecord): string {
  const title = plain(caseTitle(record, 'en').join(' · '));
  return record.purpose === 'test' ? title : `${title}  (${record.items.length} posts)`;
}

export function outcomeLines(outcome: Outcome): string[] {
  if (outcome.verdict === 'refused') {
    return [`REFUSED: ${refusalLine(outcome.reason, outcome.where)}`, 'No case was changed.', ...replyLine(outcome)];
  }
  const { record, state } = outcome;
  return [
    state === 'stored'
      ? `OPENED ${record.id}: every file, the signature and the custody log were checked.`
      : `DUPLICATE: this very bag is already here as case ${record.id}. Nothing was stored twice.`,
    record.purpose === 'test' ? 'A test message of a pairing: it holds no evidence.' : `${record.items.length} posts:`,
    ...record.items.map(
      (item) =>
        `  ${plain(item.url ?? item.pageUrl)}${item.origin === 'imported' ? ' (imported, not captured)' : ''}${duplicateNote(item.duplicate)}`,
    ),
    `Files and order: the sender's key ${record.senderKey.slice(0, 16)}… (${record.seq} log entries, head ${record.head.slice(0, 16)}…). Times: her own clock.`,
    ...replyLine(outcome),
  ];
}

function refusalLine(reason: string, where: string): string {
  const sentence = isRefusalReason(reason) ? bagRefusals.en[reason] : 'Unknown reason.';
  return `${sentence} [${reason}${where === '' ? '' : `, ${plain(where)}`}]`;
}

function duplicateNote(duplicate: { of: string; by: 'capture' | 'post' } | null): string {
  if (duplicate === null) return '';
  return `  (duplicate: the same ${duplicate.by} is in case ${duplicate.of})`;
}

function replyLine({ reply }: Outcome): string[] {
  if (reply === 'sent') return ['The sender was told.'];
  return reply === 'waiting' ? ['The answer to the sender waits for the intake.'] : [];
}

/** A page's text must not steer the terminal it is printed on. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd').slice(0, 500);
}
