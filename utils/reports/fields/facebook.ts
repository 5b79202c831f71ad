import type { FormField, LeftField } from '../plan';

/**
 * Facebook's contact forms name their fields `Field` and a long number, another for each form, and show fields only after
 * a choice. Where no name is known, only the label is left; it is in the language of the page, and `?locale=en_US` asks
 * for English (used by others' scripts until 2025).
 */
export const facebookLeft: readonly LeftField[] = [
  { key: 'email', ways: ['input[type="email"]', 'input[name="your_email"]', 'input[name="email"]'] },
  { key: 'name', ways: ['input[name="victims_name"]', 'input[name="your_name"]', 'input[name="name"]'] },
  { key: 'choice', ways: ['input[type="radio"]', 'select'] },
  { key: 'attestation', ways: ['input[type="checkbox"]'] },
  { key: 'file', ways: ['input[type="file"]'] },
  { key: 'signature', ways: ['input[name="signature"]', 'input[name="electronic_signature"]'] },
];

/** The address of the post, by its label only. */
export const facebookAddress: FormField = {
  key: 'post-address',
  ways: [],
  labels: ['Please provide links', 'Links (URLs) leading', 'Link to the content', 'URL of the content'],
};
