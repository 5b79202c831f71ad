// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Deliveries } from '../../../components/deliveries';
import { SendBox } from '../../../components/send-box';
import { follow } from '../../../utils/i18n/follow';
import type { DeliveryState } from '../../../utils/schema/delivery';
import { inLanguage } from './in-language';
import { inventedDelivery, inventedPartner, states } from './invented';

type Props = Parameters<typeof SendBox>[0];
const props: Props = {
  partners: [inventedPartner(1)],
  partnerId: null,
  many: true,
  progress: { at: 'idle' },
  deliveries: [],
  onPartner: () => {},
  onSend: () => {},
  onFile: () => {},
  onAddPartner: () => {},
};
const press = { onAsk: () => {}, onRetry: () => {}, onCancel: () => {} };
const plain = (text: string | null | undefined) => text?.replace(/[\u2066-\u2069]/g, '');

test('one press, with the organisation named on the button', () => {
  const onSend = vi.fn();
  const { container } = inLanguage(<SendBox {...props} onSend={onSend} />);
  const button = container.querySelector('.button-main') as HTMLElement;
  expect(plain(button.textContent)).toBe('Send selected to Invented Desk 1');
  fireEvent.click(button);
  expect(onSend.mock.calls).toEqual([[props.partners[0]]]);
});

test('of several, the chosen one is named and gets it', () => {
  const onSend = vi.fn();
  const partners = [inventedPartner(1), inventedPartner(2)];
  const { container } = inLanguage(
    <SendBox {...props} partners={partners} partnerId={partners[1]!.id} onSend={onSend} />,
  );
  expect(plain(container.querySelector('.button-main')?.textContent)).toBe('Send selected to Invented Desk 2');
  fireEvent.click(container.querySelector('.button-main') as HTMLElement);
  expect(onSend.mock.calls).toEqual([[partners[1]]]);
});

test('what she told of her reports since the last sending is said at the press, for the organisation that it names', () => {
  const partners = [inventedPartner(1), inventedPartner(2)];
  const toldSince = (partnerId: string) => partnerId === partners[1]!.id;
  const screen = inLanguage(<SendBox {...props} partners={partners} toldSince={toldSince} />);
  expect(screen.queryByText(follow.en['goesAlong.since'])).toBeNull();
  screen.again(<SendBox {...props} partners={partners} partnerId={partners[1]!.id} toldSince={toldSince} />);
  expect(screen.getByText(follow.en['goesAlong.since'])).toBeTruthy();
});

test('an organisation without a mailbox gets a sealed file only', () => {
  const { container } = inLanguage(<SendBox {...props} partners={[inventedPartner(1, null)]} />);
  expect([...container.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
    'Save selected as sealed file',
  ]);
});

test('while it seals nothing can be pressed twice', () => {
  const { container } = inLanguage(<SendBox {...props} progress={{ at: 'sealing', way: 'send', name: 'Desk' }} />);
  expect([...container.querySelectorAll('button')].every(({ disabled }) => disabled)).toBe(true);
});

test('"on its way" gives way to what each envelope became; of two, only the one with a receipt has arrived', () => {
  const progress = { at: 'queued', name: 'Desk', ids: ['a', 'b'] } as const;
  const waiting = { ...inventedDelivery(states.queued), id: 'a' };
  const shown = (deliveries: Props['deliveries']) =>
    plain(inLanguage(<SendBox {...props} progress={progress} deliveries={deliveries} />).container.textContent) ?? '';
  expect(shown([waiting, { ...waiting, id: 'b' }])).toContain('Sealed. On its way to Desk.');
  const arrived = { ...inventedDelivery(states.sent), id: 'b' };
  const mixed = shown([waiting, arrived, { ...arrived, id: 'another' }]);
  expect(mixed).not.toContain('On its way to Desk');
  expect(mixed.match(/Arrived/g)).toHaveLength(1);
});

test('the sealed file is a link to save, and nothing was pressed for her', () => {
  const progress = { at: 'file', name: 'Desk', fileName: 'notes.age', href: 'blob:invented' } as const;
  const { container } = inLanguage(<SendBox {...props} progress={progress} />);
  const link = container.querySelector('a');
  expect([link?.getAttribute('download'), link?.getAttribute('href')]).toEqual(['notes.age', 'blob:invented']);
});

test.each<[DeliveryState['at'], string]>([
  ['queued', 'Waiting to be sent'],
  ['sending', 'Sending…'],
  ['sent', 'Arrived'],
  ['opened', 'Opened by Desk of invention'],
  ['refused', 'Not accepted: it is too large for this mailbox; use a sealed file'],
  ['handed-over', 'Sealed file made. Handing it over is yours'],
])('a delivery that is %s says so', (at, words) => {
  const { container } = inLanguage(<Deliveries deliveries={[inventedDelivery(states[at])]} result={null} {...press} />);
  expect(plain(container.querySelector('.state')?.textContent)).toContain(words);
});

test('only what waits or was refused can go again or be taken back', () => {
  const offered = (at: DeliveryState['at']) => {
    const screen = inLanguage(<Deliveries deliveries={[inventedDelivery(states[at])]} result={null} {...press} />);
    const names = [...screen.container.querySelectorAll('[data-delivery] button')].map((button) => button.textContent);
    screen.unmount();
    return names;
  };
  expect(offered('queued')).toEqual(['Send now', 'Take back']);
  expect(offered('refused')).toEqual(['Send now', 'Take back']);
  for (const at of ['sending', 'sent', 'opened', 'handed-over'] as const) expect(offered(at)).toEqual([]);
});

test('a desk that could not accept it is not shown as success', () => {
  const { opened } = states;
  const refusal = { ...opened.opened.opened, verdict: 'refused' as const, reason: 'hash differs' };
  const state = { ...opened, opened: { ...opened.opened, opened: refusal } };
  const { container } = inLanguage(<Deliveries deliveries={[inventedDelivery(state)]} result={null} {...press} />);
  expect(plain(container.querySelector('.state')?.textContent)).toBe(
    'Desk of invention could not accept it: hash differs',
  );
});

test('an answer can be asked for once something has arrived, not before', () => {
  const onAsk = vi.fn();
  const list = (at: DeliveryState['at']) => (
    <Deliveries deliveries={[inventedDelivery(states[at])]} result={null} {...press} onAsk={onAsk} />
  );
  const screen = inLanguage(list('queued'));
  expect(screen.queryByRole('button', { name: 'Any answer?' })).toBeNull();
  screen.again(list('sent'));
  fireEvent.click(screen.getByRole('button', { name: 'Any answer?' }));
  expect(onAsk).toHaveBeenCalledTimes(1);
});
