// @vitest-environment happy-dom
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { expect, test } from 'vitest';
import { ChildBox } from '../../../components/child-box';
import { Deliveries } from '../../../components/deliveries';
import { Emergency } from '../../../components/emergency';
import { Erase } from '../../../components/erase';
import { FiguresPage } from '../../../components/figures';
import { FirstRun } from '../../../components/first-run';
import { FlagDetail } from '../../../components/flag-detail';
import { FlagList } from '../../../components/flag-list';
import { Followed } from '../../../components/followed';
import { Frame } from '../../../components/frame';
import { GuideBox } from '../../../components/guide-box';
import { HandIn } from '../../../components/hand-in';
import { InsertBox } from '../../../components/insert-box';
import { Locked } from '../../../components/locked';
import { Pair } from '../../../components/pair';
import { Partners } from '../../../components/partners';
import { ReportPage } from '../../../components/report-page';
import { ReviewForm } from '../../../components/review-form';
import { SelectionBar } from '../../../components/selection-bar';
import { SendBox } from '../../../components/send-box';
import { SettingsPage } from '../../../components/settings-page';
import { SortMany } from '../../../components/sort-many';
import { StillThere } from '../../../components/still-there';
import { TakeBack } from '../../../components/take-back';
import { TellStep } from '../../../components/tell-step';
import { outOfCourtInWords } from '../../../entrypoints/shared-app/out-of-court-words';
import { hotlines } from '../../../utils/reports/hotlines';
import { emptyReview } from '../../../utils/schema/review';
import { defaultSettings } from '../../../utils/schema/settings';
import { inLanguage } from './in-language';
import {
  followedReport,
  inventedCapture,
  inventedDelivery,
  inventedFlag,
  inventedPartner,
  pictures,
  states,
  takenBackStep,
} from './invented';

