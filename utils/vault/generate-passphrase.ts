import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import type { Language } from '../schema/settings';

/** At least 64 bits: six of 2,048 words (66 bits), or 24 digits (79 bits) where no such list is safe to type. */
export function generatePassphrase(language: Language): string {
  switch (language) {
    case 'en':
      return pick(english, 6).join(' ');
    case 'fr':
      // The list writes its accents apart (NFD); keyboards do not.
      return pick(french, 6).join(' ').normalize('NFC');
    case 'ar':
      return groups(pick([...'0123456789'], 24), 4).join(' ');
  }
}

function pick(from: readonly string[], count: number): string[] {
  return Array.from({ length: count }, () => from[uniform(from.length)] ?? '');
}

/** No modulo bias: draws above the last full multiple are thrown away. */
function uniform(below: number): number {
  const limit = Math.floor(2 ** 32 / below) * below;
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint32Array(1))[0] ?? limit;
    if (drawn < limit) return drawn % below;
  }
}

function groups(symbols: readonly string[], size: number): string[] {
  return Array.from({ length: symbols.length / size }, (_, at) => symbols.slice(at * size, (at + 1) * size).join(''));
}
