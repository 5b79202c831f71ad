import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { buttonIn, buttonsOn, pressButton, shadowText } from '../../scripts/walk/button';
import { until } from '../../scripts/walk/popup';
import { onRequest, originsOf } from '../../utils/platforms/on-request';
import { extension } from './world';

/**
 * Chromium's own question cannot be answered from outside, so this build has the answer in its manifest: the same code, with
 * the hosts that are optional in the release among the granted ones. The question itself is answered in tests/firefox.
 */
export function allowedBuild(): string {
  const build = mkdtempSync(path.join(os.tmpdir(), 'athar-allowed-'));
  cpSync(extension, build, { recursive: true });
  const file = path.join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...onRequest.flatMap(originsOf));
  writeFileSync(file, JSON.stringify(manifest));
  return build;
}

type Button = NonNullable<Awaited<ReturnType<typeof buttonIn>>>;

export const bubbleWith = (page: Page, text: string) => page.locator('[data-id]', { hasText: text }).last();

/** Points at a message; its button and how many there are on the page. */
export async function pointAt(page: Page, text: string): Promise<{ button: Button; count: number }> {
  await bubbleWith(page, text).hover();
  const button = await until(() => buttonIn(page, '#main [data-id]', text), `a button on "${text}"`);
  return { button, count: (await buttonsOn(page)).buttons.length };
}

/** The first of the two answers that stand beside the button: yes. It lies in the closed root. */
export async function sayYes(page: Page, { cdp, nodeId }: Button): Promise<void> {
  const { object } = await cdp.send('DOM.resolveNode', { nodeId });
  const answer = await until(async () => {
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: "function () { return this.getRootNode().querySelector('.answer') }",
    });
    return result.objectId === undefined ? null : cdp.send('DOM.requestNode', { objectId: result.objectId });
  }, 'it asks whether a private message may be kept');
  await pressButton(page, { cdp, nodeId: answer.nodeId });
}

export async function outcome(button: Button): Promise<string> {
  return until(async () => {
    const says = await shadowText(button);
    return /Saved|Not saved/.test(says) ? says : null;
  }, 'it says what became of it');
}
