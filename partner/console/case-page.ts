import { html } from 'hono/html';
import type { Accepted, VerifiedCapture, VerifiedItem, VerifiedReport } from '../../utils/evidence/verdict';
import { missingInWords } from '../../utils/i18n/missing';
import type { Post } from '../../utils/schema/post';
import { isDate, postedToRead } from '../../utils/schema/posted-at';
import type { CaseItem, CaseRecord } from '../desk/case-record';
import { urlList } from '../desk/export';
import { laterCase } from '../desk/later-case';
import { type Html, page, smallId, time, titleOf, urlBox } from './pages';
import { shownTypeOf } from './shown-types';
import type { Words } from './words';

export type Notice = 'stored' | 'sameBag' | null;

/** One opened bag. The abuse is behind its category, media are not even loaded until asked for, then grey and blurred. */
export function casePage(
  words: Words,
  { record, facts, notice, cases }: { record: CaseRecord; facts: Accepted; notice: Notice; cases: CaseRecord[] },
): Html {
  const { say } = words;
  return page(words, [
    notice === null ? html`` : html`<p class="notice" role="status">${say(notice)}</p>`,
    html`<h2>${titleOf(words, record)}</h2><p>${say('openedAt')} ${time(words, record.openedAt)} ${smallId(record.id)}</p>`,
    record.purpose === 'test' ? html`` : html`${urlBox(words, urlList([record]))}`,
    ...facts.items.map((item) => itemPart(words, { record, cases }, item)),
    html`<section><h2>${say('vouching')}</h2><ul>
<li>${say('vouchBytes')}</li>
<li>${say('vouchOrder', { key: inSentence(`${facts.senderKey.slice(0, 16)}…`), seq: facts.seq, head: inSentence(`${facts.head.slice(0, 16)}…`) })}</li>
<li>${say('vouchTime')}</li><li>${say('vouchNot')}</li></ul>
<p><a href="/cases/${record.id}/bag.zip" download>${say('download')}</a></p></section>`,
  ]);
}

function itemPart(
  words: Words,
  { record, cases }: { record: CaseRecord; cases: CaseRecord[] },
  { flag, review, captures, reports }: VerifiedItem,
): Html {
  const { say } = words;
  const duplicate = record.items.find((item) => item.flag === flag)?.duplicate ?? null;
  const later = laterCase(cases, record, flag);
  const kinds = review.categories.map(words.attack).join(' · ') || say('unsorted');
  const allowed = (['escalate', 'shareWithAllies', 'publish'] as const).filter((use) => review.consent[use]);
  return html`<article><h3>${kinds}</h3>
${duplicate === null ? '' : duplicatePart(words, duplicate, cases)}
<dl>
${review.role === null ? '' : row(say('role'), say(review.role))}
${row(say('consent'), allowed.map((use) => say(use)).join(' · ') || say('storeOnly'))}
${review.postLink === null ? '' : row(say('postLink'), review.postLink)}
${review.note === '' ? '' : row(say('note'), review.note)}
</dl>
${captures.map((capture) => capturePart(words, record.id, capture))}
${reports.length === 0 ? '' : html`<section><h4>${say('reports')}</h4><p>${say('reportsHow')}</p>${later === null ? '' : html`<p class="notice">${say('toldAnew')} ${caseLink(words, later, cases)}</p>`}${reports.map((one) => reportPart(words, record.id, one))}</section>`}</article>`;
}

function duplicatePart(words: Words, { of, by }: NonNullable<CaseItem['duplicate']>, cases: CaseRecord[]): Html {
  const { say } = words;
  return html`<p class="notice">${say(by === 'capture' ? 'duplicateCapture' : 'duplicatePost')} ${caseLink(words, of, cases)}</p>`;
}

function caseLink(words: Words, id: string, cases: readonly CaseRecord[]): Html {
  const found = cases.find((one) => one.id === id);
  const name =
    found === undefined ? html`<code>${id}</code>` : html`${titleOf(words, found)}, ${time(words, found.openedAt)}`;
  return html`<a href="/cases/${id}">${name}</a>`;
}

/** Which form it was stands as its plan's name, the same word as in the case files. */
function reportPart(words: Words, id: string, { plan, steps }: VerifiedReport): Html {
  return html`<h5><code>${plan}</code></h5><ol>${steps.map((step) => stepPart(words, id, step))}</ol>`;
}

