import { type Figures, figuresOf } from '../figures/figures';
import { figuresCsv, figuresJson } from '../figures/files';
import { figuresPage } from '../figures/page';
import type { Reported } from '../figures/reported';
import { figuresWords } from '../reports/figures-words';
import { reportedOf } from '../reports/reported';
import type { Language } from '../schema/settings';
import { listFlags } from './flags';

const pageSize = 100;

/** Everything she reported, counted on this device. Throws `AtharError('locked')`. `reported`: sent, as she says. */
export async function figures(now = new Date()): Promise<{ all: Figures[]; reported: number }> {
  const reports: Reported[] = [];
  let before: number | undefined;
  do {
    const { flags, next } = await listFlags({ limit: pageSize, before });
    for (const flag of flags) reports.push(...reportedOf(flag));
    before = next ?? undefined;
  } while (before !== undefined);
  return { all: figuresOf(reports, now.getTime()), reported: reports.length };
}

export interface FigureFile {
  /** It lies in a downloads folder: the name says when, and not what. */
  fileName: string;
  mediaType: string;
  text: string;
}

/** The three files, made anew each time. Nothing in them names a person, a post or an address. */
export function figureFiles(
  all: readonly Figures[],
  language: Language,
  now = new Date(),
): Record<'csv' | 'json' | 'page', FigureFile> {
  const madeOn = now.toISOString().slice(0, 10);
  const named = (ending: string) => `table-${madeOn}.${ending}`;
  return {
    csv: { fileName: named('csv'), mediaType: 'text/csv', text: figuresCsv(all) },
    json: { fileName: named('json'), mediaType: 'application/json', text: figuresJson(all, madeOn) },
    page: { fileName: named('html'), mediaType: 'text/html', text: figuresPage(all, figuresWords(language, madeOn)) },
  };
}
