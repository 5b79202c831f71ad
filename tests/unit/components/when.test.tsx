// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FlagFacts } from '../../../components/flag-facts';
import { FlagList } from '../../../components/flag-list';
import { PostedAt } from '../../../components/when';
import { inLanguage } from './in-language';
import { emptyList, inventedCapture, inventedFlag } from './invented';

const zoneHere = process.env.TZ;
const at = '2026-11-20T00:00:00.000Z';

describe.each(['America/Los_Angeles', 'Asia/Baghdad'])('in %s', (zone) => {
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (zoneHere === undefined) delete process.env.TZ;
    else process.env.TZ = zoneHere;
  });

  const shown = (precision: 'second' | 'day' | 'month' | undefined, language: 'en' | 'fr' | 'ar' = 'en') => {
    const { container, unmount } = inLanguage(<PostedAt at={at} precision={precision} />, language);
    const time = container.querySelector('time')!;
    const said = { words: time.textContent, title: time.title, datetime: time.getAttribute('datetime') };
    unmount();
    return said;
  };

  test('the clock of this test is that of the zone', () => {
    expect(new Date(at).getHours()).toBe(zone === 'Asia/Baghdad' ? 3 : 16);
  });

  test('a day is that day, without an hour, in her language', () => {
    expect(shown('day')).toEqual({ words: 'Nov 20, 2026', title: '2026-11-20', datetime: '2026-11-20' });
    expect(shown('day', 'fr').words).toBe('20 nov. 2026');
    expect(shown('day', 'ar').words).toMatch(/20.*2026/);
    expect(shown('day', 'ar').words).not.toMatch(/[:٠-٩]/);
  });

  test('a month is that month, without a day', () => {
    expect(shown('month')).toEqual({ words: 'November 2026', title: '2026-11', datetime: '2026-11' });
    const first = inLanguage(<PostedAt at="2026-11-01T00:00:00.000Z" precision="month" />);
    expect(first.container.textContent).toBe('November 2026');
  });

  test('a moment is told by her clock, as before; so is a record that does not say how exact it is', () => {
    const clock = zone === 'Asia/Baghdad' ? /Nov 20, 2026, 3:00/ : /Nov 19, 2026, 4:00/;
    expect(shown('second').words).toMatch(clock);
    expect(shown(undefined)).toEqual(shown('second'));
  });

  test('cards and facts of a flag keep to it', () => {
    const flag = inventedFlag(1, { summary: { postedAt: at, postedAtPrecision: 'day' } });
    const list = inLanguage(<FlagList {...emptyList} recent={[flag]} />);
    const time = list.container.querySelector('article time');
    expect([time?.textContent, time?.getAttribute('datetime')]).toEqual(['Nov 20, 2026', '2026-11-20']);
    list.unmount();
    const facts = inLanguage(<FlagFacts flag={flag} captures={[inventedCapture]} />).container.textContent;
    expect(facts).toContain('2026-11-20');
    expect(facts).not.toContain('2026-11-20T00:00');
  });
});