function stepPart(
  words: Words,
  id: string,
  { told, takenBackAt, evidence, shownBy }: VerifiedReport['steps'][number],
): Html {
  const { say } = words;
  const said = html`<bdi>${say(told.step)}</bdi> · <bdi>${utc(told.at)}</bdi> (${say('toldAt', { at: inSentence(utc(told.recordedAt)) })})
${'outcome' in told ? html` · <bdi>${words.outcome(told.outcome)}</bdi>` : ''}
${'reference' in told && told.reference !== null ? html` · ${say('reference')}: <bdi><code>${told.reference}</code></bdi>` : ''}`;
  return html`<li>${takenBackAt === null ? said : html`<del>${said}</del> <strong>${say('takenBack', { at: inSentence(utc(takenBackAt)) })}</strong>`}
${evidence?.notHere == null ? '' : html`<p class="notice">${say(`notHere.${evidence.notHere}`, { sha256: evidence.sha256 })}</p>`}
${shownBy === null ? '' : html`<section><h6>${say('shownBy')}</h6>${capturePart(words, id, shownBy)}</section>`}</li>`;
}

function capturePart(words: Words, id: string, { capture, folder, files }: VerifiedCapture): Html {
  const { say } = words;
  const { post } = capture;
  const shown = files.filter((name) => shownTypeOf(name) !== null);
  const imported = capture.origin === 'imported';
  return html`${imported ? html`<p class="notice">${say('imported')}</p>` : ''}<dl>
${row(say('author'), ...authorParts(post))}
${row(say('address'), post.url ?? say('noAddress'))}
${capture.pageUrl === '' ? '' : row(say(imported ? 'linkGiven' : 'seenOn'), capture.pageUrl)}
${row(say(imported ? 'postedAtSheSays' : 'postedAt'), postedIn(post))}
${row(say(imported ? 'importedAt' : 'capturedAt'), `${utc(capture.endedAt)} (${say('senderZone', { zone: capture.timeZone })})`)}
${capture.missing.length === 0 ? '' : row(say('missing'), missingInWords(words.language, capture.missing).join(' · '))}
</dl>
${post.text === null ? '' : html`<details><summary>${say('cover')}</summary><pre dir="auto">${post.text}</pre></details>`}
${shown.length === 0 ? '' : html`<details><summary>${say('coverMedia')} (${shown.length})</summary>${shown.map((name) => mediaPart(words, `/cases/${id}/files/${folder}/${name}`, name, capture))}</details>`}`;
}

function mediaPart(words: Words, src: string, name: string, { image, media }: VerifiedCapture['capture']): Html {
  const { say } = words;
  const isPreview = media.some((one) => one.file?.name === name && one.missing === 'only-preview');
  const label = name === image?.file.name ? say(image.kind) : isPreview ? `${name} (${say('onlyPreview')})` : name;
  const type = shownTypeOf(name) ?? '';
  return html`<label class="covered"><input type="checkbox"> ${say('clear')}: ${label}
${type.startsWith('image/') ? html`<img src="${src}" alt="${label}" loading="lazy">` : html`<video src="${src}" controls muted preload="none"></video>`}</label>`;
}

/** A handle in Latin letters beside a name in Arabic: each keeps its own direction. */
function authorParts({ author }: Post): string[] {
  return [author.name, author.handle === null ? null : `@${author.handle}`].filter((part) => part !== null);
}

/** As precise as the platform said it, never more. */
function postedIn({ postedAt, postedAtRaw, postedAtPrecision }: Post): string {
  if (postedAt === null) return postedAtRaw ?? '?';
  const said = postedToRead(postedAt, postedAtPrecision);
  return isDate(postedAtPrecision) ? said : `${said} UTC`;
}

/** `2026-03-01T10:00:00.000Z` → `2026-03-01 10:00:00 UTC`; thousandths that somebody recorded stay. */
function utc(at: string): string {
  return at.replace('T', ' ').replace(/(?:\.0+)?Z$/, ' UTC');
}

/** Isolated: within Arabic, `2026-11-24 10:00:00` would else be read as `24-11-2026`, with its time before it. */
function inSentence(leftToRight: string): string {
  return `\u2066${leftToRight}\u2069`;
}

function row(name: string, ...values: string[]): Html {
  return html`<dt>${name}</dt><dd>${values.map((value) => html`<bdi>${value}</bdi> `)}</dd>`;
}
