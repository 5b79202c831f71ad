import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach } from 'vitest';
import { LanguageContext } from '../../../components/language';
import type { Language } from '../../../utils/schema/settings';

afterEach(cleanup);

/** Renders in her language; a second call of `again` re-renders the same tree with other props. */
export function inLanguage(what: ComponentChild, language: Language = 'en') {
  const wrapped = (child: ComponentChild) => (
    <LanguageContext.Provider value={language}>{child}</LanguageContext.Provider>
  );
  const screen = render(wrapped(what));
  return { ...screen, again: (next: ComponentChild) => screen.rerender(wrapped(next)) };
}

type Screen = ReturnType<typeof inLanguage>;

export const buttonOf = (screen: Screen, name: string) => screen.getByRole('button', { name }) as HTMLButtonElement;
export const fieldOf = (screen: Screen, label: string) => screen.getByLabelText(label) as HTMLInputElement;
