import { buttonStates as texts } from '../i18n/button-states';
import type { Language } from '../schema/settings';
import { liftWords } from './over-page';
import type { PostButton } from './post-button';
import { dressStates } from './state-style';

/**
 * Asks whether a private message may be kept, beside the button. Only a real press answers. Whatever else the button says in
 * between takes the question away; it is then never answered, and nothing goes on.
 */
export function askConsent(button: PostButton, language: Language, signal: AbortSignal): Promise<boolean> {
  dressStates(button);
  const document = button.says.ownerDocument;
  const text = texts[language];
  button.say('asking', text.private);
  const answers = document.createElement('span');
  answers.className = 'answers';
  answers.setAttribute('role', 'group');
  answers.setAttribute('aria-label', text.private);
  return new Promise((done) => {
    for (const [answer, label] of [
      [true, text.yes],
      [false, text.no],
    ] as const) {
      answers.append(choice(document, label, signal, () => done(answer)));
    }
    answers.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted) return;
        if (event.key === 'Escape') done(false);
      },
      { signal },
    );
    button.says.append(answers);
    liftWords(button, signal);
  });
}

function choice(document: Document, label: string, signal: AbortSignal, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'answer';
  button.textContent = label;
  button.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      onPress();
    },
    { signal },
  );
  return button;
}
