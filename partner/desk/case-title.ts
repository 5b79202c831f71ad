import { desk } from '../../utils/i18n/desk';
import { platformNames } from '../../utils/i18n/names';
import { attackTypes } from '../../utils/i18n/review';
import { t } from '../../utils/i18n/translate';
import type { Language } from '../../utils/schema/settings';
import type { CaseItem, CaseRecord } from './case-record';

/**
 * What tells one case from another: her own name for it, where, what kind, by which account. Never what was said: a
 * shown name is free text, an account's handle is a part of its address. Parts, because each has its own direction.
 */
export function caseTitle({ purpose, items }: CaseRecord, language: Language): string[] {
  const say = t(language, desk);
  if (purpose === 'test') return [say('testMessage')];
  const type = t(language, attackTypes);
  const kinds = items.flatMap(({ review }) => review.categories.map((one) => type(one)));
  return [
    few(items.flatMap(({ review }) => review.caseName ?? [])),
    few(items.map((item) => placeOf(item, language))),
    few(kinds) || say('unsorted'),
    few(items.flatMap(({ author }) => handleOf(author.handle))),
  ].filter((part) => part !== '');
}

function placeOf({ platform, url, pageUrl }: CaseItem, language: Language): string {
  const name = t(language, platformNames)(platform);
  if (platform !== 'web') return name;
  const address = url ?? pageUrl;
  return (URL.canParse(address) && new URL(address).hostname) || name;
}

/** An account's short name is one word; whatever else stands in its place is a sentence of somebody. */
function handleOf(handle: string | null): string[] {
  const [, word] = /^@?([\p{L}\p{M}\p{N}._-]{1,64})$/u.exec(handle ?? '') ?? [];
  return word === undefined ? [] : [`@${word}`];
}

/** Two of them, and how many more. */
function few(all: readonly string[]): string {
  const each = [...new Set(all)];
  return each.length > 2 ? `${each.slice(0, 2).join(', ')} +${each.length - 2}` : each.join(', ');
}
