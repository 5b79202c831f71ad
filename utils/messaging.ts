import { browser } from 'wxt/browser';
import type {
  AskPictures,
  DocumentPost,
  DocumentResult,
  PicturesResult,
  Refusal,
  ScreenshotResult,
  TakeScreenshot,
  UndoCapture,
  UndoResult,
} from './schema/messages';

export type Nothing = Record<string, never>;

/** What a page may ask the background, and nothing else. The router checks sender and shape of each. */
export interface PageMessages {
  askPictures(input: AskPictures): PicturesResult;
  documentPost(input: DocumentPost): DocumentResult;
  takeScreenshot(input: TakeScreenshot): ScreenshotResult;
  undoCapture(input: UndoCapture): UndoResult;
  /** Injects what only a press needs: snapshot, renderer, upload. */
  loadInPage(input: Nothing): { state: 'loaded' };
  /** Opens the first run in the extension's own window, where the browser allows it. */
  openSetUp(input: Nothing): { state: 'opened' | 'not-opened' };
}

/** Kicks from our own pages. Everything else they do themselves, on the same database. */
export interface UiMessages {
  drainOutbox(input: Nothing): { state: 'done' };
  /** She unlocked: merge what was captured while it was locked, and send what waits. */
  vaultOpened(input: Nothing): { state: 'done' };
}

export type Messages = PageMessages & UiMessages;
export type MessageName = keyof Messages;
export interface Envelope<Name extends MessageName = MessageName> {
  athar: Name;
  input: Parameters<Messages[Name]>[0];
}
/** A refusal names its reason; nothing was written then. */
export type Refused = { state: 'refused'; reason: Refusal };
export type Answer<Name extends MessageName> = ReturnType<Messages[Name]> | Refused;

/** Name of the port that carries bytes: a start, base64 chunks, an end. */
export const bytesPort = 'bytes';
/** Bytes in one chunk, before base64. */
export const chunkBytes = 1024 * 1024;

/** Rejects when nobody is there to answer: the extension was reloaded under this page. */
export async function send<Name extends MessageName>(
  name: Name,
  input: Parameters<Messages[Name]>[0],
): Promise<Answer<Name>> {
  const message: Envelope<Name> = { athar: name, input };
  const answer: Answer<Name> | undefined = await browser.runtime.sendMessage(message);
  if (answer === undefined) throw new Error(`nobody answered ${name}`);
  return answer;
}
