// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { showGuide } from '../../../utils/content/show-guide';
import { guideOrder } from '../../../utils/reports/guide-order';
import { whatsappGuide } from '../../../utils/reports/guides/whatsapp';
import { whatsappInApp } from '../../../utils/reports/plans/whatsapp/in-app';
import { exampleFlag } from '../reports/example';
import { testWorld } from './form-world';

/** The closed root, as only a test may see it. */
const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  roots.push(root);
  return root;
};
document.elementFromPoint ??= () => null;
afterEach(() => document.body.replaceChildren());

const order = guideOrder({
  guide: whatsappGuide,
  plan: whatsappInApp,
  flag: exampleFlag({ summary: { platform: 'whatsapp' } }),
  language: 'en',
})!;

function start() {
  const world = testWorld();
  world.place.address = 'https://web.whatsapp.com/';
  const run = showGuide(order, world);
  return { world, run, says: () => roots.at(-1)!.querySelector('[role="status"]')!.textContent };
}

function dialog(): HTMLElement {
  const made = document.createElement('div');
  made.setAttribute('role', 'dialog');
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  tick.id = 'additional-action-checkbox';
  made.append(tick);
  document.body.append(made);
  return made;
}

test('closed, open, closed again: each is said; closing is never taken for sending; ten seconds later it is gone', async () => {
  const { world, run, says } = start();
  expect(says()).toContain(order.texts.waiting);
  const open = dialog();
  await world.settle();
  expect(says()).toContain(order.texts.box);
  open.remove();
  await world.settle();
  expect(says()).toContain(order.texts.closed);
  expect(run.answer()).toEqual({ state: 'shown' });
  await world.settle(10_000);
  expect(run.answer()).toEqual({ state: 'over' });
  expect(run.says()).toBeNull();
  expect(world.pending()).toBe(0);
});

test('what the card says can be read by our own pages, word by word', async () => {
  const { world, run, says } = start();
  dialog();
  await world.settle();
  const { lead, choice, more } = run.says()!;
  expect([lead, choice?.words ?? '', ...more].join('')).toBe(says());
  run.stop();
});

test('a page that goes on changing does not keep the card, and a dialog that comes back keeps it', async () => {
  const asked: number[] = [];
  const world = testWorld();
  const { later } = world;
  world.later = (work, ms) => {
    asked.push(ms);
    return later(work, ms);
  };
  world.place.address = 'https://web.whatsapp.com/';
  const run = showGuide(order, world);
  const first = dialog();
  await world.settle();
  first.remove();
  for (let change = 0; change < 3; change++) {
    document.body.append(document.createElement('i'));
    await world.settle();
  }
  // One end, counted from the closing.
  expect(asked.filter((ms) => ms === 10_000)).toHaveLength(1);
  dialog();
  await world.settle();
  await world.settle(10_000);
  expect(run.answer()).toEqual({ state: 'shown' });
  run.stop();
});

test('ten minutes, another page, or leaving it ends everything and gives the page back byte for byte', async () => {
  const before = document.documentElement.outerHTML;
  const ends: ((world: ReturnType<typeof testWorld>) => unknown)[] = [
    (world) => world.settle(600_000),
    () => window.dispatchEvent(new Event('pagehide')),
    (world) => {
      world.place.address = 'https://web.whatsapp.com.example/';
      document.body.append(document.createElement('i'));
      return world.settle();
    },
  ];
  for (const end of ends) {
    const { world, run } = start();
    expect(document.documentElement.outerHTML).not.toBe(before);
    await end(world);
    expect(run.answer()).toEqual({ state: 'over' });
    expect(world.pending()).toBe(0);
    document.body.replaceChildren();
    expect(document.documentElement.outerHTML).toBe(before);
  }
});

test.each([
  ['a look-alike', 'https://web.whatsapp.com.example/', true],
  ['plain http', 'http://web.whatsapp.com/', true],
  ['a frame', 'https://web.whatsapp.com/', false],
])('%s gets no card', (_what, address, top) => {
  const world = testWorld();
  Object.assign(world.place, { address, top });
  expect(showGuide(order, world).answer()).toEqual({ state: 'refused', reason: 'wrong-page' });
  expect(document.documentElement.children.length).toBe(2);
});

test('the card has a label, its words in a polite live region, and nothing to type into or to follow', () => {
  const { run } = start();
  const card = roots.at(-1)!.querySelector('[role="complementary"]')!;
  expect(card.getAttribute('aria-label')).toBe(order.texts.title);
  expect(card.querySelector('[role="status"]')).not.toBeNull();
  expect(card.querySelector('input, textarea, select, a, form, [contenteditable]')).toBeNull();
  expect(card.textContent).toContain(order.texts.documentFirst);
  expect(card.textContent).toContain(order.texts.notSaved);
  run.stop();
});

test.each(['transitionend', 'animationend'])('a dialog that has slid in is looked at once more (%s)', async (end) => {
  const { world, run } = start();
  const open = dialog();
  await world.settle();
  let looks = 0;
  open.getBoundingClientRect = () => {
    looks++;
    return new DOMRect(0, 0, 300, 200);
  };
  await world.settle();
  expect(looks).toBe(0);
  open.dispatchEvent(new Event(end));
  await world.settle();
  expect(looks).toBe(1);
  run.stop();
  open.dispatchEvent(new Event(end));
  await world.settle();
  expect(looks).toBe(1);
});
