import { type ReportWorld, reportWorld } from './report-world';

/** Flags looked through, newest first. */
const searched = 300;
/** Shorter than that, people say the same without copying ("He threatens me."). */
const leastLength = 20;

/**
 * For how many other posts she used the same explanation. Platforms set alike reports aside, and the law lets them stop
 * reading people whose notices are manifestly unfounded (Article 23(2) DSA). Throws `locked`.
 */
export async function reusedElsewhere(
  { flagId, explanation }: { flagId: string; explanation: string },
  world: ReportWorld = reportWorld,
): Promise<number> {
  const words = plain(explanation);
  if (words.length < leastLength) return 0;
  const { flags } = await world.flags.listFlags({ limit: searched });
  return flags.filter(({ id, reports }) => id !== flagId && reports.some(({ text }) => plain(text).includes(words)))
    .length;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
