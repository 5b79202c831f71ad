import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openBody } from '../../../utils/actions/open-body';

test('one tab with the address of our list, and nothing for anything else', async () => {
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  await openBody('rtr');
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'https://www.rtr.at/beschwerdeportal' });
  await expect(openBody('https://evil.example/')).rejects.toMatchObject({ code: 'not-found' });
  expect(create).toHaveBeenCalledTimes(1);
});
