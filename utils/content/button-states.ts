import { type NotSaved, type StateText, buttonStates as texts, whyText } from '../i18n/button-states';
import { send } from '../messaging';
import type { Language } from '../schema/settings';
import type { ButtonAt, PostButton } from './post-button';
import { dressStates } from './state-style';

export type ButtonState =
  | { at: 'idle' }
  | { at: 'saved'; partly: boolean; undo: string }
  | { at: 'undone' }
  | { at: 'too-late' }
  /** Kept in this page's memory until the first run is done. */
  | { at: 'held'; opened: boolean }
  | { at: 'not-saved'; why: NotSaved };

/** One capture can be taken back this long. */
const undoMs = 120_000;
/** What went well does not cover the next post for long. */
const quietAfterMs = 8_000;

/** Shows how a press ended, in her language; a saved one can be taken back from there. */
export function show(button: PostButton, state: ButtonState, language: Language, signal: AbortSignal): void {
  dressStates(button);
  const text = sentence(state);
  button.say(state.at satisfies ButtonAt, text === null ? null : texts[language][text]);
  if (state.at === 'saved') offerUndo(button, state.undo, language, signal);
  // It stays within reach: pointing at the button, or reaching it by keyboard, shows it again.
  const said = button.at();
  const isGood = said === 'saved' || said === 'undone';
  if (isGood) setTimeout(() => button.at() === said && button.says.toggleAttribute('data-quiet', true), quietAfterMs);
}

function offerUndo(button: PostButton, undo: string, language: Language, signal: AbortSignal): void {
  const document = button.says.ownerDocument;
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'undo';
  back.textContent = texts[language].undo;
  back.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      back.remove();
      void takeBack(undo).then((state) => show(button, state, language, signal));
    },
    { signal },
  );
  button.says.append(back);
  document.defaultView?.setTimeout(() => back.remove(), undoMs);
}

async function takeBack(undo: string): Promise<ButtonState> {
  try {
    const answer = await send('undoCapture', { undo });
    return answer.state === 'refused' ? { at: 'not-saved', why: answer.reason } : { at: answer.state };
  } catch {
    return { at: 'too-late' };
  }
}

function sentence(state: ButtonState): StateText | null {
  switch (state.at) {
    case 'idle':
      return null;
    case 'saved':
      return state.partly ? 'savedPartly' : 'saved';
    case 'held':
      return state.opened ? 'held' : 'held-closed';
    case 'not-saved':
      return whyText(state.why);
    default:
      return state.at;
  }
}
