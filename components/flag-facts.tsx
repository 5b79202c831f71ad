import type { ComponentChildren } from 'preact';
import { flags, seenTimes } from '../utils/i18n/flags';
import { missingInWords } from '../utils/i18n/missing';
import type { Capture } from '../utils/schema/capture';
import type { Flag } from '../utils/schema/flag';
import { postedAsSaid } from '../utils/schema/posted-at';
import { fullest } from './fullest';
import { useLanguage, usePlural, useTexts } from './language';
import { Code } from './quoted';

/** What can be checked later, exactly as recorded: UTC times, hashes, tool. */
export function FlagFacts({ flag, captures }: { flag: Flag; captures: readonly Capture[] }) {
  const text = useTexts(flags);
  const language = useLanguage();
  const many = usePlural();
  const first = captures[0];
  const last = fullest(captures);
  const imports = captures.filter(({ origin }) => origin === 'imported').length;
  if (first === undefined || last === undefined) return null;
  const files = [
    [text('imageOf'), last.image?.file],
    ...last.media.map((one) => [text('mediaOf', { n: one.index + 1 }), one.file] as const),
  ] as const;
  const lacks = missingInWords(language, last.missing);
  return (
    <details class="facts">
      <summary>{text('details')}</summary>
      <dl>
        <Fact name={text('observations')}>{many(seenTimes, captures.length)}</Fact>
        <Fact name={text('postedAt')}>
          {flag.summary.postedAt === null ? (
            <em class="absent">{text('unknownTime')}</em>
          ) : (
            <Code>{postedAsSaid(flag.summary.postedAt, flag.summary.postedAtPrecision)}</Code>
          )}
        </Fact>
        <Fact name={text('firstSeen')}>
          <Code>{first.startedAt}</Code>
        </Fact>
        {captures.length > 1 && (
          <Fact name={text('lastSeen')}>
            <Code>{captures.at(-1)!.startedAt}</Code>
          </Fact>
        )}
        {last.pageUrl !== '' && (
          <Fact name={text(last.origin === undefined ? 'seenOn' : 'linkGiven')}>
            <Code>{last.pageUrl}</Code>
          </Fact>
        )}
        {imports > 0 && (
          <Fact name={text('imported')}>
            {many(seenTimes, imports)}. {text('importedMeans')}
          </Fact>
        )}
        <Fact name={text('tool')}>
          <Code>{`${last.tool.name} ${last.tool.version} · ${last.tool.extractor} · ${last.tool.browser}`}</Code>
        </Fact>
        {files.map(([name, file]) =>
          file ? (
            <Fact key={file.blob} name={`${text('fileHash')} · ${name}`}>
              <Code>{file.sha256}</Code>
            </Fact>
          ) : null,
        )}
      </dl>
      <p class={lacks.length > 0 ? 'absent' : 'hint'}>
        {lacks.length > 0 ? text('missing', { names: lacks.join(' · ') }) : text('nothingMissing')}
      </p>
    </details>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
