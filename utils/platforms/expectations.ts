import { expected as facebook } from './facebook/expected';
import { expected as facebookMobile } from './facebook-mobile/expected';
import { type ChangeSign, type Expected, type SeenPost, signsOfChange } from './shared/expected';
import { expected as telegramA } from './telegram-a/expected';
import { expected as telegramK } from './telegram-k/expected';
import { expected as telegramWebPreview } from './telegram-web-preview/expected';
import { expected as web } from './web/expected';
import { expected as whatsapp } from './whatsapp/expected';
import { expected as x } from './x/expected';

/** What each adapter's records always have, by its folder. Apart from the adapters: our own pages ask too. */
const expectations: Readonly<Record<string, Expected>> = {
  x,
  facebook,
  'facebook-mobile': facebookMobile,
  'telegram-a': telegramA,
  'telegram-k': telegramK,
  'telegram-web-preview': telegramWebPreview,
  whatsapp,
  web,
};

/** `extractor`: `x@1`, as captures name it. Null when no adapter of this version of Athar has that name. */
export function expectedOf(extractor: string): Expected | null {
  const adapter = extractor.replace(/@\d+$/, '');
  return Object.hasOwn(expectations, adapter) ? expectations[adapter]! : null;
}

/** The first signs that a site has changed since its adapter was made. */
export function changesSeen(seen: SeenPost & { extractor: string }): ChangeSign[] {
  const expected = expectedOf(seen.extractor);
  return expected === null ? [] : signsOfChange(expected, seen);
}
