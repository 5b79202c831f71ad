import { expect, test } from 'vitest';
import { offersInWords } from '../../../entrypoints/shared-app/plan-offers';
import { reportOptions } from '../../../utils/actions/reports';
import type { FlagSummary } from '../../../utils/schema/flag';
import type { Post } from '../../../utils/schema/post';
import type { Language } from '../../../utils/schema/settings';
import { testReports } from '../actions/report-example';
import { exampleCapture, exampleFlag, flagId } from '../reports/example';

const telegram: Partial<FlagSummary> = {
  platform: 'telegram',
  kind: 'message',
  url: null,
  pageUrl: 'https://web.telegram.org/a/#-1002000000002',
};
const whole: Partial<FlagSummary> = { image: 'screenshot' };

async function offers(language: Language, summary: Partial<FlagSummary>, post: Partial<Post> = {}) {
  const { world } = testReports(exampleFlag({ summary }), exampleCapture(post));
  const options = await reportOptions({ flagId, explanation: 'Mine.', language }, world);
  return offersInWords(language, { options, signature: { name: '', email: '' }, comment: options.composed.comment });
}
const offer = async (id: string, language: Language, summary: Partial<FlagSummary>) =>
  (await offers(language, summary)).find((one) => one.id === id)!;

test.each([
  ['telegram-in-app', 'en', telegram, 'Document first', 'Report spam'],
  ['telegram-in-app', 'ar', telegram, 'التوثيق أولًا', 'الإبلاغ عن بريد مزعج'],
  ['telegram-in-app', 'fr', telegram, 'Documenter d’abord', 'spam'],
  ['whatsapp-in-app', 'en', { platform: 'whatsapp', kind: 'message', url: null }, 'Document first', 'Block'],
  ['whatsapp-in-app', 'ar', { platform: 'whatsapp', kind: 'message', url: null }, 'التوثيق أولًا', 'حظر'],
] as const)(
  '%s in %s: what can be lost stands on the way itself, before she starts',
  async (id, language, summary, first, what) => {
    const { warnings } = await offer(id, language, { ...summary, ...whole });
    expect(warnings[0]).toContain(first);
    expect(warnings.at(-1)).toContain(what);
    // Everything of it is saved: nobody is told to document again.
    expect(warnings).toHaveLength(2);
  },
);

test('what is not saved yet is named between the two', async () => {
  const { warnings } = await offer('telegram-in-app', 'en', telegram);
  expect(warnings).toHaveLength(3);
  expect(warnings[1]).toMatch(/^Not everything of this post is saved yet/);
});

test('where reporting takes nothing away, nobody is frightened', async () => {
  for (const one of await offers('en', {})) expect(one.warnings, one.id).toEqual([]);
});

test('fields of a way that is shut are no reason to show it early', async () => {
  const fills = async (postId: string | null) =>
    (await offers('en', { postId })).filter((one) => one.fills).map(({ id }) => id);
  expect(await fills('1850000000000000001')).toContain('x-dsa');
  expect(await fills(null)).not.toContain('x-dsa');
});
