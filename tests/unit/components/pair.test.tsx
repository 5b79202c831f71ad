// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Pair } from '../../../components/pair';
import { Partners } from '../../../components/partners';
import { inLanguage } from './in-language';
import { inventedDelivery, inventedPartner, states } from './invented';

type Props = Parameters<typeof Pair>[0];
const read = {
  name: 'Invented Desk',
  words: ['rent', 'impose', 'nothing', 'benefit', 'hole', 'fossil'],
  digits: '6323 0461',
  host: 'intake.athar.test:8443',
  renews: null,
};
const props: Props = { read: null, problem: null, busy: null, onRead: () => {}, onPair: () => {} };
const pairButton = (container: Element) => container.querySelector<HTMLButtonElement>('.button-main');

test('a paste is read at once; nothing else happens', () => {
  const [onRead, onPair] = [vi.fn(), vi.fn()];
  const screen = inLanguage(<Pair {...props} onRead={onRead} onPair={onPair} />);
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'athar-invite-1:abcdefghijklmnopqrstuvwxyz' } });
  expect(onRead.mock.calls).toEqual([['athar-invite-1:abcdefghijklmnopqrstuvwxyz']]);
  expect(onPair).not.toHaveBeenCalled();
});

test('name, six words, digits, mailbox, and the question', () => {
  const { container } = inLanguage(<Pair {...props} read={read} />);
  expect([...container.querySelectorAll('.words li')].map((word) => word.textContent)).toEqual(read.words);
  for (const text of [read.name, read.digits, read.host, 'How do you know it is really them?']) {
    expect(container.textContent).toContain(text);
  }
});

test('pairing waits for her consent that this organisation, by name, may keep what she sends', () => {
  const onPair = vi.fn();
  const screen = inLanguage(<Pair {...props} read={read} onPair={onPair} />);
  expect(pairButton(screen.container)?.disabled).toBe(true);
  const consent = screen.getByRole('checkbox', { name: /Invented Desk.* may keep what I send/ });
  fireEvent.click(consent);
  fireEvent.click(pairButton(screen.container) as HTMLElement);
  expect(onPair.mock.calls).toEqual([[null]]);
});

test('another invite takes the consent back', () => {
  const screen = inLanguage(<Pair {...props} read={read} />);
  fireEvent.click(screen.getByRole('checkbox'));
  expect(pairButton(screen.container)?.disabled).toBe(false);
  screen.again(<Pair {...props} read={{ ...read, digits: '0000 0000' }} />);
  expect(pairButton(screen.container)?.disabled).toBe(true);
});

test('so does the same invite under another name, with the same digits', () => {
  const screen = inLanguage(<Pair {...props} read={read} />);
  fireEvent.click(screen.getByRole('checkbox'));
  screen.again(<Pair {...props} read={{ ...read }} />);
  expect(pairButton(screen.container)?.disabled).toBe(false);
  screen.again(<Pair {...props} read={{ ...read, name: 'Another Desk' }} />);
  expect(pairButton(screen.container)?.disabled).toBe(true);
});

test('a bare key: the name is hers to give', () => {
  const onPair = vi.fn();
  const screen = inLanguage(<Pair {...props} read={{ ...read, name: null, host: null }} onPair={onPair} />);
  expect(pairButton(screen.container)).toBeNull();
  fireEvent.input(screen.getByLabelText('Name of the organisation'), { target: { value: ' My helpline ' } });
  fireEvent.click(screen.getByRole('checkbox'));
  fireEvent.click(pairButton(screen.container) as HTMLElement);
  expect(onPair.mock.calls).toEqual([['My helpline']]);
  expect(screen.container.textContent).toContain('you hand over yourself');
});

test.each([
  ['queued', 'Test message: on its way.'],
  ['sending', 'Test message: on its way.'],
  ['sent', 'The test message arrived.'],
  ['refused', 'Test message: it is too large for this mailbox; use a sealed file'],
] as const)('the test message is %s', (at, words) => {
  const { container } = inLanguage(
    <Partners
      partners={[inventedPartner(1)]}
      tests={[inventedDelivery(states[at], { purpose: 'test' })]}
      digits={new Map()}
      onAdd={() => {}}
      onForget={() => {}}
    />,
  );
  expect(container.textContent).toContain(words);
});

test('the words are English, so their digits stand beside them for a call in any language', () => {
  const partner = inventedPartner(1);
  const digits = new Map([[partner.id, '0123 4567 8901 2345 6789']]);
  const { container } = inLanguage(
    <Partners partners={[partner]} tests={[]} digits={digits} onAdd={() => {}} onForget={() => {}} />,
    'ar',
  );
  expect(container.textContent).toContain('الكلمات نفسها أرقامًا: 0123 4567 8901 2345 6789');
});

test('removing asks first and says what it means', () => {
  const onForget = vi.fn();
  const screen = inLanguage(
    <Partners partners={[inventedPartner(1)]} tests={[]} digits={new Map()} onAdd={() => {}} onForget={onForget} />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Remove: Invented Desk 1' }));
  expect(onForget).not.toHaveBeenCalled();
  expect(screen.container.textContent).toContain('What it already has stays with it.');
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(onForget.mock.calls).toEqual([[inventedPartner(1).id]]);
});

test('another number to call in danger is shown beside the old one, with the words she compared before', () => {
  const number = { what: 'emergency' as const, was: '+962 0 000 001', is: '+962 0 000 002' };
  const renews = { words: ['one', 'two'], changes: [number] };
  const screen = inLanguage(<Pair {...props} read={{ ...read, renews }} />);
  const numbers = [...screen.container.querySelectorAll('.notice bdi.name')];
  expect(numbers.map((one) => one.previousElementSibling?.localName)).toEqual(['br', 'br']);
  const said = screen.container.querySelector('.notice')?.textContent;
  for (const part of ['+962 0 000 001', '+962 0 000 002', 'one two']) expect(said).toContain(part);
});

test('another name and another end are named one by one, and what did not change is not', () => {
  const changes = [
    { what: 'name' as const, was: 'Invented Helpline', is: 'Invented Desk' },
    { what: 'expiresAt' as const, was: null, is: '2027-03-05T12:00:00.000Z' },
  ];
  const screen = inLanguage(<Pair {...props} read={{ ...read, renews: { words: read.words, changes } }} />);
  const lines = [...screen.container.querySelectorAll('.notice p')].map((line) => line.textContent);
  expect(lines.slice(1, 4)).toEqual([
    'Name until now: Invented Helpline',
    'Name in this invite: Invented Desk',
    'Valid until, so far: —',
  ]);
  expect(lines[4]).toMatch(/^Valid until, in this invite: Mar 5, 2027/);
  expect(lines.join()).not.toContain('Number');
});
