// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PlanId } from '../../../utils/reports/plan';
import { plans } from '../../../utils/reports/plans';

/** Each form has a practice copy: what is tested, and what `npm start` shows. */
const practice: Partial<Record<PlanId, string>> = {
  'x-in-app': 'tests/practice/x.com/report_story_start.html',
  'x-dsa': 'tests/practice/help.x.com/forms-dsa-report.html',
};
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

test.each(practised)(
  '$id: every field is in its practice copy by name, exactly once where it is meant',
  ({ id, form }) => {
    const page = new DOMParser().parseFromString(readFileSync(practice[id]!, 'utf8'), 'text/html');
    // The last part of the form appears after a choice: its fields are in the page's script.
    const late = page.querySelector('script')?.textContent ?? '';
    for (const { key, ways } of form?.fields ?? []) {
      const names = ways.flatMap((way) => [...way.matchAll(/name\$="@([^"]+)"/g)].map(([, name]) => name!));
      expect(names.length, key).toBeGreaterThan(0);
      const found = ways
        .flatMap((way) => [...page.querySelectorAll(way)])
        .filter((field) => !field.closest('[aria-hidden]'));
      const inScript = names.filter((name) => late.includes(`@${name}'`));
      expect(found.length + inScript.length, key).toBe(1);
    }
  },
);

test.each(practised)('$id: what is left for her is in its practice copy too', ({ id, form }) => {
  if (form === null) return;
  const page = new DOMParser().parseFromString(readFileSync(practice[id]!, 'utf8'), 'text/html');
  const present = form.left
    .filter(({ ways }) => ways.some((way) => page.querySelector(way) !== null))
    .map(({ key }) => key);
  for (const key of ['name', 'email', 'choice', 'attestation', 'file', 'signature']) expect(present).toContain(key);
});

test('the practice copies count every press and every sending, and send nothing anywhere', () => {
  for (const file of Object.values(practice)) {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('window.__submitted = 0');
    expect(text).toContain('window.__presses = 0');
    expect(text).not.toMatch(/fetch\(|XMLHttpRequest|sendBeacon|action="|src="http/);
  }
});
