// Longer than 250 lines: eighteen entries of one table; split, nobody would see which type lacks what the others have.
import type { AttackType } from '../schema/review';
import type { DsaClass } from './dsa';
import type { FacebookOption, TelegramOption } from './options';
import type { FacebookRule } from './rules/facebook';
import type { TelegramRule } from './rules/telegram';
import type { WhatsappRule } from './rules/whatsapp';
import type { XOption, XRule } from './rules/x';

export interface Attack {
  /** Number in the documents of partners. */
  code: `T${number}`;
  /** Exactly one primary class; an organisation counts by it. */
  dsa: DsaClass;
  /** Further classes a notice may name. */
  dsaAlso: readonly DsaClass[];
  /** Rules the platforms publish against it, the closest first. Empty: none fits, and nothing is claimed. */
  rules: {
    x: readonly XRule[];
    facebook: readonly FacebookRule[];
    telegram: readonly TelegramRule[];
    whatsapp: readonly WhatsappRule[];
  };
  /** First choice in each dialog; null when none fits. WhatsApp's offers none. */
  xOption: XOption | null;
  facebookOption: FacebookOption | null;
  telegramOption: TelegramOption;
  /** Who a platform wants to hear from: some rules are only enforced on the word of the person targeted. */
  bestFrom: 'anyone' | 'target';
}

