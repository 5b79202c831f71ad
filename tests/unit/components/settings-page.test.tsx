// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { SettingsPage } from '../../../components/settings-page';
import { access } from '../../../utils/i18n/access';
import { figures } from '../../../utils/i18n/figures';
import { follow } from '../../../utils/i18n/follow';
import { settings } from '../../../utils/i18n/settings';
import { defaultSettings } from '../../../utils/schema/settings';
import { buttonOf, inLanguage } from './in-language';

const nothing = () => {};
const props: Parameters<typeof SettingsPage>[0] = {
  settings: defaultSettings,
  places: [{ id: 't.me', access: 'not-allowed', allow: nothing, takeBack: nothing }],
  unsent: 0,
  change: { busy: false, result: null, suggest: () => 'x', judge: async () => true, onChange: nothing },
  reading: { busy: false, onShow: nothing, onCopy: async () => {}, health: null },
  onChange: nothing,
  onFigures: nothing,
  onLock: nothing,
  onErase: nothing,
};

test.each(['en', 'fr', 'ar'] as const)('in %s the answers stand with her reports, not with more pages', (language) => {
  const onFigures = vi.fn();
  const screen = inLanguage(<SettingsPage {...props} onFigures={onFigures} />, language);
  const reports = within(screen.getByRole('region', { name: follow[language].title }));
  fireEvent.click(reports.getByRole('button', { name: figures[language].title }));
  expect(onFigures).toHaveBeenCalledTimes(1);
  // Under the heading of the pages stands nothing else, up to the next heading.
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(headings).toEqual([access[language].title, follow[language].title]);
  const lock = buttonOf(screen, settings[language].lockNow);
  const pages = screen.getByRole('heading', { name: access[language].title });
  expect(lock.compareDocumentPosition(pages) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
