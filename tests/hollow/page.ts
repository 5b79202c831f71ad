import type { HollowReason } from '../../utils/platforms/platform';

/** The interfaces of the people this is for: Kurdish is written in Arabic letters (Sorani) and in Latin ones (Kurmanji). */
export type Ui = 'en' | 'ar' | 'ckb' | 'kmr';

/** What a page is expected to give: one entry for each element that an adapter finds, in page order. */
export type Verdict = 'saved' | 'saved partly' | HollowReason;

export interface HollowPage {
  name: string;
  ui: Ui;
  url: string;
  html: string;
  expected: Verdict[];
}

const words = {
  gone: ['This post is unavailable.', 'هذا المنشور غير متاح.', 'ئەم بابەتە بەردەست نییە.', 'Ev şandî ne berdest e.'],
  login: ['Log in to see more', 'سجّلي الدخول لرؤية المزيد', 'بچۆ ژوورەوە بۆ زیاتر', 'Ji bo bêtir têkeve'],
  loading: ['Loading', 'جارٍ التحميل', 'بار دەکرێت', 'Tê barkirin'],
  more: ['Show more replies', 'عرض المزيد من الردود', 'وەڵامی زیاتر', 'Bersivên zêdetir'],
  show: ['Show', 'عرض', 'پیشان بدە', 'Nîşan bide'],
  sensitive: ['This may be sensitive', 'قد يكون حساسًا', 'لەوانەیە هەستیار بێت', 'Dibe ku hestiyar be'],
  joined: ['joined the group', 'انضم إلى المجموعة', 'هاتە ناو گرووپ', 'tevlî komê bû'],
  why: [
    'The owner shared it with few people, changed who can see it, or deleted it.',
    'ربما شاركه صاحبه مع عدد قليل من الأشخاص أو غيّر من يمكنه رؤيته أو حذفه.',
    'لەوانەیە خاوەنەکەی تەنها لەگەڵ چەند کەسێک هاوبەشی کردبێت یان سڕیبێتییەوە.',
    'Dibe ku xwediyê wê tenê bi çend kesan re parve kiribe an jî jê biribe.',
  ],
  attack: [
    'Everybody should know where she lives.',
    'على الجميع أن يعرفوا أين تسكن.',
    'پێویستە هەمووان بزانن لە کوێ دەژی.',
    'Divê herkes bizane ew li ku dijî.',
  ],
  name: ['Invented Person', 'شخص مخترع', 'کەسی خەیاڵی', 'Kesê Xeyalî'],
  date: ['November 19 at 8:05 PM', '١٩ نوفمبر الساعة ٨:٠٥ م', '١٩ی تشرینی دووەم ٢٠:٠٥', '19ê Mijdarê 20:05'],
} as const;

const order: readonly Ui[] = ['en', 'ar', 'ckb', 'kmr'];
export type Say = (word: keyof typeof words) => string;

export interface Situation {
  name: string;
  url?: string;
  body(say: Say): string;
  expected: Verdict[];
}

/** Each situation in one interface, in turn; direction goes with it. */
export function pagesOf(platform: string, url: string, situations: readonly Situation[]): HollowPage[] {
  return situations.map((situation, index) => {
    const ui = order[index % order.length]!;
    const say: Say = (word) => words[word][order.indexOf(ui)]!;
    const dir = ui === 'ar' || ui === 'ckb' ? 'rtl' : 'ltr';
    const head = `<head><meta charset="utf-8"><title>(practice)</title></head>`;
    return {
      name: `${platform}: ${situation.name} [${ui}]`,
      ui,
      url: situation.url ?? url,
      html: `<!DOCTYPE html><html lang="${ui}" dir="${dir}">${head}<body>${situation.body(say)}</body></html>`,
      expected: situation.expected,
    };
  });
}
