import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PlanId } from '../../../utils/reports/plan';
import { plans } from '../../../utils/reports/plans';

/** Each form has a practice copy: what is tested, and what `npm start` shows. */
const practice: Partial<Record<PlanId, string>> = {
  'x-in-app': 'tests/practice/x.com/report_story_start.html',
  'x-dsa': 'tests/practice/help.x.com/forms-dsa-report.html',
  'x-abuse': 'tests/practice/help.x.com/forms-safety.html',
  'x-hateful-conduct': 'tests/practice/help.x.com/forms-safety.html',
  'x-private-information': 'tests/practice/help.x.com/forms-safety.html',
  'x-impersonation': 'tests/practice/help.x.com/forms-safety.html',
  'x-take-it-down': 'tests/practice/help.x.com/forms-safety.html',
  'facebook-impersonation': 'tests/practice/facebook.com/help-contact.html',
  'facebook-legal-removal': 'tests/practice/facebook.com/help-contact.html',
  'facebook-defamation': 'tests/practice/facebook.com/help-contact.html',
  'telegram-in-app': 'tests/practice/web.telegram.org/a.html',
  'telegram-support': 'tests/practice/telegram.org/support.html',
  'telegram-dsa': 'tests/practice/telegram.org/dsa-report.html',
};

/** With the scripts that the practice pages share. */
function practicePage(id: PlanId): string {
  const page = readFileSync(practice[id]!, 'utf8');
  const shared = [...page.matchAll(/src="\/practice\/([a-z-]+\.js)"/g)].map(
    ([, file]) => `tests/practice/shared/${file}`,
  );
  return [page, ...shared.map((file) => readFileSync(file, 'utf8'))].join('\n');
}

test('every form that may be filled has its practice copy', () => {
  const filled = plans.filter(({ form }) => form !== null).map(({ id }) => id);
  expect(filled.filter((id) => practice[id] === undefined)).toEqual([]);
});
const practised = plans.filter(({ id }) => practice[id] !== undefined);

test('every file of plans is registered under its folder and name, and every plan has its file', () => {
  const files = readdirSync('utils/reports/plans', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, '').replace(/[\\/]/, '-'));
  expect(files.sort()).toEqual(plans.map(({ id }) => id).sort());
});

/** `https://*.facebook.com/*` and the like, as the manifest writes them. */
const asked = [...readFileSync('wxt.config.ts', 'utf8').matchAll(/'(https:\/\/[^']+\/\*)'/g)].map(
  ([, pattern]) => pattern!,
);

test.each(plans)(
  '$id: the manifest asks for the host of its form, or a press in the toolbar allows it',
  ({ id, form }) => {
    if (form === null) return;
    const { host } = new URL(form.origin);
    const matches = asked.some((pattern) =>
      new RegExp(`^${pattern.slice(8, -2).replaceAll('.', '\\.').replace('*\\.', '(.+\\.)?')}$`).test(host),
    );
    // telegram.org is opened by few, and its form asks for a legal name: no standing permission for that.
    expect(matches).toBe(id !== 'telegram-support');
  },
);

test.each(practised)('$id: the practice server answers its address', ({ id, opens }) => {
  expect(existsSync(practice[id]!)).toBe(true);
  const server = readFileSync('scripts/practice/server.ts', 'utf8');
  expect(server).toContain(practice[id]!.replace('tests/practice/', ''));
  if (opens.what === 'address') expect(practice[id]).toContain(new URL(opens.base).host.replace(/^www\./, ''));
});

/** Names, ids and beginnings of labels by which a plan looks for its fields; late fields stand in the page's script. */
function marksOf({ ways, labels }: { ways: readonly string[]; labels: readonly string[] }): string[] {
  const names = ways.flatMap((way) =>
    [...way.matchAll(/name\$?="@?([^"]+)"|#([\w-]+)/g)].map(([, name, id]) => name ?? id!),
  );
  return [...names, ...labels];
}

test.each(practised)(
  '$id: every field is in its practice copy, by name or by the beginning of its label',
  ({ id, form }) => {
    const page = practicePage(id);
    for (const field of form?.fields ?? []) {
      const found = marksOf(field).filter((mark) => page.includes(mark));
      expect(found.length, `${field.key}: ${marksOf(field).join(', ')}`).toBeGreaterThan(0);
    }
  },
);

test.each(practised)('$id: what it asks of her is left for her, and is in its practice copy', ({ id, form, asks }) => {
  if (form === null || form.left.length === 0) return;
  const page = practicePage(id);
  const keys = { name: 'name', email: 'email', phone: 'phone', signature: 'signature', 'id-document': 'file' } as const;
  for (const ask of asks) {
    if (ask === 'account') continue;
    const left = form.left.find(({ key }) => key === keys[ask]);
    expect(left, ask).toBeDefined();
    const marks = [...marksOf({ ways: left!.ways, labels: [] }), ...(ask === 'id-document' ? ["type: 'file'"] : [])];
    expect(
      marks.some((mark) => page.includes(mark)),
      `${ask}: ${marks.join(', ')}`,
    ).toBe(true);
  }
});

test('the practice copies count every press and every sending, and send nothing anywhere', () => {
  for (const { id } of practised) {
    const text = practicePage(id);
    expect(text).toContain('window.__submitted = 0');
    expect(text).toContain('window.__presses = 0');
    expect(text).not.toMatch(/fetch\(|XMLHttpRequest|sendBeacon|action="|(src|href)="(http|\/\/)/);
  }
});
