// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { createGuideCard } from '../../../utils/content/guide-card';
import { guideOrder } from '../../../utils/reports/guide-order';
import { whatsappGuide } from '../../../utils/reports/guides/whatsapp';
import { whatsappInApp } from '../../../utils/reports/plans/whatsapp/in-app';
import { exampleFlag } from '../reports/example';

const order = guideOrder({
  guide: whatsappGuide,
  plan: whatsappInApp,
  flag: exampleFlag({ summary: { platform: 'whatsapp' } }),
  language: 'en',
})!;

const life = new AbortController();
afterEach(() => document.body.replaceChildren());

/** In a narrow window, drawn with a size; nothing of this environment has one. */
function drawn() {
  const made = createGuideCard(order, { document, signal: life.signal, onHide: () => undefined });
  document.body.append(made.host);
  const { root } = made.card;
  root.querySelector<HTMLElement>('.card')!.getBoundingClientRect = () => new DOMRect(0, 0, 300, 200);
  const button = (words: string) => [...root.querySelectorAll('button')].find((one) => one.textContent === words)!;
  return { ...made.card, button };
}

function press(button: HTMLElement): void {
  const event = new Event('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  button.focus();
  button.dispatchEvent(event);
}

test('moved over something that can be pressed it is one line: the keyboard stays in it, at the way to the rest', () => {
  const { root, stand, button } = drawn();
  const atTheTop = new DOMRect(0, 0, 300, 40);
  stand(null, [atTheTop]);
  const move = button(order.texts.move);
  expect(move.hidden).toBe(false);
  press(move);
  expect(move.hidden).toBe(true);
  expect(root.activeElement).toBe(button(order.texts.unfold));
  // The way to the rest is not needed any more: the dialog changed.
  stand(null, []);
  expect(root.activeElement).toBe(root.querySelector('.card'));
});

test('a focus that is in the page is not taken from it', () => {
  const { root, stand } = drawn();
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  stand(null, [new DOMRect(0, 500, 300, 200)]);
  stand(null, []);
  expect([document.activeElement, root.activeElement]).toEqual([field, null]);
});
