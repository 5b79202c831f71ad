import type { AttackType } from '../schema/review';
import type { DsaClass } from './dsa';
import type { FacebookRule } from './rules/facebook';
import type { TelegramRule } from './rules/telegram';
import type { XOption, XRule } from './rules/x';

export interface Attack {
  /** Number in the documents of partners. */
  code: `T${number}`;
  /** Exactly one primary class; an organisation counts by it. */
  dsa: DsaClass;
  /** Further classes a notice may name. */
  dsaAlso: readonly DsaClass[];
  /** Rules the platforms publish against it, the closest first. Empty: none fits, and nothing is claimed. */
  rules: { x: readonly XRule[]; facebook: readonly FacebookRule[]; telegram: readonly TelegramRule[] };
  /** First choice in X's dialog; null when none fits. */
  xOption: XOption | null;
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
    rules: { x: ['violent'], facebook: ['violence'], telegram: ['violence'] },
    xOption: 'violentSpeech',
    bestFrom: 'anyone',
  },
  'sexual-threat': {
    code: 'T2',
    dsa: harassment,
    dsaAlso: [incitement],
    rules: { x: ['violent', 'abuse'], facebook: ['violence', 'bullying'], telegram: ['violence'] },
    xOption: 'violentSpeech',
    bestFrom: 'anyone',
  },
  'honour-threat': {
    code: 'T3',
    dsa: harassment,
    dsaAlso: [incitement],
    rules: { x: ['violent', 'abuse'], facebook: ['violence'], telegram: ['violence'] },
    xOption: 'violentSpeech',
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
    rules: { x: ['violent', 'hateful'], facebook: ['violence', 'hateful'], telegram: ['violence'] },
    xOption: 'violentSpeech',
    bestFrom: 'anyone',
  },
  takfir: {
    code: 'T5',
    dsa: hate,
    dsaAlso: [incitement],
    rules: { x: ['hateful', 'violent'], facebook: ['hateful', 'bullying'], telegram: ['violence'] },
    xOption: 'hateOrAbuse',
    // Religious-identity and blasphemy claims: private adults must report for themselves (Meta, 2026-08).
    bestFrom: 'target',
  },
  'gendered-insult': {
    code: 'T6',
    dsa: harassment,
    dsaAlso: [],
    rules: { x: ['abuse', 'hateful'], facebook: ['bullying', 'hateful'], telegram: [] },
    xOption: 'hateOrAbuse',
    bestFrom: 'target',
  },
  smear: {
    code: 'T7',
    dsa: defamation,
    dsaAlso: [harassment],
    rules: { x: ['abuse'], facebook: ['bullying'], telegram: [] },
    xOption: 'hateOrAbuse',
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
    rules: { x: ['abuse'], facebook: ['bullying', 'misinformation'], telegram: [] },
    xOption: 'hateOrAbuse',
    bestFrom: 'anyone',
  },
  doxing: {
    code: 'T9',
    dsa: {
      category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
      keywords: ['KEYWORD_OTHER'],
    },
    dsaAlso: [harassment],
    rules: { x: ['privateInformation'], facebook: ['privacy'], telegram: ['personalDetails'] },
    xOption: 'privateContent',
    bestFrom: 'target',
  },
  'intimate-image': {
    code: 'T10',
    dsa: {
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
      keywords: ['KEYWORD_NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN'],
    },
    dsaAlso: [],
    rules: { x: ['nudity'], facebook: ['sexualExploitation'], telegram: ['sexualMaterial'] },
    xOption: 'privateContent',
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
    },
    xOption: 'privateContent',
    bestFrom: 'target',
  },
  impersonation: {
    code: 'T12',
    dsa: hijacking,
    dsaAlso: [],
    rules: { x: ['identities'], facebook: ['identity'], telegram: ['fake'] },
    xOption: 'impersonation',
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
    },
    xOption: 'privateContent',
    bestFrom: 'target',
  },
  stalking: {
    code: 'T14',
    dsa: {
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
      keywords: ['KEYWORD_CYBER_STALKING_AGAINST_WOMEN'],
    },
    dsaAlso: [],
    rules: { x: ['privateInformation', 'abuse'], facebook: ['privacy', 'bullying'], telegram: ['personalDetails'] },
    xOption: 'privateContent',
    bestFrom: 'target',
  },
  'pile-on': {
    code: 'T15',
    dsa: { category: 'STATEMENT_CATEGORY_VIOLENCE', keywords: ['KEYWORD_COORDINATED_HARM'] },
    dsaAlso: [harassment],
    rules: { x: ['abuse', 'manipulation'], facebook: ['bullying', 'inauthentic'], telegram: [] },
    xOption: 'hateOrAbuse',
    bestFrom: 'target',
  },
  'false-reporting': {
    code: 'T16',
    dsa: { category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC', keywords: ['KEYWORD_OTHER'] },
    dsaAlso: [],
    rules: { x: ['manipulation'], facebook: ['inauthentic'], telegram: [] },
    xOption: 'spam',
    bestFrom: 'target',
  },
  'account-takeover': {
    code: 'T17',
    dsa: hijacking,
    dsaAlso: [],
    rules: { x: [], facebook: ['cybersecurity'], telegram: [] },
    xOption: null,
    bestFrom: 'target',
  },
  other: {
    code: 'T18',
    dsa: { category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE', keywords: 'none' },
    dsaAlso: [],
    rules: { x: [], facebook: [], telegram: [] },
    xOption: null,
    bestFrom: 'anyone',
  },
};
