import { answerChart } from './chart';
import type { Counted, Figures } from './figures';
import { days } from './files';
import { fewestForShare } from './wilson';

/** Every text of the page, in one language. */
export interface FiguresWords {
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  /** With the day it was made. */
  made: string;
  group(group: Figures['group']): string;
  columns: {
    group: string;
    submitted: string;
    by: Record<1 | 7 | 30, string>;
    unanswered: string;
    median: string;
    acted: string;
    unread: string;
    gone: string;
  };
  /** `part` of `whole`. */
  of(part: number, whole: number): string;
  chart: string;
  tooFew: string;
  daysAxis: string;
  /** How the numbers were made, a sentence each. */
  method: readonly string[];
}

/** One page to print or to attach: no script, nothing loaded, no name, no address. */
export function figuresPage(all: readonly Figures[], words: FiguresWords): string {
  const [whole] = all;
  const { columns } = words;
  const heads = [
    columns.group,
    columns.submitted,
    columns.by[1],
    columns.by[7],
    columns.by[30],
    columns.unanswered,
    columns.median,
    columns.acted,
    columns.unread,
    columns.gone,
  ];
  const chart =
    whole === undefined || whole.wait.cases < fewestForShare
      ? `<p>${escaped(words.tooFew)}</p>`
      : answerChart(whole.wait, { label: escaped(words.chart), daysAxis: escaped(words.daysAxis) });
  return [
    `<!doctype html><html lang="${escaped(words.lang)}" dir="${words.dir}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(words.title)}</title><style>${style}</style></head><body>`,
    `<h1>${escaped(words.title)}</h1><p>${escaped(words.made)}</p>`,
    `<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>`,
    `<tbody>${all.map((one) => line(one, words)).join('')}</tbody></table>`,
    `<h2>${escaped(words.chart)}</h2>${chart}`,
    `<ul>${words.method.map((sentence) => `<li>${escaped(sentence)}</li>`).join('')}</ul>`,
    '</body></html>\n',
  ].join('');
}

function line(one: Figures, words: FiguresWords): string {
  const cells = [
    String(one.submitted),
    ...one.answeredBy.map(({ counted }) => shown(counted, words)),
    String(one.unanswered),
    shownMedian(one.wait),
    shown(one.actedOfDecided, words),
    String(one.unread),
    String(one.goneAfter),
  ];
  const name = `<th scope="row">${escaped(words.group(one.group))}</th>`;
  return `<tr>${name}${cells.map((cell) => `<td><bdi>${escaped(cell)}</bdi></td>`).join('')}</tr>`;
}

const none = '–';

/** Days with their limits; a dash where nobody knows. */
export function shownMedian({ cases, median, medianLower, medianUpper }: Figures['wait']): string {
  // Half of a handful is a single case.
  if (cases < fewestForShare) return none;
  const number = (value: number | null) => (value === null ? none : String(days(value)));
  return median === null ? none : `\u2066${number(median)} (${number(medianLower)}; ${number(medianUpper)})\u2069`;
}

/** A percentage never without its denominator, and not at all under twenty; a dash where there is nothing to count. */
export function shown({ part, whole, share }: Counted, { of }: Pick<FiguresWords, 'of'>): string {
  if (whole === 0) return none;
  return share === null ? of(part, whole) : `${of(part, whole)} · ${Math.round(share.share * 100)}%`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
@page { size: A4 landscape; margin: 12mm }
body { font: 10pt/1.4 system-ui, sans-serif; color: #000; background: #fff; margin: 1rem }
h1 { font-size: 14pt; margin: 0 } h2 { font-size: 11pt; margin: 1rem 0 0.25rem }
table { border-collapse: collapse; inline-size: 100%; font-size: 8.5pt }
th, td { border-block-end: 1px solid #999; padding: 2px 4px; text-align: start; vertical-align: top }
svg { inline-size: 100%; max-inline-size: 640px; font-size: 10px } .grid { stroke: #bbb; fill: none }
.curve { stroke: #000; stroke-width: 2; fill: none } li { font-size: 8.5pt }`;
