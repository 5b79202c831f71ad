import type { ReportKey } from '../i18n/report';
import type { ComposeInput } from './compose';
import { postAddressOf } from './compose';
import type { ReportPlan } from './plan';

export interface NoticeElement {
  element: 'reason' | 'ground' | 'passage' | 'address' | 'name' | 'email' | 'good-faith';
  /** `in-form`: she gives it there. `not-asked`: the law does not want it here. */
  state: 'there' | 'missing' | 'in-form' | 'not-asked';
  text: ReportKey;
}

export interface Signature {
  /** As she typed them for this one report; kept nowhere. */
  name: string;
  email: string;
}

/**
 * What a notice must hold (Article 16(2) DSA): (a) a substantiated explanation, (b) the exact address, (c) name and e-mail,
 * but not for abuse of children (Directive 2011/93/EU, Articles 3 to 7), (d) a statement of good faith. A notice without
 * one of them need not be answered.
 */
export function noticeElements({
  plan,
  input,
  signature,
  child,
}: {
  plan: Pick<ReportPlan, 'form' | 'way' | 'opens'>;
  input: ComposeInput;
  signature: Signature;
  child: boolean;
}): NoticeElement[] {
  const inForm = plan.opens.what === 'address' ? 'in-form' : 'missing';
  const named = (typed: string): NoticeElement['state'] =>
    child ? 'not-asked' : typed.trim() !== '' ? 'there' : inForm;
  const { post, summary, review } = input;
  const states: [NoticeElement['element'], NoticeElement['state']][] = [
    ['reason', input.explanation.trim() === '' ? 'missing' : 'there'],
    ['ground', review.categories.length === 0 ? 'missing' : 'there'],
    // A picture has no words; then the address alone says what is meant.
    ['passage', post.text === null && post.media.length === 0 ? 'missing' : 'there'],
    ['address', exactAddress(postAddressOf(summary, review)) ? 'there' : 'missing'],
    ['name', named(signature.name)],
    [
      'email',
      child ? 'not-asked' : signature.email.trim() === '' ? inForm : isMail(signature.email) ? 'there' : 'missing',
    ],
    ['good-faith', input.goodFaith === true ? 'there' : inForm],
  ];
  return states.map(([element, state]) => ({ element, state, text: `element.${element}` }));
}

/** One post, not a chat or a feed: a private chat's address names nothing that the platform could find. */
function exactAddress(address: string | null): boolean {
  if (address === null || !URL.canParse(address)) return false;
  const { host, pathname, search } = new URL(address);
  return host !== 'web.telegram.org' && host !== 'web.whatsapp.com' && (pathname.length > 1 || search !== '');
}

function isMail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}