const harassment = {
  category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
  keywords: ['KEYWORD_CYBER_HARASSMENT_AGAINST_WOMEN'],
} as const;
const hate = { category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH', keywords: ['KEYWORD_HATE_SPEECH'] } as const;
const defamation = {
  category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  keywords: ['KEYWORD_DEFAMATION'],
} as const;
const incitement = {
  category: 'STATEMENT_CATEGORY_VIOLENCE',
  keywords: ['KEYWORD_INCITEMENT_VIOLENCE_HATRED'],
} as const;
const hijacking = {
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  keywords: ['KEYWORD_IMPERSONATION_ACCOUNT_HIJACKING'],
} as const;

/** Multi-label on purpose: a person chooses, nothing is ever assigned by itself. */
export const attacks: Record<AttackType, Attack> = {
  'death-threat': {
    code: 'T1',
    dsa: incitement,
    dsaAlso: [harassment],
    rules: { x: ['violent'], facebook: ['violence'], telegram: ['violence'], whatsapp: ['harassment'] },
    xOption: 'violentSpeech',
    facebookOption: 'threat',
    telegramOption: 'violence',
    bestFrom: 'anyone',
  },
  'sexual-threat': {
    code: 'T2',
    dsa: harassment,
    dsaAlso: [incitement],
    rules: {
      x: ['violent', 'abuse'],
      facebook: ['violence', 'bullying'],
      telegram: ['violence'],
      whatsapp: ['harassment'],
    },
    xOption: 'violentSpeech',
    facebookOption: 'threat',
    telegramOption: 'violence',
    bestFrom: 'anyone',
  },
  'honour-threat': {
    code: 'T3',
    dsa: harassment,
    dsaAlso: [incitement],
    rules: { x: ['violent', 'abuse'], facebook: ['violence'], telegram: ['violence'], whatsapp: ['harassment'] },
    xOption: 'violentSpeech',
    facebookOption: 'threat',
    telegramOption: 'violence',
    // "Honour" threats are veiled more often than not, and veiled threats need the target's word (Meta, 2026-08).
    bestFrom: 'target',
  },
  incitement: {
    code: 'T4',
    dsa: {
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
      keywords: ['KEYWORD_INCITEMENT_AGAINST_WOMEN'],
    },
    dsaAlso: [incitement],
    rules: {
      x: ['violent', 'hateful'],
      facebook: ['violence', 'hateful'],
      telegram: ['violence'],
      whatsapp: ['harassment'],
    },
    xOption: 'violentSpeech',
    facebookOption: 'violence',
    telegramOption: 'violence',
    bestFrom: 'anyone',
  },
  takfir: {
    code: 'T5',
    dsa: hate,
    dsaAlso: [incitement],
    rules: {
      x: ['hateful', 'violent'],
      facebook: ['hateful', 'bullying'],
      telegram: ['violence'],
      whatsapp: ['harassment'],
    },
    xOption: 'hateOrAbuse',
    facebookOption: 'hate',
    telegramOption: 'violence',
    // Religious-identity and blasphemy claims: private adults must report for themselves (Meta, 2026-08).
    bestFrom: 'target',
  },
  'gendered-insult': {
    code: 'T6',
    dsa: harassment,
    dsaAlso: [],
    rules: { x: ['abuse', 'hateful'], facebook: ['bullying', 'hateful'], telegram: [], whatsapp: ['harassment'] },
    xOption: 'hateOrAbuse',
    facebookOption: 'bullying',
    telegramOption: 'other',
    bestFrom: 'target',
  },
  smear: {
    code: 'T7',
    dsa: defamation,
    dsaAlso: [harassment],
    rules: { x: ['abuse'], facebook: ['bullying'], telegram: [], whatsapp: ['harassment', 'falsehoods'] },
    xOption: 'hateOrAbuse',
    facebookOption: 'bullying',
    telegramOption: 'other',
    bestFrom: 'target',
  },
  'gendered-disinformation': {
    code: 'T8',
    dsa: {
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
      keywords: ['KEYWORD_FEMALE_GENDERED_DISINFORMATION'],
    },
    dsaAlso: [defamation],
    // A false story is removed only for imminent harm; harassment is the rule that is enforced (Meta, 2026-08).
    rules: {
      x: ['abuse'],
      facebook: ['bullying', 'misinformation'],
      telegram: [],
      whatsapp: ['falsehoods', 'harassment'],
    },
    xOption: 'hateOrAbuse',
    facebookOption: 'bullying',
    telegramOption: 'other',
    bestFrom: 'anyone',
  },
  doxing: {
    code: 'T9',
    dsa: {
      category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
      keywords: ['KEYWORD_OTHER'],
    },
    dsaAlso: [harassment],
    rules: { x: ['privateInformation'], facebook: ['privacy'], telegram: ['personalDetails'], whatsapp: ['rights'] },
    xOption: 'privateContent',
    facebookOption: 'bullying',
    telegramOption: 'personal',
    bestFrom: 'target',
  },
  'intimate-image': {
    code: 'T10',
    dsa: {
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
      keywords: ['KEYWORD_NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN'],
    },
    dsaAlso: [],
    rules: {
      x: ['nudity'],
      facebook: ['sexualExploitation'],
      telegram: ['sexualMaterial'],
      whatsapp: ['rights', 'harassment'],
    },
    xOption: 'privateContent',
    facebookOption: 'nude',
    telegramOption: 'adult',
    bestFrom: 'target',
  },
  deepfake: {
    code: 'T11',
    dsa: {
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
      keywords: ['KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN'],
    },
    dsaAlso: [],
    rules: {
      x: ['nudity', 'syntheticMedia'],
      facebook: ['sexualExploitation', 'bullying'],
      telegram: ['sexualMaterial'],
      whatsapp: ['rights', 'falsehoods'],
    },
    xOption: 'privateContent',
    facebookOption: 'nude',
    telegramOption: 'adult',
    bestFrom: 'target',
  },
  impersonation: {
    code: 'T12',
    dsa: hijacking,
    dsaAlso: [],
    rules: { x: ['identities'], facebook: ['identity'], telegram: ['fake'], whatsapp: ['impersonation'] },
    xOption: 'impersonation',
    facebookOption: 'fake',
    telegramOption: 'scam',
    bestFrom: 'target',
  },
  blackmail: {
    code: 'T13',
    dsa: harassment,
    dsaAlso: [],
    rules: {
      x: ['privateInformation', 'abuse'],
      facebook: ['sexualExploitation', 'privacy'],
      telegram: ['personalDetails'],
      whatsapp: ['harassment', 'rights'],
    },
    xOption: 'privateContent',
    facebookOption: 'sextortion',
    telegramOption: 'personal',
    bestFrom: 'target',
  },
  stalking: {
    code: 'T14',
    dsa: {
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
      keywords: ['KEYWORD_CYBER_STALKING_AGAINST_WOMEN'],
    },
    dsaAlso: [],
    rules: {
      x: ['privateInformation', 'abuse'],
      facebook: ['privacy', 'bullying'],
      telegram: ['personalDetails'],
      whatsapp: ['harassment', 'rights'],
    },
    xOption: 'privateContent',
    facebookOption: 'bullying',
    telegramOption: 'personal',
    bestFrom: 'target',
  },
  'pile-on': {
    code: 'T15',
    dsa: { category: 'STATEMENT_CATEGORY_VIOLENCE', keywords: ['KEYWORD_COORDINATED_HARM'] },
    dsaAlso: [harassment],
    rules: {
      x: ['abuse', 'manipulation'],
      facebook: ['bullying', 'inauthentic'],
      telegram: [],
      whatsapp: ['harassment', 'bulk'],
    },
    xOption: 'hateOrAbuse',
    facebookOption: 'bullying',
    telegramOption: 'other',
    bestFrom: 'target',
  },
  'false-reporting': {
    code: 'T16',
    dsa: { category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC', keywords: ['KEYWORD_OTHER'] },
    dsaAlso: [],
    rules: { x: ['manipulation'], facebook: ['inauthentic'], telegram: [], whatsapp: [] },
    xOption: 'spam',
    facebookOption: null,
    telegramOption: 'other',
    bestFrom: 'target',
  },
  'account-takeover': {
    code: 'T17',
    dsa: hijacking,
    dsaAlso: [],
    rules: { x: [], facebook: ['cybersecurity'], telegram: [], whatsapp: ['impersonation'] },
    xOption: null,
    facebookOption: null,
    telegramOption: 'scam',
    bestFrom: 'target',
  },
  other: {
    code: 'T18',
    dsa: { category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE', keywords: 'none' },
    dsaAlso: [],
    rules: { x: [], facebook: [], telegram: [], whatsapp: [] },
    xOption: null,
    facebookOption: null,
    telegramOption: 'other',
    bestFrom: 'anyone',
  },
};
