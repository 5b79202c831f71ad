import type { GuideCardKey } from '../../i18n/guide-card';
import type { facebookOptions, telegramOptions } from '../../taxonomy/options';
import type { xOptions } from '../../taxonomy/rules/x';

type Parts<Shown extends string> = Shown extends `${infer First} → ${infer Rest}` ? First | Parts<Rest> : Shown;
type ShownIn<Options extends Record<string, { shown: string }>> = Parts<Options[keyof Options]['shown']>;
/** Every choice that an attack type leads to, level by level, in the platform's English. */
export type Choice = ShownIn<typeof xOptions> | ShownIn<typeof facebookOptions> | ShownIn<typeof telegramOptions>;

export interface Wording {
  /** What it means, in her language: for a dialog in a language whose wording is not known. */
  means: GuideCardKey;
  /** The dialog's own words in other interface languages, where somebody wrote them down. */
  shown?: Readonly<Record<string, readonly string[]>>;
  /** The same company's words for the same reason in another place. They tell a row that has them, and are shown only then. */
  elsewhere?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Nothing here is translated by us. Read on 2026-11-24:
 * - Facebook in Vietnamese: public lists of 2025–26. In French: two undated public programs that know the rows by their words.
 * - Elsewhere: Meta's other report dialog (Threads, all its web languages, an undated public program). In the six languages in
 *   which both were written down (fr, vi, hi, ja, ko, zh), its words for "Bullying or harassment" are Facebook's. Telegram's fixed
 *   list before its server sent one: its app for Android 8.2 (2021) to 9.6 (2023), in Arabic.
 * - Searched, nothing found: Facebook's rows in Arabic, Turkish, Persian and Kurdish (its help pages, tutorials, public code; apps
 *   that imitate its list in Turkish and Arabic are no source); the French of its other rows; Telegram's lists of today in any
 *   language but English (its clients and their language files hold none: they come from the server), its old one in French,
 *   Persian, Turkish and Kurdish; X's rows in any language (from the server too: they are told by value and quoted from the page).
 */
export const wordings: Readonly<Record<Choice, Wording>> = {
  'Hate or abuse': { means: 'means.hate-or-abuse' },
  'Violent speech': { means: 'means.violent-speech' },
  'Private content': { means: 'means.private-content' },
  Spam: { means: 'means.spam' },
  Impersonation: { means: 'means.impersonation' },
  'Bullying, harassment or abuse': {
    means: 'means.bullying-abuse',
    shown: { vi: ['Bắt nạt, quấy rối hoặc lăng mạ/lạm dụng/ngược đãi'] },
  },
  'Bullying or harassment': {
    means: 'means.bullying',
    shown: { vi: ['Bắt nạt hoặc quấy rối'], fr: ['Intimidation ou harcèlement'] },
    elsewhere: { ar: ['مضايقة أو إساءة'], fa: ['قلدری یا آزار\u200cو\u200cاذیت'], tr: ['Zorbalık veya taciz'] },
  },
  'Violent, hateful or disturbing content': {
    means: 'means.violent-hateful',
    shown: {
      vi: ['Nội dung mang tính bạo lực, thù ghét hoặc gây phiền toái'],
      fr: ['Contenu violent, haineux ou dérangeant'],
    },
  },
  'Credible threat to safety': {
    means: 'means.threat',
    shown: { vi: ['Mối đe dọa về an toàn có thể xảy ra'], fr: ['Menace crédible pour la sécurité'] },
  },
  'Calling for violence': {
    means: 'means.calling',
    shown: { vi: ['Kêu gọi hành vi bạo lực'], fr: ['Appel à la violence'] },
  },
  'Promoting hate': { means: 'means.hate', shown: { vi: ['Cổ xúy hành vi thù ghét'] } },
  'Adult content': {
    means: 'means.adult',
    shown: { vi: ['Nội dung người lớn'], fr: ['Contenu réservé aux adultes'] },
  },
  'My nude images have been shared': {
    means: 'means.nude-shared',
    shown: { vi: ['Hình ảnh khỏa thân của tôi đã bị chia sẻ'] },
  },
  'Threatening to share my nude images': {
    means: 'means.nude-threat',
    shown: { vi: ['Đe dọa chia sẻ hình ảnh khỏa thân của tôi'] },
  },
  'Scam, fraud or false information': {
    means: 'means.scam-false',
    shown: { vi: ['Thông tin sai sự thật, lừa đảo hoặc gian lận'], fr: ['Arnaque, fraude ou fausses informations'] },
  },
  'Fake profile': { means: 'means.fake', shown: { fr: ['Faux profil'] } },
  Violence: { means: 'means.violence', elsewhere: { ar: ['عنف'] } },
  'Illegal adult content': { means: 'means.illegal-adult' },
  'Personal data': { means: 'means.personal' },
  'Scam or spam': { means: 'means.scam' },
  Other: { means: 'means.other', elsewhere: { ar: ['أخرى'] } },
};

/** A plan's `shown`, level by level. */
export function choicesOf(shown: string): Choice[] {
  return shown.split(' → ').filter((part): part is Choice => part in wordings);
}
