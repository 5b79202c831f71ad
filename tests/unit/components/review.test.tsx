// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ReviewForm } from '../../../components/review-form';
import { SortMany } from '../../../components/sort-many';
import { AttackType, emptyReview } from '../../../utils/schema/review';
import { buttonOf, inLanguage } from './in-language';

const form = (onChange: (patch: object) => void = () => {}) => (
  <ReviewForm review={emptyReview} cases={['November']} partners={[]} onChange={onChange} kept={false} problem={null} />
);

test('the eighteen kinds are offered in the order of the schema, none chosen', () => {
  const { container } = inLanguage(form());
  const boxes = [...container.querySelectorAll<HTMLInputElement>('input[type=checkbox]:not([role])')];
  expect(boxes.map(({ value }) => value)).toEqual(AttackType.options);
  expect(boxes.filter(({ checked }) => checked)).toEqual([]);
});

test('each consent is its own switch, and off', () => {
  const onChange = vi.fn();
  const screen = inLanguage(form(onChange));
  const switches = (screen.getAllByRole('switch') as HTMLInputElement[]).filter((one) => one.closest('fieldset'));
  expect(switches.map(({ checked }) => checked)).toEqual([false, false, false]);
  fireEvent.click(screen.getByRole('switch', { name: 'publish it' }));
  expect(onChange.mock.calls).toEqual([[{ consent: { escalate: false, shareWithAllies: false, publish: true } }]]);
});

test('each answer is one change, and an empty case is none', () => {
  const onChange = vi.fn();
  const screen = inLanguage(form(onChange));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Blackmail' }));
  fireEvent.click(screen.getByRole('radio', { name: 'I saw it' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Grave' }));
  fireEvent.input(screen.getByLabelText('Case'), { target: { value: '  ' } });
  expect(onChange.mock.calls.map(([patch]) => patch)).toEqual([
    { categories: ['blackmail'] },
    { role: 'witness' },
    { severity: 'grave' },
    { caseName: null },
  ]);
});

test('danger now: the advice comes before anything else she could do here', () => {
  const { container } = inLanguage(
    <ReviewForm
      review={{ ...emptyReview, urgency: 'danger' }}
      cases={[]}
      partners={[]}
      onChange={() => {}}
      kept={false}
      problem={null}
    />,
    'ar',
  );
  expect(container.querySelector('.notice-care')?.textContent).toContain('شخص تثقين به');
});

test('many at once: only what was said is set', () => {
  const onApply = vi.fn();
  const screen = inLanguage(<SortMany count={3} cases={[]} busy={false} onApply={onApply} />);
  const apply = () => buttonOf(screen, 'Set on all selected');
  expect(apply().disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Private details made public' }));
  fireEvent.input(screen.getByLabelText('Case'), { target: { value: ' November ' } });
  const publish = screen.getByRole('group', { name: /publish it/ });
  fireEvent.click([...publish.querySelectorAll('input')].find(({ value }) => value === 'no') as HTMLInputElement);
  fireEvent.submit(apply().form as HTMLFormElement);
  expect(onApply.mock.calls).toEqual([[{ categories: ['doxing'], caseName: 'November', consent: { publish: false } }]]);
});

test('many at once: back to "leave as it is" says nothing again', () => {
  const screen = inLanguage(<SortMany count={3} cases={[]} busy={false} onApply={() => {}} />);
  const publish = screen.getByRole('group', { name: /publish it/ });
  const choose = (word: string) =>
    fireEvent.click([...publish.querySelectorAll('input')].find(({ value }) => value === word) as HTMLInputElement);
  choose('yes');
  expect(buttonOf(screen, 'Set on all selected').disabled).toBe(false);
  choose('leave');
  expect(buttonOf(screen, 'Set on all selected').disabled).toBe(true);
});

test('a child in the picture is one press, and what to do then stands below it', () => {
  const onChange = vi.fn();
  const screen = inLanguage(
    <ReviewForm
      review={emptyReview}
      cases={[]}
      partners={[]}
      child={<p>Hotline</p>}
      onChange={onChange}
      kept={false}
      problem={null}
    />,
  );
  const mark = screen.getByRole('switch', { name: 'A child is in the picture' });
  expect(mark.compareDocumentPosition(screen.getByText('Hotline'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  fireEvent.click(mark);
  expect(onChange.mock.calls).toEqual([[{ childShown: true }]]);
});

test('what could not be kept is said where "saved" would stand', () => {
  const screen = inLanguage(
    <ReviewForm review={emptyReview} cases={[]} partners={[]} onChange={() => {}} kept={false} problem="Not kept." />,
  );
  expect(screen.getByText('Not kept.').closest('[role=alert]')).not.toBeNull();
});
