// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FormRun, fillForm } from '../../../utils/content/fill-form';
import type { FieldResult } from '../../../utils/reports/order';
import { controlled, exampleOrder, noticeText, put, type TestWorld, testWorld } from './form-world';

const notice = '_1691786258@DescriptionText';
const handle = '_1046311997@Reported_Screen_Name__c';
let world: TestWorld;
let run: FormRun | null = null;

beforeEach(() => {
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  world = testWorld();
});
afterEach(() => {
  run?.stop();
  run = null;
});

function fill(order = exampleOrder()): FieldResult[] {
  run = fillForm(order, world);
  return resultsOf(run);
}
function resultsOf(of: FormRun): FieldResult[] {
  const answer = of.answer();
  if (answer.state === 'refused') throw new Error(`refused: ${answer.reason}`);
  return answer.results;
}
function result(key: FieldResult['key'], of = run!): FieldResult | undefined {
  return resultsOf(of).find((field) => field.key === key);
}

test('text, Arabic and emoji and line breaks intact, goes into the one field that is meant', () => {
  const [area, account] = put([
    ['textarea', { name: notice }],
    ['input', { name: handle, type: 'text' }],
  ]) as [HTMLTextAreaElement, HTMLInputElement];
  expect(fill()).toEqual([
    { key: 'notice', state: 'filled' },
    { key: 'author-handle', state: 'filled' },
    { key: 'post-address', state: 'missing' },
  ]);
  expect(area.value).toBe(noticeText);
  expect(account.value).toBe('@practice_person');
});

test('a controlled field keeps the text: native setter, then `input`', () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  const react = controlled(area);
  fill();
  react.render();
  expect(react.state()).toBe(noticeText);
  expect(area.value).toBe(noticeText);
});

test('`input` comes before `change`, and both bubble', () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  const seen: [string, boolean][] = [];
  for (const type of ['change', 'input']) area.addEventListener(type, (event) => seen.push([type, event.bubbles]));
  fill();
  expect(seen).toEqual([
    ['input', true],
    ['change', true],
  ]);
});

test('a form that takes the text back is reported as such', () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  area.addEventListener('input', () => {
    area.value = '';
  });
  fill();
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'reverted' });
});

test('what the page throws away and draws again empty is not called filled; back again it is', async () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  fill();
  const again = document.createElement('textarea');
  again.name = notice;
  area.replaceWith(again);
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'gone' });
  await world.settle();
  expect([result('notice')?.state, again.value]).toEqual(['left', '']);
  again.replaceWith(area);
  expect(result('notice')).toEqual({ key: 'notice', state: 'filled' });
  area.remove();
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'gone' });
});

test('what is in the field is what is told: emptied, cut or written over, also after the ten minutes', async () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  fill();
  await world.settle(10 * 60_000);
  area.value = noticeText.slice(0, 5);
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'changed' });
  area.value = '';
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'gone' });
});

test('a form whose script cuts the text keeps no half of it, and both lengths are told', () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  area.addEventListener('input', () => {
    area.value = area.value.slice(0, 10);
  });
  fill();
  expect(area.value).toBe('');
  expect(result('notice')).toEqual({ key: 'notice', state: 'too-long', length: noticeText.length, limit: 10 });
});

test('a form that makes another text of it is not called filled', () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  area.addEventListener('input', () => {
    area.value = `Re: ${area.value}`;
  });
  fill();
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'changed' });
});

test('what she or the platform wrote is left alone', () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  area.value = 'mine';
  fill();
  expect(result('notice')).toEqual({ key: 'notice', state: 'kept' });
  expect(area.value).toBe('mine');
});

test('pressing "Insert" again finds its own text and says filled', () => {
  put([['textarea', { name: notice }]]);
  fill();
  run?.stop();
  fill();
  expect(result('notice')).toEqual({ key: 'notice', state: 'filled' });
});

test('without her explanation the field stays empty and the reason is given', () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  fill(exampleOrder(''));
  expect(area.value).toBe('');
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'no-explanation' });
});

