import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeTabs, insertInto, openWay, submitted, typedIn, untilFilled, untouched } from './reporting';
import { startWorld, type World } from './world';

const explanation = 'This is about me: my street is named, and people are told to come.';
let world: World;

beforeAll(async () => {
  world = await startWorld();
  await world.setUp();
  const x = await world.open('https://x.com/home');
  await world.document(x, 'article', 'Everyone who signed', /Saved/);
  const facebook = await world.open('https://www.facebook.com/practice.group/posts/1');
  await world.document(facebook, '[role=dialog] [aria-posinset]', 'She signs letters', /Saved/);
});
afterEach(() => closeTabs(world));
afterAll(() => world.close());

const xKinds = [
  'Threat to kill or hurt',
  'Religious incitement (takfir)',
  'Private details made public',
  'Intimate image, real',
  'Pretends to be me',
  'Smear, defamation',
];

const at = (saved: string, way: string) => openWay(world, { saved, kinds: xKinds, words: explanation, way });

const xOwn = ['[name$="@Form_Name__c"]', '[name$="@Form_Email__c"]', '[name$="@Screen_Name__c"]'];

test.each(['x-abuse', 'x-hateful-conduct', 'x-private-information', 'x-impersonation', 'x-take-it-down'])(
  '%s: after her choice the late fields are filled, and nothing that is hers',
  async (way) => {
    const form = await at('X', way);
    const popup = await insertInto(world, form);
    expect(await form.evaluate('window.__presses')).toBe(0);
    await popup.close();
    await form.bringToFront();
    await form.locator('[type=radio]').first().check();
    await form.getByRole('button', { name: 'Next' }).click();
    expect(await untilFilled(form, '[name$="@DescriptionText"]')).toContain(explanation);
    expect(await typedIn(form, '[name$="@Reported_Screen_Name__c"]')).toMatch(/^@\w+$/);
    expect(await typedIn(form, '[name$="@media-id[0]"]')).toMatch(/^https:\/\/x\.com\/\w+\/status\/\d+$/);
    await untouched(form, xOwn);
    await form.close();
  },
);

test('x-dsa: the late field is filled, and nothing that is hers', async () => {
  const form = await at('X', 'x-dsa');
  await (await insertInto(world, form)).close();
  await form.bringToFront();
  await form.locator('[type=radio]').first().check();
  expect(await untilFilled(form, '#why')).toContain(explanation);
  await untouched(form, ['#name', '#email', '#signature']);
  await form.close();
});

const damages = [
  ['renamed and in Arabic', 'practice_rename=1&practice_language=ar', 'not found on this page yet'],
  ['twice', 'practice_twice=1', 'the form has it more than once'],
  ['gone', 'practice_lost=1', 'not found on this page yet'],
  ['shorter than the text', 'practice_limit=60', 'of 60 characters'],
] as const;
/** X's five safety forms are one page, and so are two of Facebook's. */
const damaged = [
  ['X', 'x-abuse'],
  ['X', 'x-dsa'],
  ['Facebook', 'facebook-impersonation'],
  ['Facebook', 'facebook-defamation'],
] as const;

/** The same form again, as it is on another day. */
async function again(form: Awaited<ReturnType<typeof at>>, also: string): Promise<void> {
  const url = new URL(form.url());
  for (const [name, value] of new URLSearchParams(also)) url.searchParams.set(name, value);
  await form.goto(url.href);
}

test.each(damaged.flatMap(([saved, way]) => damages.map((damage) => [way, damage[0], saved, damage] as const)))(
  '%s: a text field that is %s is left, and she is told which',
  async (way, _what, saved, [, also, words]) => {
    const form = await at(saved, way);
    // Facebook's long field has no name in a language of its own: only the label names it.
    await again(form, way === 'facebook-defamation' && also.includes('rename') ? 'practice_language=ar' : also);
    const popup = await insertInto(world, form);
    await form.evaluate(`document.querySelector('[type=radio]').click(); document.querySelector('#next')?.click()`);
    await popup.until(`document.body.innerText.includes(${JSON.stringify(words)})`, words);
    await popup.close();
    for (const area of await form.locator('textarea').all()) expect(await area.inputValue()).toBe('');
    expect(await submitted(form)).toBe(0);
    await form.close();
  },
);

test.each(damaged)('%s, %s: behind a wall nothing matches, and the values stand ready to copy', async (saved, way) => {
  const form = await at(saved, way);
  await again(form, 'practice_wall=1');
  const popup = await insertInto(world, form);
  expect(await popup.text()).toContain('No field matched here');
  expect(await popup.evaluate<boolean>('document.querySelector("details.facts").open')).toBe(true);
  await popup.close();
  await form.close();
});

test.each([
  ['facebook-impersonation', 'textarea[name="Field219635071504253"]', ['victims_name', 'your_email', 'impostor_email']],
  ['facebook-legal-removal', 'textarea[name="Field400000000000004"]', ['name', 'email', 'signature']],
  ['facebook-defamation', 'textarea[name="Field400000000000004"]', ['name', 'email', 'signature']],
] as const)('%s: filled by name or English label, nothing that is hers', async (way, area, own) => {
  const form = await at('Facebook', way);
  expect(new URL(form.url()).searchParams.get('locale')).toBe('en_US');
  await (await insertInto(world, form)).close();
  await form.bringToFront();
  await form.locator('[type=radio]').first().check();
  expect(await untilFilled(form, area)).toContain(explanation);
  await untouched(
    form,
    own.map((name) => `[name="${name}"]`),
  );
  await form.close();
});
