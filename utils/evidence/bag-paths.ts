/** Every name a bag may hold. A closed list: what is not in it was planted. */
export const tagFiles = [
  'HOW-TO-VERIFY.txt',
  'bag-info.txt',
  'bagit.txt',
  'manifest-sha256.txt',
  'proof/allowed_signers',
  'proof/checkpoint.txt',
  'proof/checkpoint.txt.sig',
  'proof/checkpoint.txt.sshsig',
  'proof/custody.jsonl',
  'proof/device-pub.pem',
  'proof/events.jsonl',
] as const;

export const tagManifest = 'tagmanifest-sha256.txt';
export const testFile = 'data/test.txt';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const payload = new RegExp(
  `^data/(?<flag>${uuid})/(?:(?<own>review\\.json|reports\\.json)|(?<capture>${uuid})/(?<name>[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)+))$`,
);

export type PayloadPath = { flag: string; capture: string | null; name: string };

/** Null when the path has no place in a bag of flags. */
export function readPayloadPath(path: string): PayloadPath | null {
  const groups = payload.exec(path)?.groups;
  if (path.length > 160 || groups?.flag === undefined) return null;
  return { flag: groups.flag, capture: groups.capture ?? null, name: groups.name ?? groups.own ?? '' };
}

export function isBagPath(path: string): boolean {
  return (
    path === tagManifest ||
    path === testFile ||
    (tagFiles as readonly string[]).includes(path) ||
    readPayloadPath(path) !== null
  );
}
