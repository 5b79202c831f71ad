import { AgeRecipient } from '../schema/partner';

export const bagitText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export type Purpose = 'flags' | 'test';

/** What a reader must know to understand the bag. 2: she took a step back; whoever does not know that would count it. */
export type BagVersion = 1 | 2;

export interface BagInfo {
  version: BagVersion;
  purpose: Purpose;
  /** Version of Athar that made the bag. */
  tool: string;
  /** Day, `2026-11-23`, in UTC. */
  date: string;
  replyRecipient: string;
  /** Bytes and number of the files under `data/`. */
  payload: { bytes: number; files: number };
}

export function writeBagInfo(info: BagInfo): string {
  return [
    `Bag-Software-Agent: athar ${info.tool}`,
    `Bagging-Date: ${info.date}`,
    `Payload-Oxum: ${info.payload.bytes}.${info.payload.files}`,
    `Athar-Bag-Version: ${info.version}`,
    `Athar-Purpose: ${info.purpose}`,
    `Athar-Reply-To: ${info.replyRecipient}`,
    '',
  ].join('\n');
}

const shape =
  /^Bag-Software-Agent: athar (?<tool>[0-9a-zA-Z.+-]{1,40})\nBagging-Date: (?<date>\d{4}-\d{2}-\d{2})\nPayload-Oxum: (?<bytes>\d{1,15})\.(?<files>\d{1,9})\nAthar-Bag-Version: (?<version>[12])\nAthar-Purpose: (?<purpose>flags|test)\nAthar-Reply-To: (?<reply>age1[a-z0-9]+)\n$/;

export function readBagInfo(text: string): BagInfo | 'unknown-version' | 'malformed' {
  if (/^Athar-Bag-Version: (?![12]$)/m.test(text)) return 'unknown-version';
  const found = shape.exec(text)?.groups;
  if (!found || !AgeRecipient.safeParse(found.reply).success) return 'malformed';
  return {
    version: found.version === '2' ? 2 : 1,
    purpose: found.purpose === 'test' ? 'test' : 'flags',
    tool: found.tool ?? '',
    date: found.date ?? '',
    replyRecipient: found.reply ?? '',
    payload: { bytes: Number(found.bytes), files: Number(found.files) },
  };
}
