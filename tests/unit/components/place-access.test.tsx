// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { OfferPlace, type PlaceProps, Places } from '../../../components/place-access';
import { inLanguage } from './in-language';

const place = (more: Partial<PlaceProps> = {}): PlaceProps => ({
  id: 'whatsapp',
  access: 'not-allowed',
  allow: vi.fn(),
  takeBack: vi.fn(),
  ...more,
});

describe('on the page itself', () => {
  test('says what it means, and asks in her press only', () => {
    const props = place();
    const { container, getByRole } = inLanguage(<OfferPlace {...props} />);
    expect(container.textContent).toContain('Athar does not see WhatsApp Web.');
    expect(props.allow).not.toHaveBeenCalled();
    fireEvent.click(getByRole('button', { name: 'Allow Athar on WhatsApp Web' }));
    expect(props.allow).toHaveBeenCalledOnce();
  });

  test.each([null, 'allowed'] as const)('nothing is offered when it is %s', (access) => {
    expect(inLanguage(<OfferPlace {...place({ access })} />).container.textContent).toBe('');
  });

  test('a no is taken as one, and she can ask again', () => {
    const { container, getByRole } = inLanguage(<OfferPlace {...place({ id: 't.me', access: 'refused' })} />);
    expect(container.textContent).toContain('Not allowed. You can decide again at any time.');
    expect(getByRole('button', { name: 'Allow Athar on t.me' })).toBeDefined();
  });

  test('in Arabic, to her', () => {
    const { container } = inLanguage(<OfferPlace {...place()} />, 'ar');
    expect(container.textContent).toContain('إذا سمحتِ بذلك');
    expect(container.querySelector('button')?.textContent).toBe('السماح لـ Athar في واتساب ويب');
  });
});

test('in the settings each place is there, allowed or not, and can be taken back', () => {
  const [allowed, not] = [place({ access: 'allowed' }), place({ id: 't.me' })];
  const { getByRole, queryByRole, getAllByRole } = inLanguage(<Places places={[allowed, not]} />);
  expect(getAllByRole('status').map((one) => one.textContent?.slice(0, 34))).toEqual([
    'Athar is allowed on WhatsApp Web. ',
    'Athar does not see t.me, where pub',
  ]);
  fireEvent.click(getByRole('button', { name: 'Leave WhatsApp Web' }));
  expect(allowed.takeBack).toHaveBeenCalledOnce();
  fireEvent.click(getByRole('button', { name: 'Allow Athar on t.me' }));
  expect(not.allow).toHaveBeenCalledOnce();
  expect(queryByRole('button', { name: 'Allow Athar on WhatsApp Web' })).toBeNull();
});
