import type { FormWorld } from '../../../utils/content/fill-form';
import { type FillOrder, fillOrder } from '../../../utils/reports/order';
import { xDsa } from '../../../utils/reports/plans/x/dsa';
import { exampleFlag, post } from '../reports/example';

export const formAddress =
  'https://help.x.com/forms/dsa/report?content_id=https%3A%2F%2Fx.com%2Fpractice_person%2Fstatus%2F1850000000000000001';
export const noticeText = 'نصّ مُختَرَع للبلاغ 🙂\nSecond line, “quoted”.';

export function exampleOrder(text: string = noticeText): FillOrder {
  const flag = exampleFlag();
  const report = {
    id: '00000000-0000-4000-8000-00000000000a',
    planId: xDsa.id,
    preparedAt: '2026-11-03T00:00:00.000Z',
    openedAt: null,
    insertedAt: null,
    steps: [],
    text,
  };
  return fillOrder({ plan: xDsa, flag, post, report, language: 'ar' })!;
}

export interface TestWorld extends FormWorld {
  place: { address: string; top: boolean; time: number };
  /** Lets observers report, then runs what was put off for `ms` or less. */
  settle(ms?: number): Promise<void>;
  pending(): number;
}

/** The page of the test environment, with a clock that only the test moves. */
export function testWorld(): TestWorld {
  const place = { address: formAddress, top: true, time: 1_000 };
  let queue: { work: () => void; ms: number }[] = [];
  return {
    document,
    place,
    address: () => place.address,
    isTop: () => place.top,
    now: () => place.time,
    later(work, ms) {
      const entry = { work, ms };
      queue.push(entry);
      return () => {
        queue = queue.filter((other) => other !== entry);
      };
    },
    async settle(ms = 1_000) {
      for (let round = 0; round < 3; round++) {
        await new Promise((done) => setTimeout(done, 0));
        const due = queue.filter((entry) => entry.ms <= ms);
        queue = queue.filter((entry) => entry.ms > ms);
        for (const { work } of due) work();
      }
    },
    pending: () => queue.length,
  };
}

/** Builds a form from pairs of tag and attributes: no test needs markup as text. */
export function put(fields: readonly [tag: string, attributes: Record<string, string>][]): HTMLElement[] {
  const form = document.createElement('form');
  const made = fields.map(([tag, attributes]) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    form.append(element);
    return element;
  });
  document.body.append(form);
  return made;
}

/** As React controls a field: its own `value` on the element, and a state that only an `input` event changes. */
export function controlled(field: HTMLInputElement | HTMLTextAreaElement): { state(): string; render(): void } {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!;
  let tracked: string = native.get!.call(field);
  let state = tracked;
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: () => native.get!.call(field),
    set(next: string) {
      tracked = next;
      native.set!.call(field, next);
    },
  });
  const render = (): void => native.set!.call(field, state);
  field.addEventListener('input', () => {
    const next: string = native.get!.call(field);
    if (next !== tracked) state = tracked = next;
    render();
  });
  return { state: () => state, render };
}