test('a form that cuts the text and puts the half back when it is taken out is told as it stands', async () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  area.addEventListener('input', () => {
    area.value = area.value === '' ? 'half of it ' : area.value.slice(0, 10);
  });
  fill();
  expect(area.value).toBe('half of it ');
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'changed' });
});

test('the half that a form puts back only later is told as well, and shorter words of hers are not', () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  area.addEventListener('input', () => {
    area.value = area.value.slice(0, 10);
  });
  fill();
  area.value = noticeText.slice(0, 10);
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'changed' });
  area.value = 'Hers.';
  expect(result('notice')).toMatchObject({ state: 'too-long' });
});

test('text longer than the field is not cut: nothing is put in, and both lengths are told', () => {
  const [area] = put([['textarea', { name: notice, maxlength: '20' }]]) as [HTMLTextAreaElement];
  fill();
  expect(area.value).toBe('');
  expect(result('notice')).toEqual({ key: 'notice', state: 'too-long', length: noticeText.length, limit: 20 });
});

test('text exactly as long as the field fits', () => {
  put([['textarea', { name: notice, maxlength: String(noticeText.length) }]]);
  fill();
  expect(result('notice')).toEqual({ key: 'notice', state: 'filled' });
});

test('two fields that could be meant: neither is filled', () => {
  const areas = put([
    ['textarea', { name: notice }],
    ['textarea', { name: '_7@DescriptionText' }],
  ]) as HTMLTextAreaElement[];
  fill();
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'ambiguous' });
  expect(areas.map((area) => area.value)).toEqual(['', '']);
});

test('the exact name wins over an ending', () => {
  const [, exact] = put([
    ['textarea', { name: '_7@DescriptionText' }],
    ['textarea', { name: 'DescriptionText' }],
  ]) as HTMLTextAreaElement[];
  fill();
  expect(exact!.value).toBe(noticeText);
});

test('a name that only contains the field is another field', () => {
  const [area] = put([['textarea', { name: 'x@DescriptionText2' }]]) as [HTMLTextAreaElement];
  fill();
  expect(area.value).toBe('');
  expect(result('notice')).toEqual({ key: 'notice', state: 'missing' });
});

test('a renamed field is found by its label', () => {
  const [label, area] = put([
    ['label', { for: 'why' }],
    ['textarea', { id: 'why', name: '_1@SomethingElse' }],
  ]) as [HTMLLabelElement, HTMLTextAreaElement];
  label.textContent = ' Please   describe why you believe this is illegal';
  fill();
  expect(area.value).toBe(noticeText);
});

test('a one-line field does not get a text with line breaks', () => {
  const [label, line] = put([
    ['label', { for: 'why' }],
    ['input', { id: 'why', type: 'text' }],
  ]) as [HTMLLabelElement, HTMLInputElement];
  label.textContent = 'Please describe';
  fill();
  expect(line.value).toBe('');
  expect(result('notice')).toEqual({ key: 'notice', state: 'left', why: 'wrong-shape' });
});

test.each([
  ['hidden', { type: 'hidden' }],
  ['password', { type: 'password' }],
  ['checkbox', { type: 'checkbox' }],
  ['radio', { type: 'radio' }],
  ['file', { type: 'file' }],
  ['submit', { type: 'submit' }],
  ['read-only', { type: 'text', readonly: '' }],
  ['disabled', { type: 'text', disabled: '' }],
  ['not shown', { type: 'text', hidden: '' }],
])('a %s field of the right name is not filled', (_kind, attributes) => {
  const [field] = put([['input', { name: handle, ...attributes }]]) as [HTMLInputElement];
  const before = field.value;
  fill();
  expect(result('author-handle')).toEqual({ key: 'author-handle', state: 'missing' });
  expect(field.value).toBe(before);
});

test('a trap for robots is not filled, and does not make the real field doubtful', () => {
  const [trap, area] = put([
    ['div', { 'aria-hidden': 'true' }],
    ['textarea', { name: notice }],
  ]) as [HTMLElement, HTMLTextAreaElement];
  const bait = document.createElement('textarea');
  bait.name = 'website@DescriptionText';
  trap.append(bait);
  fill();
  expect(area.value).toBe(noticeText);
  expect(bait.value).toBe('');
});

