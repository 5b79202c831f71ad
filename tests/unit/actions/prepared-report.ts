import { browser } from 'wxt/browser';
import * as flags from '../../../utils/actions/flags';
import { createVault } from '../../../utils/actions/set-up';
import type { Report } from '../../../utils/schema/report';
import { saveCapture } from '../../../utils/storage/captures';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { newProfile } from '../storage/profile';

export const reportId = '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c';

/** A report whose form was opened, and of which she told nothing yet. `day`: `YYYY-MM-DD`. */
export const openedOn = (day: string): Report => ({
  id: reportId,
  planId: 'x-dsa',
  preparedAt: `${day}T12:00:00.000Z`,
  openedAt: `${day}T12:01:00.000Z`,
  insertedAt: null,
  text: 'her words',
  steps: [],
});

/** A new vault with a post, this report of it, and a saved page of the platform that can show a step. */
export async function vaultWith(report: Report, pageText: string): Promise<{ flagId: string; pageId: string }> {
  await newProfile();
  await browser.storage.session.clear();
  await createVault({ passphrase });
  await saveCapture(exampleCapture());
  await flags.drainInbox();
  const flagId = await newest();
  const url = 'https://help.x.com/en/';
  await saveCapture(
    exampleCapture({ pageUrl: url, post: examplePost({ kind: 'page', postId: null, url, text: pageText }) }),
  );
  await flags.drainInbox();
  const pageId = await newest();
  await flags.addReport(flagId, report);
  return { flagId, pageId };
}

const newest = async () => (await flags.listFlags({ limit: 1 })).flags[0]!.id;
