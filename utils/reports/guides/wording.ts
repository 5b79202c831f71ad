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
  /** The platform's own words in other interface languages, where somebody wrote them down. */
  shown?: Readonly<Record<string, string>>;
}

/** Facebook in Vietnamese: one public list of 2026. Arabic and Kurdish wordings were found nowhere, and none is invented. */
export const wordings: Readonly<Record<Choice, Wording>> = {
  'Hate or abuse': { means: 'means.hate-or-abuse' },
  'Violent speech': { means: 'means.violent-speech' },
  'Private content': { means: 'means.private-content' },
  Spam: { means: 'means.spam' },
  Impersonation: { means: 'means.impersonation' },
  'Bullying, harassment or abuse': {
    means: 'means.bullying-abuse',
    shown: { vi: 'Bắt nạt, quấy rối hoặc lăng mạ/lạm dụng/ngược đãi' },
  },
  'Bullying or harassment': { means: 'means.bullying', shown: { vi: 'Bắt nạt hoặc quấy rối' } },
  'Violent, hateful or disturbing content': {
    means: 'means.violent-hateful',
    shown: { vi: 'Nội dung mang tính bạo lực, thù ghét hoặc gây phiền toái' },
  },
  'Credible threat to safety': { means: 'means.threat', shown: { vi: 'Mối đe dọa về an toàn có thể xảy ra' } },
  'Calling for violence': { means: 'means.calling', shown: { vi: 'Kêu gọi hành vi bạo lực' } },
  'Promoting hate': { means: 'means.hate', shown: { vi: 'Cổ xúy hành vi thù ghét' } },
  'Adult content': { means: 'means.adult', shown: { vi: 'Nội dung người lớn' } },
  'My nude images have been shared': {
    means: 'means.nude-shared',
    shown: { vi: 'Hình ảnh khỏa thân của tôi đã bị chia sẻ' },
  },
  'Threatening to share my nude images': {
    means: 'means.nude-threat',
    shown: { vi: 'Đe dọa chia sẻ hình ảnh khỏa thân của tôi' },
  },
  'Scam, fraud or false information': {
    means: 'means.scam-false',
    shown: { vi: 'Thông tin sai sự thật, lừa đảo hoặc gian lận' },
  },
  'Fake profile': { means: 'means.fake' },
  Violence: { means: 'means.violence' },
  'Illegal adult content': { means: 'means.illegal-adult' },
  'Personal data': { means: 'means.personal' },
  'Scam or spam': { means: 'means.scam' },
  Other: { means: 'means.other' },
};

/** A plan's `shown`, level by level. */
export function choicesOf(shown: string): Choice[] {
  return shown.split(' → ').filter((part): part is Choice => part in wordings);
}
