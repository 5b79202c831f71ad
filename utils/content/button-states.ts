import { type NotSaved, buttonStates as texts, whyText } from '../i18n/button-states';
import { hollowReasons } from '../i18n/hollow-reasons';
import { send } from '../messaging';
import type { HollowReason } from '../platforms/platform';
import type { Language } from '../schema/settings';
import type { Hint } from './hint';
import { liftWords } from './over-page';
import type { ButtonAt, PostButton } from './post-button';
import { dressStates } from './state-style';

export type ButtonState =
  | { at: 'idle' }
  | { at: 'saved'; partly: boolean; hint: Hint | null; undo: string }
  | { at: 'undone' }
  /** She was asked, and said no. */
  | { at: 'declined' }
  | { at: 'too-late' }
  /** Kept in this page's memory until the first run is done. */
  | { at: 'held'; opened: boolean }
  | { at: 'not-saved'; why: NotSaved }
  /** There was no post to keep. */
  | { at: 'not-saved'; hollow: HollowReason };

/** One capture can be taken back this long. */
const undoMs = 120_000;
/** What went well does not cover the next post for long. */
const quietAfterMs = 8_000;

/** Shows how a press ended, in her language; a saved one can be taken back from there. */
export function show(button: PostButton, state: ButtonState, language: Language, signal: AbortSignal): void {
  dressStates(button);
  button.say(state.at satisfies ButtonAt, sentences(state, language).join(' ') || null);
  if (state.at === 'saved') offerUndo(button, state.undo, language, signal);
  if (state.at !== 'idle') liftWords(button, signal);
  // It stays within reach: pointing at the button, or reaching it by keyboard, shows it again.
  const at = button.at();
  const asksNothing = (state.at === 'saved' && state.hint === null) || state.at === 'undone' || state.at === 'declined';
  if (asksNothing)
    setTimeout(() => button.at() === at && button.says.toggleAttribute('data-quiet', true), quietAfterMs);
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
      // Before it goes: the keyboard stays where it was, and is not sent to the beginning of the page.
      markOf(button)?.focus();
      back.remove();
      void takeBack(undo).then((state) => show(button, state, language, signal));
    },
    { signal },
  );
  button.says.append(back);
  document.defaultView?.setTimeout(() => back.remove(), undoMs);
}

function markOf(button: PostButton): HTMLElement | null {
  return (button.says.getRootNode() as ShadowRoot).querySelector('.mark');
}

async function takeBack(undo: string): Promise<ButtonState> {
  try {
    const ask = () => send('undoCapture', { undo });
    // A worker that is ended under the first message is woken by the second: taken back twice is taken back once.
    const answer = await ask().catch(ask);
    return answer.state === 'refused' ? { at: 'not-saved', why: answer.reason } : { at: answer.state };
  } catch {
    return { at: 'too-late' };
  }
}

function sentences(state: ButtonState, language: Language): string[] {
  const say = texts[language];
  switch (state.at) {
    case 'idle':
      return [];
    case 'saved':
      return [state.partly ? say.savedPartly : say.saved, ...(state.hint === null ? [] : [say[`hint.${state.hint}`]])];
    case 'held':
      return [state.opened ? say.held : say['held-closed']];
    case 'not-saved':
      return ['hollow' in state ? hollowReasons[language][state.hollow] : say[whyText(state.why)]];
    default:
      return [say[state.at]];
  }
}