test('a field that appears later is filled, until then it is waited for', async () => {
  fill();
  expect(run!.answer()).toMatchObject({ waiting: true });
  put([
    ['textarea', { name: notice }],
    ['input', { name: handle, type: 'text' }],
    ['input', { name: '_1@reported-content[0]', type: 'text' }],
  ]);
  await world.settle();
  expect(resultsOf(run!).map(({ state }) => state)).toEqual(['filled', 'filled', 'filled']);
  expect(run!.answer()).toMatchObject({ waiting: false });
});

test('a field she empties stays empty', async () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  fill();
  area.value = '';
  put([['p', {}]]);
  await world.settle();
  expect(area.value).toBe('');
});

test('after ten minutes a late field is hers', async () => {
  fill();
  await world.settle(10 * 60_000);
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  await world.settle();
  expect(area.value).toBe('');
  expect(run!.answer()).toMatchObject({ waiting: false });
  expect(world.pending()).toBe(0);
});

test.each([
  ['slept past its time', 10 * 60_000 + 1],
  ['went back in time', -1],
])('a machine that %s fills nothing more', async (_what, change) => {
  fill();
  world.place.time += change;
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  await world.settle();
  expect(area.value).toBe('');
});

test.each([
  ['another site', 'https://help.x.com.evil.example/forms/dsa/report'],
  ['another page', 'https://help.x.com/en/using-x'],
  ['another post', 'https://help.x.com/forms/dsa/report?content_id=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F2'],
])('a page that becomes %s gets nothing more', async (_what, address) => {
  fill();
  world.place.address = address;
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  await world.settle();
  expect(area.value).toBe('');
  expect(document.documentElement.children).toHaveLength(2);
});

test('the wrong page, the wrong post and a frame are refused before anything is looked at', () => {
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  const refusalAt = (change: Partial<TestWorld['place']>) => {
    const other = testWorld();
    Object.assign(other.place, change);
    return fillForm(exampleOrder(), other).answer();
  };
  expect(refusalAt({ address: 'https://help-x.com/forms/dsa/report' })).toEqual({
    state: 'refused',
    reason: 'wrong-page',
  });
  expect(refusalAt({ top: false })).toEqual({ state: 'refused', reason: 'wrong-page' });
  expect(
    refusalAt({ address: 'https://help.x.com/forms/dsa/report?content_id=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F2' }),
  ).toEqual({ state: 'refused', reason: 'other-post' });
  expect(area.value).toBe('');
});

test('what only she can do is named and marked, never touched', () => {
  const left = put([
    ['input', { type: 'text', name: '_1@Form_Name__c' }],
    ['input', { type: 'email', name: '_1@Form_Email__c' }],
    ['input', { type: 'radio', name: '_1@Type_of_Issue__c', value: 'a' }],
    ['input', { type: 'radio', name: '_1@Type_of_Issue__c', value: 'b' }],
    ['input', { type: 'checkbox', name: '_1@confirm-1' }],
    ['input', { type: 'file', name: '_1@attachments' }],
    ['input', { type: 'text', name: '_1@signature' }],
  ]) as HTMLInputElement[];
  fill();
  expect(resultsOf(run!).filter(({ state }) => state === 'left')).toEqual(
    ['name', 'email', 'choice', 'attestation', 'file', 'signature'].map((key) => ({ key, state: 'left', why: 'hers' })),
  );
  expect(left.map((field) => [field.type === 'file' ? '' : field.value, field.checked])).toEqual([
    ['', false],
    ['', false],
    ['a', false],
    ['b', false],
    ['on', false],
    ['', false],
    ['', false],
  ]);
});

test('what she has done herself is no longer left', async () => {
  const [name] = put([['input', { type: 'text', name: '_1@Form_Name__c' }]]) as [HTMLInputElement];
  fill();
  expect(result('name')).toEqual({ key: 'name', state: 'left', why: 'hers' });
  name.value = 'her own name';
  name.dispatchEvent(new Event('input', { bubbles: true }));
  await world.settle();
  expect(result('name')).toBeUndefined();
});

