// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '../../../entrypoints/shared-app/app';
import * as setUp from '../../../utils/actions/set-up';
import { readGuide } from '../../../utils/actions/show-guide';
import { guideCard } from '../../../utils/i18n/guide-card';
import { page } from '../../../utils/i18n/page';
import { defaultSettings } from '../../../utils/schema/settings';

// The vault itself is tested in its own folder; here it only answers.
vi.mock('../../../utils/actions/set-up', () => ({
  vaultState: vi.fn(),
  unlock: vi.fn(),
  lock: vi.fn(async () => {}),
  touch: vi.fn(async () => {}),
  createVault: vi.fn(async () => {}),
  changePassphrase: vi.fn(),
  eraseEverything: vi.fn(async () => ({ allowed: [] })),
  generatePassphrase: () => 'alpha bravo charlie delta echo foxtrot',
  judgePassphrase: async () => ({ score: 4, ok: true }),
}));
vi.mock('../../../utils/actions/flags', () => ({
  listFlags: vi.fn(async () => ({ flags: [], next: null, total: 0, damaged: 0 })),
  drainInbox: vi.fn(async () => ({ merged: 0, damaged: 0 })),
}));
vi.mock('../../../utils/actions/deliveries', () => ({
  listDeliveries: vi.fn(async () => []),
  pollReplies: vi.fn(async () => 0),
}));
vi.mock('../../../utils/actions/partners', () => ({ listPartners: vi.fn(async () => []) }));
vi.mock('../../../utils/actions/show-guide', () => ({ readGuide: vi.fn(async () => 'none') }));
vi.mock('../../../utils/actions/reports', () => ({ readInsertion: vi.fn(async () => ({ state: 'none' })) }));

const close = vi.fn();
const replace = vi.fn();
beforeEach(() => {
  vi.stubGlobal('close', close);
  vi.spyOn(location, 'replace').mockImplementation(replace);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ host_permissions: [] } as never);
  const event = { addListener: () => {}, removeListener: () => {} };
  Object.assign(fakeBrowser, { permissions: { contains: async () => true, onAdded: event, onRemoved: event } });
  document.documentElement.hidden = false;
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
async function show(state: setUp.VaultState, language: 'en' | 'ar' = 'en') {
  vi.mocked(setUp.vaultState).mockResolvedValue(state);
  const screen = render(<App first={{ ...defaultSettings, language }} start={{ at: 'saved' }} surface="popup" />);
  await settle();
  return screen;
}

test('before the vault has answered, the frame is there and tells nothing', () => {
  vi.mocked(setUp.vaultState).mockReturnValue(new Promise(() => {}));
  const { container } = render(<App first={defaultSettings} start={{ at: 'saved' }} surface="popup" />);
  expect(container.textContent).toBe('AtharLeave');
  expect(container.querySelector('nav')).toBeNull();
});

test.each([
  ['absent', 'Welcome to Athar'],
  ['locked', 'Athar is locked'],
  ['lost', 'Nothing can be opened here any more.'],
  ['unlocked', 'Saved posts'],
] as const)('a vault that is %s: %s', async (state, title) => {
  const { container } = await show(state);
  expect(container.querySelector('h1')?.textContent).toBe(title);
});

test('the page takes her language and its direction', async () => {
  const { container } = await show('locked', 'ar');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  expect(container.querySelector('h1')?.textContent).toBe('Athar مقفل');
});

test('on the tab of a report, the press that shows its steps stands before the offer to document the page', async () => {
  vi.mocked(readGuide).mockResolvedValue('ready');
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: 'https://x.com/a_b/status/1' } as never]);
  const { container, findByRole } = await show('unlocked');
  await findByRole('button', { name: guideCard.en.show });
  const sections = [...container.querySelectorAll('section')].map((section) => section.getAttribute('aria-label'));
  const [guide, document] = [guideCard.en.title, page.en.document].map((name) => sections.indexOf(name));
  expect(guide).toBeGreaterThanOrEqual(0);
  expect(document).toBeGreaterThan(guide!);
});

test('unlocking leads to the list', async () => {
  const { container, getByLabelText } = await show('locked');
  vi.mocked(setUp.unlock).mockResolvedValue({ state: 'unlocked' });
  vi.mocked(setUp.vaultState).mockResolvedValue('unlocked');
  fireEvent.input(getByLabelText('Passphrase'), { target: { value: 'six words' } });
  fireEvent.submit(container.querySelector('form') as HTMLFormElement);
  await settle();
  expect(setUp.unlock).toHaveBeenCalledWith('six words');
  expect(container.querySelector('h1')?.textContent).toBe('Saved posts');
});