const nothing = () => {};
const flag = inventedFlag(1);
const inventedHealth = {
  text: 'Athar 0.1.0: how well it read.',
  readings: [
    {
      extractor: 'x@1',
      pageKind: 'feed',
      posts: 4,
      changed: 1,
      fields: [{ field: 'author.handle', missing: 1, isExpected: true }],
    },
    { extractor: 'telegram-a@1', pageKind: 'group', posts: 2, changed: 0, fields: [] },
  ],
} as const;
const values = [{ name: 'Address of the post', value: 'https://x.com/invented/status/1', quotes: false }];
const refusedPicture = { saved: 1, refused: [{ place: 2, reason: 'heic' as const }] };
const screens: Record<string, ComponentChild> = {
  'hand in': (
    <HandIn
      pictures={{ busy: false, told: refusedPicture, onAdd: nothing }}
      links={{ busy: true, told: null, text: 'https://news.invalid/a', onText: nothing, onAdd: nothing }}
    />
  ),
  'an imported flag': (
    <FlagDetail
      flag={inventedFlag(2, { summary: { origin: 'imported', image: null } })}
      captures={[{ ...inventedCapture, origin: 'imported' }]}
      pictures={pictures}
      onReport={nothing}
      onDelete={nothing}
    >
      {null}
    </FlagDetail>
  ),
  'first run': (
    <FirstRun
      generated="a b c d e f"
      onLanguage={nothing}
      onAnother={nothing}
      judge={async () => true}
      onAccept={nothing}
      onCopy={async () => {}}
      busy={false}
      problem="A problem."
    />
  ),
  locked: <Locked busy={false} trouble={{ why: 'wait', seconds: 3 }} onUnlock={nothing} onErase={nothing} />,
  list: (
    <FlagList
      here={[flag]}
      recent={[inventedFlag(2)]}
      more
      deliveries={[inventedDelivery(states.queued)]}
      selected={new Set([flag.id])}
      cases={['November']}
      caseName={null}
      onCase={nothing}
      onSelect={nothing}
      onOpen={nothing}
      onReport={nothing}
      onMore={nothing}
      focusTitle
    />
  ),
  'steps beside a dialog': (
    <GuideBox
      busy={false}
      shown
      steps={{
        lead: 'Choose here:',
        choice: { words: 'Spam', language: 'en', from: 'page' },
        more: ['That is: spam'],
        level: 1,
      }}
      refused="No."
      onShow={nothing}
      onHide={nothing}
    />
  ),
  'one post': (
    <FlagDetail flag={flag} captures={[inventedCapture]} pictures={pictures} onReport={nothing} onDelete={nothing}>
      <ReviewForm review={emptyReview} cases={[]} partners={[]} onChange={nothing} kept problem={null} />
    </FlagDetail>
  ),
  selection: (
    <SelectionBar count={2} onSort={nothing} onClear={nothing}>
      <SendBox
        partners={[inventedPartner(1), inventedPartner(2)]}
        partnerId={null}
        many
        progress={{ at: 'queued', name: 'Desk', ids: [] }}
        deliveries={[]}
        onPartner={nothing}
        onSend={nothing}
        onFile={nothing}
        onAddPartner={nothing}
      />
    </SelectionBar>
  ),
  'sort many': <SortMany count={2} cases={[]} busy={false} onApply={nothing} />,
  organisations: (
    <Partners partners={[inventedPartner(1)]} tests={[]} digits={new Map()} onAdd={nothing} onForget={nothing} />
  ),
  pair: (
    <Pair
      read={{ name: 'Desk', words: ['a', 'b', 'c', 'd', 'e', 'f'], digits: '1 2', host: 'h', renews: null }}
      problem={null}
      busy={null}
      onRead={nothing}
      onPair={nothing}
    />
  ),
  deliveries: (
    <Deliveries
      deliveries={Object.values(states).map((state, n) => inventedDelivery(state, { id: `d${n}` }))}
      result={null}
      onAsk={nothing}
      onRetry={nothing}
      onCancel={nothing}
    />
  ),
  settings: (
    <SettingsPage
      settings={defaultSettings}
      places={[
        { id: 'whatsapp', access: 'allowed', allow: nothing, takeBack: nothing },
        { id: 't.me', access: 'refused', allow: nothing, takeBack: nothing },
      ]}
      unsent={0}
      change={{ busy: false, result: null, suggest: () => 'x', judge: async () => true, onChange: nothing }}
      reading={{ busy: false, onShow: nothing, onCopy: async () => {}, health: inventedHealth }}
      onChange={nothing}
      onFigures={nothing}
      onLock={nothing}
      onErase={nothing}
    />
  ),
  followed: (
    <>
      <Followed
        reports={[
          { ...followedReport, outOfCourt: outOfCourtInWords('en', 'facebook') },
          { ...followedReport, id: 'back', steps: [takenBackStep, ...followedReport.steps] },
        ]}
        pages={[]}
        refused={{ reportId: 'r', text: 'No.' }}
        onOpenBody={nothing}
        onTell={async () => true}
        onTakeBack={async () => true}
      />
      <TakeBack step="decided" onTakeBack={nothing} onLeave={nothing} />
      <TellStep step="decided" pages={[{ id: 'p', name: 'A page' }]} onKeep={nothing} onCancel={nothing} />
      <TellStep step="appealed" pages={[]} onKeep={nothing} onCancel={nothing} />
    </>
  ),
  'still there': (
    <StillThere
      again="page"
      seen={[
        { at: '2026-11-23T10:00:00.000Z', saw: 'removed', by: 'told' },
        {
          at: '2026-11-22T10:00:00.000Z',
          saw: 'edited',
          by: 'capture',
          changes: [
            { text: 'a', is: 'same' },
            { text: 'b', is: 'gone' },
            { text: 'c', is: 'added' },
          ],
        },
      ]}
      opens
      onOpen={nothing}
      onTell={nothing}
    />
  ),
  figures: (
    <FiguresPage
      lines={[{ name: 'All', cells: [{ label: 'Sent', value: '2' }] }]}
      files={[{ id: 'csv', href: '#', fileName: 'table.csv' }]}
    />
  ),
  erase: <Erase unsent={2} onErase={nothing} onKeep={nothing} />,
  report: (
    <ReportPage
      title="Report to the platform"
      review={emptyReview}
      asking
      offers={[
        {
          id: 'form',
          name: 'A form',
          order: 'Because.',
          blocked: null,
          warnings: ['Once is enough.'],
          disclosure: { kind: 'may-be-disclosed', text: 'The author may learn it.', why: 'It asks for a name.' },
          asks: ['your name'],
          guide: ['Open it.', 'Send it yourself.'],
          verifiedOn: '2026-11-23',
          unverified: ['labels'],
          confidence: 'Told by several.',
          press: 'open',
          fills: true,
          mail: { name: 'Write to', value: 'abuse@practice.invalid' },
          comment: { value: 'It hurts.', limit: 512 },
          elements: [{ name: 'a name', state: 'missing', missing: true }],
        },
      ]}
      facts={{ explanation: 'It hurts.', translation: '', goodFaith: false, language: 'en' }}
      coveredText="Post: ▒▒▒ It hurts."
      country={null}
      signature={{ name: '', email: '' }}
      first={
        <>
          <Emergency partners={[]} />
          <ChildBox hotlines={hotlines} pictures="kept" problem={null} onDelete={nothing} onCopy={async () => {}} />
        </>
      }
      text="Post: … It hurts."
      notes={['Cut.']}
      values={values}
      opening={null}
      onReview={nothing}
      onFacts={nothing}
      onText={nothing}
      onComment={nothing}
      onCountry={nothing}
      onSignature={nothing}
      onOrganisation={nothing}
      onOpen={nothing}
      onCopy={async () => {}}
    />
  ),
  insert: (
    <InsertBox
      busy={false}
      lines={[{ name: 'Text', state: 'filled', good: true }]}
      refused={null}
      filledAny
      inPart={false}
      notYet={false}
      values={values}
      onInsert={nothing}
      onCopy={async () => {}}
    />
  ),
};

// Colours, sizes and reading order need a real browser; roles, names and structure do not.
const shown = Object.entries(screens).flatMap(([name, screen]) =>
  (['en', 'ar'] as const).map((language) => [name, language, screen] as const),
);
test.each(shown)('%s in %s: axe finds nothing serious', async (_, language, screen) => {
  const { container } = inLanguage(
    <Frame tab="saved" onTab={nothing} onBack={nothing} onLeave={nothing}>
      {screen}
    </Frame>,
    language,
  );
  const { violations, passes } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(passes.length).toBeGreaterThan(8);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test.each(Object.entries(screens))('%s: nothing needs an inline style, which the policy forbids', (_, screen) => {
  const { container } = inLanguage(screen);
  expect(container.querySelectorAll('[style], style, script')).toHaveLength(0);
});
