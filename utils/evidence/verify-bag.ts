import { type BagVersion, bagitText, readBagInfo } from './bag-info';
import { isBagPath, tagFiles, tagManifest } from './bag-paths';
import { blindedCommitOf } from './blinded-chain';
import { fromUtf8, toHex, utf8 } from './bytes';
import { checkSignatures, readPublicKey, writeCheckpoint } from './checkpoint';
import { checkChain } from './custody';
import { sha256Hex } from './hash';
import { isKnownGuide } from './how-to-verify';
import { checkManifest } from './manifest';
import { type Accepted, type Refused, refuse, type VerifiedItem } from './verdict';
import { verifyItems } from './verify-items';
import { readEvents, readSkeleton } from './verify-log';

/**
 * Recomputes everything the bag claims and says who vouches for it. Refuses at the first thing that does not hold, with
 * its code and its place. Never throws on what is inside.
 */
export async function verifyBag(files: ReadonlyMap<string, Uint8Array>): Promise<Accepted | Refused> {
  return (await checkFiles(files)) ?? (await checkClaims(files));
}

/** The bag as BagIt: nothing unknown, missing, planted or changed. */
async function checkFiles(files: ReadonlyMap<string, Uint8Array>): Promise<Refused | null> {
  for (const path of files.keys()) if (!isBagPath(path)) return refuse('unknown-file', path.slice(0, 200));
  for (const path of [tagManifest, ...tagFiles]) if (!files.has(path)) return refuse('missing-file', path);
  const bagit = textOf(files, 'bagit.txt');
  if (bagit !== bagitText) {
    const known = bagit?.startsWith('BagIt-Version: 1.0\n');
    return refuse(known ? 'malformed' : 'unknown-version', 'bagit.txt');
  }
  const lists = [
    { name: tagManifest, covers: (path: string) => path !== tagManifest && !path.startsWith('data/') },
    { name: 'manifest-sha256.txt', covers: (path: string) => path.startsWith('data/') },
  ];
  for (const { name, covers } of lists) {
    const covered = new Map([...files].filter(([path]) => covers(path)));
    const wrong = await checkManifest(name, textOf(files, name) ?? '', covered);
    if (wrong !== null) return refuse(wrong.reason, wrong.where);
  }
  return (await isKnownGuide(bytesOf(files, 'HOW-TO-VERIFY.txt')))
    ? null
    : refuse('unknown-guide', 'HOW-TO-VERIFY.txt');
}

/** What the sender signed: key, order, content. */
async function checkClaims(files: ReadonlyMap<string, Uint8Array>): Promise<Accepted | Refused> {
  const info = readBagInfo(textOf(files, 'bag-info.txt') ?? '');
  if (typeof info === 'string') return refuse(info, 'bag-info.txt');
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, file]) => sum + file.length, 0);
  if (info.payload.bytes !== bytes || info.payload.files !== payload.length)
    return refuse('wrong-size', 'bag-info.txt');

  const publicKey = readPublicKey(textOf(files, 'proof/device-pub.pem') ?? '');
  if (publicKey === null) return refuse('weak-key', 'proof/device-pub.pem');
  const unsigned = await checkSignatures((path) => bytesOf(files, path), publicKey);
  if (unsigned !== null) return refuse(unsigned.reason, unsigned.where);

  const skeleton = readSkeleton(textOf(files, 'proof/custody.jsonl'));
  if ('verdict' in skeleton) return skeleton;
  const events = readEvents(textOf(files, 'proof/events.jsonl'));
  if ('verdict' in events) return events;
  const chain = await checkChain(skeleton.entries, events.bySeq, blindedCommitOf(publicKey));
  if (!chain.ok) {
    const ofEvent = chain.why === 'commit' || chain.why === 'no-entry';
    const where = `proof/${ofEvent ? 'events' : 'custody'}.jsonl seq ${chain.at}`;
    return refuse(ofEvent ? 'event-mismatch' : 'chain-broken', where);
  }
  const seq = skeleton.entries.length;
  const recomputed = writeCheckpoint({
    seq,
    head: chain.head,
    manifest: await sha256Hex(bytesOf(files, 'manifest-sha256.txt')),
    bagInfo: await sha256Hex(bytesOf(files, 'bag-info.txt')),
  });
  const checkpoint = textOf(files, 'proof/checkpoint.txt');
  if (checkpoint !== recomputed) {
    const known = checkpoint?.startsWith('athar-checkpoint-1\n');
    return refuse(known ? 'other-checkpoint' : 'unknown-version', 'proof/checkpoint.txt');
  }
  const found = await verifyItems(files, info.purpose, events.bySeq);
  if ('verdict' in found) return found;
  if (info.version !== versionOf(found.items)) return refuse('malformed', 'bag-info.txt');
  return {
    verdict: 'accepted',
    purpose: info.purpose,
    tool: info.tool,
    date: info.date,
    items: found.items,
    head: chain.head,
    seq,
    replyRecipient: info.replyRecipient,
    senderKey: toHex(publicKey),
    vouchers: { bytes: 'manifest', content: 'sender-key', order: 'sender-key', times: 'sender-clock' },
  };
}

function versionOf(items: readonly VerifiedItem[]): BagVersion {
  const steps = items.flatMap(({ reports }) => reports.flatMap((report) => report.steps));
  return steps.some(({ takenBackAt }) => takenBackAt !== null) ? 2 : 1;
}

function bytesOf(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  return files.get(path) ?? utf8('');
}

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string | null {
  return fromUtf8(bytesOf(files, path));
}