test('first run: one press makes the vault with the passphrase that was shown', async () => {
  const { getByRole } = await show('absent');
  fireEvent.click(getByRole('button', { name: 'I have kept it – begin' }));
  await settle();
  expect(vi.mocked(setUp.createVault).mock.calls).toEqual([[{ passphrase: 'alpha bravo charlie delta echo foxtrot' }]]);
});

async function expectGone(container: Element) {
  expect(container.textContent).toBe('');
  expect(document.documentElement.hidden).toBe(true);
  expect(setUp.lock).toHaveBeenCalledTimes(1);
  await settle();
  expect(close).toHaveBeenCalled();
}

test('the button "Leave" blanks at once, locks and closes', async () => {
  const { container, getByRole } = await show('unlocked');
  fireEvent.click(getByRole('button', { name: 'Leave' }));
  await expectGone(container);
});

test('three presses of Shift leave', async () => {
  const { container } = await show('unlocked');
  await act(() => {
    for (let n = 0; n < 3; n++) fireEvent.keyDown(window, { key: 'Shift' });
  });
  await expectGone(container);
});

test('capital letters and a held Shift do not leave', async () => {
  const { container } = await show('unlocked');
  for (const key of ['Shift', 'A', 'Shift', 'B', 'Shift', 'C']) fireEvent.keyDown(window, { key });
  for (let n = 0; n < 5; n++) fireEvent.keyDown(window, { key: 'Shift', repeat: true });
  await settle();
  expect(container.querySelector('h1')?.textContent).toBe('Saved posts');
  expect(setUp.lock).not.toHaveBeenCalled();
});

test('going from tab to tab leaves address and title alone', async () => {
  const before = [location.href, document.title, history.length];
  const { container, getByRole } = await show('unlocked');
  for (const name of ['Organisations', 'Deliveries', 'Settings', 'Saved']) {
    fireEvent.click(getByRole('button', { name }));
    await settle();
    expect(getByRole('button', { name }).getAttribute('aria-current')).toBe('page');
    if (name !== 'Saved') expect(document.activeElement).toBe(container.querySelector('h1'));
  }
  expect([location.href, document.title, history.length]).toEqual(before);
});

test('when it locks by itself the list is gone', async () => {
  const { container } = await show('unlocked');
  vi.mocked(setUp.vaultState).mockResolvedValue('locked');
  await act(() => fakeBrowser.storage.session.set({ anything: 1 }));
  await settle();
  expect(container.querySelector('h1')?.textContent).toBe('Athar is locked');
});

async function eraseFrom(screen: Awaited<ReturnType<typeof show>>, language: 'en' | 'ar' = 'en') {
  const [first, second] = language === 'en' ? ['Erase everything', 'Erase for good'] : ['مسح كل شيء', 'مسح نهائي'];
  vi.useFakeTimers();
  fireEvent.click(screen.getByRole('button', { name: first }));
  fireEvent.click(screen.getByRole('button', { name: second }));
  for (let second = 0; second < 5; second++) await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
  vi.useRealTimers();
  await settle();
}

test.each([
  ['en', 'WhatsApp Web', 'Take it back yourself'],
  ['ar', 'واتساب ويب', 'ألغي ذلك بنفسك'],
] as const)(
  'after an erase she is told which pages the browser kept, and what to do: %s',
  async (language, ...words) => {
    const screen = await show('locked', language);
    vi.mocked(setUp.eraseEverything).mockResolvedValue({ allowed: ['whatsapp'] });
    vi.mocked(setUp.vaultState).mockResolvedValue('absent');
    await eraseFrom(screen, language);
    const said = screen.getByRole('alert').textContent;
    for (const word of words) expect(said).toContain(word);
    expect(said).not.toContain('t.me');
  },
);

test('an erase after which the browser kept nothing says nothing more', async () => {
  const screen = await show('lost');
  vi.mocked(setUp.eraseEverything).mockResolvedValue({ allowed: [] });
  vi.mocked(setUp.vaultState).mockResolvedValue('absent');
  vi.useFakeTimers();
  fireEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
  for (let second = 0; second < 5; second++) await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
  vi.useRealTimers();
  await settle();
  expect(screen.container.querySelector('h1')?.textContent).toBe('Welcome to Athar');
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each(['locked', 'unlocked'] as const)(
  'an erase that did not come to its end is said, not passed over: %s',
  async (state) => {
    const screen = await show(state);
    if (state === 'unlocked') {
      fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
      await settle();
    }
    vi.mocked(setUp.eraseEverything).mockRejectedValue(new Error('invented'));
    vi.stubGlobal('reportError', vi.fn());
    await eraseFrom(screen);
    expect(screen.getByRole('alert').textContent).toContain('The erase did not come to its end.');
    vi.unstubAllGlobals();
  },
);