test('marks live in one closed shadow root of ours, and go when the run ends', () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  put([['input', { type: 'checkbox', name: 'confirm-1' }]]);
  const before = document.body.innerHTML;
  fill();
  expect(attach.mock.calls).toEqual([[{ mode: 'closed' }]]);
  const root = attach.mock.results[0]!.value as ShadowRoot;
  expect(root.textContent).toBe('متروك لكِ: إقرار');
  expect(root.querySelector('span')?.dir).toBe('rtl');
  expect(root.host.shadowRoot).toBeNull();
  expect(document.body.innerHTML).toBe(before);
  run?.stop();
  expect(root.host.isConnected).toBe(false);
  attach.mockRestore();
});

test('a page that removes our marks wins after five times, and is still filled', async () => {
  fill();
  for (let round = 0; round < 8; round++) {
    document.documentElement.lastElementChild?.matches('div') && document.documentElement.lastElementChild.remove();
    put([['p', {}]]);
    await world.settle();
  }
  expect([...document.documentElement.children].map(({ localName }) => localName)).toEqual(['head', 'body']);
  const [area] = put([['textarea', { name: notice }]]) as [HTMLTextAreaElement];
  await world.settle();
  expect(area.value).toBe(noticeText);
});

test('a text that does not fit is said beside its field', () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  put([['textarea', { name: notice, maxlength: '20' }]]);
  fill();
  const root = attach.mock.results[0]!.value as ShadowRoot;
  expect(root.textContent).toContain(String(noticeText.length));
  expect(root.textContent).toContain('20');
  attach.mockRestore();
});

test('any form: nothing is pressed, ticked or sent, and text is put into empty text fields only', () => {
  const names = [
    'DescriptionText',
    'Reported_Screen_Name__c',
    'reported-content[0]',
    'Form_Email__c',
    'confirm-1',
    'x',
  ];
  const field = fc.record({
    tag: fc.constantFrom('input', 'textarea', 'select', 'button'),
    type: fc.constantFrom('text', 'email', 'radio', 'checkbox', 'file', 'submit', 'hidden', 'button', 'reset', 'image'),
    name: fc
      .tuple(fc.constantFrom('', '_1@', '_-404431659@'), fc.constantFrom(...names))
      .map((parts) => parts.join('')),
    max: fc.option(fc.nat(100), { nil: null }),
    value: fc.constantFrom('', '', 'typed before'),
  });
  const pressed: string[] = [];
  const log = (event: Event): void => {
    pressed.push(event.type);
  };
  const types = [
    'click',
    'submit',
    'formdata',
    'reset',
    'mousedown',
    'mouseup',
    'pointerdown',
    'keydown',
    'keyup',
    'focus',
  ];
  for (const type of types) document.addEventListener(type, log, true);
  fc.assert(
    fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
      document.body.replaceChildren();
      const elements = put(
        fields.map(({ tag, type, name, max }) => [
          tag,
          {
            name,
            ...(tag === 'textarea' || tag === 'select' ? {} : { type }),
            ...(max === null ? {} : { maxlength: `${max}` }),
          },
        ]),
      );
      elements.forEach((element, at) => {
        if (fields[at]!.tag === 'textarea') (element as HTMLTextAreaElement).value = fields[at]!.value;
      });
      const before = elements.map(stateOf);
      const attributes = elements.map((element) => element.outerHTML);
      const here = fillForm(exampleOrder(), testWorld());
      const filled = resultsOf(here).filter(({ state }) => state === 'filled').length;
      here.stop();
      const changed = elements.filter((element, at) => stateOf(element) !== before[at]);
      expect(pressed).toEqual([]);
      expect(changed.length).toBe(filled);
      for (const element of changed) {
        expect(before[elements.indexOf(element)]).toBe('value:');
        expect(element.matches('textarea, input[type="text"], input[type="email"]')).toBe(true);
      }
      expect(elements.map((element) => element.outerHTML)).toEqual(attributes);
    }),
    { numRuns: 300 },
  );
  for (const type of types) document.removeEventListener(type, log, true);
});

function stateOf(element: HTMLElement): string {
  if (element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type))
    return `on:${element.checked}`;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return `value:${element.value}`;
  return element instanceof HTMLSelectElement ? `at:${element.selectedIndex}` : 'none';
}
