import type { PlatformRule } from './rule';

/** Section headings of Meta's Community Standards, read in a policy archive's copy of 2026-08-20. */
const archive = {
  page: 'https://transparency.meta.com/policies/community-standards/',
  version: '2026-08-20',
  readOn: '2026-11-23',
  source: 'OpenTermsArchive/vlopses-us-versions@2d61653, Facebook, Community Guidelines',
  unverified: ['the live page'],
} as const;

export const facebookRules = {
  violence: { ...archive, title: 'Violence and Incitement' },
  bullying: { ...archive, title: 'Bullying and Harassment' },
  hateful: { ...archive, title: 'Hateful Conduct' },
  privacy: { ...archive, title: 'Privacy Violations' },
  sexualExploitation: { ...archive, title: 'Adult Sexual Exploitation' },
  coordinatingHarm: { ...archive, title: 'Coordinating Harm and Promoting Crime' },
  identity: { ...archive, title: 'Authentic Identity Representation' },
  inauthentic: { ...archive, title: 'Inauthentic Behavior' },
  cybersecurity: { ...archive, title: 'Cybersecurity' },
  misinformation: { ...archive, title: 'Misinformation' },
} as const satisfies Record<string, PlatformRule>;
export type FacebookRule = keyof typeof facebookRules;
