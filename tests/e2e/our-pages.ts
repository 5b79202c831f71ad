import type { Page } from '@playwright/test';
import { until } from '../../scripts/walk/popup';

// What a person does in our own pages, for tests whose subject lies elsewhere.

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

export const seen = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ timeout: 30_000 });

/** Accepts the generated passphrase, or types `own`; returns the one that counts. */
export async function acceptPassphrase(page: Page, own?: string): Promise<string> {
  // Before it is made, three dots stand in its place, and the press is switched off.
  await until(() => page.getByRole('button', { name: /I have kept it/ }).isEnabled(), 'a passphrase is made');
  const generated = (await page.locator('.copy-text').textContent()) ?? '';
  if (own === undefined) await press(page, /I have kept it/);
  else {
    await press(page, 'Choose my own');
    await page.locator('input[type=password]').fill(own);
    await press(page, 'Use this passphrase');
  }
  await until(
    () => page.evaluate("chrome.storage.local.get('settings').then(({ settings }) => settings?.vault === 'ready')"),
    'the vault is there',
  );
  return own ?? generated;
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.locator('input[type=password]').fill(passphrase);
  await press(page, 'Unlock');
}

/** `text`: an invite, or an organisation's key together with the `name` that she gives it. */
export async function pair(page: Page, text: string, name?: string): Promise<void> {
  await press(page, 'Organisations');
  await press(page, 'Add an organisation');
  await page.locator('textarea').fill(text);
  if (name !== undefined) await page.getByLabel('Name of the organisation').fill(name);
  await page.locator('input[type=checkbox]').check();
  await press(page, /^Pair with/);
}

/** Opens the only saved post, or the one whose card names `who`. */
export async function openFlag(page: Page, who = ''): Promise<void> {
  await page
    .locator('[data-flag]', { hasText: who })
    .first()
    .getByRole('button', { name: /^Look at it/ })
    .click();
  await page.getByRole('button', { name: 'Keep open' }).waitFor();
}

/** How many rows each store of the vault's database has; read where they lie. */
export async function rows(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const open = indexedDB.open('athar');
    const database = await new Promise<IDBDatabase>((done, fail) => {
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const counts: Record<string, number> = {};
    for (const store of database.objectStoreNames) {
      counts[store] = await new Promise<number>((done) => {
        const request = database.transaction(store).objectStore(store).count();
        request.onsuccess = () => done(request.result);
      });
    }
    database.close();
    return counts;
  });
}
