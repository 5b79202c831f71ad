import { normalText } from './passphrase';

export interface Judgement {
  /** zxcvbn's 0 (a moment) to 4 (out of reach). */
  score: number;
  ok: boolean;
}

const least = { characters: 12, score: 3 };

/** The gate for a passphrase of her own. Nothing leaves the page; the dictionaries load on first use. */
export async function judgePassphrase(text: string): Promise<Judgement> {
  const normal = normalText(text);
  const score = (await ratings()).check(normal.slice(0, 200)).score;
  return { score, ok: [...normal].length >= least.characters && score >= least.score };
}

let loading: ReturnType<typeof load> | null = null;

/** Asked with every key she presses; the dictionaries (0.4 MB) are read once. */
function ratings(): ReturnType<typeof load> {
  loading ??= load();
  return loading;
}

async function load() {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary: { ...common.dictionary }, graphs: common.adjacencyGraphs });
}
