import { button as idle } from '../i18n/button';
import { whichPost } from '../i18n/which-post';
import type { PageOutcome, PageRequest, Pressed } from './in-page';
import { createPageNote } from './page-note';
import { subjectOfPress } from './page-subject';
import { pageOf, press } from './press';

/** Documents what is in front of her: the post she means, else the page. Says in the page how it ended, or only here. */
export async function documentPage(request: PageRequest): Promise<PageOutcome> {
  const { language, says } = request;
  const { document } = window;
  const at = new Date();
  const monotonicMs = Math.round(window.performance.now());
  const found = subjectOfPress(request, pageOf(window, at));
  const ended = new AbortController();
  const note = createPageNote({ document, language, shown: says === 'in-page', signal: ended.signal });
  if ('text' in found) {
    note.button.say('not-saved', found.text);
    if (found.offersWhole) note.offer(whichPost[language], () => again(ended, request));
    note.leave(() => ended.abort());
    return note.outcome();
  }
  const { platform, element, buttons } = found;
  note.button.say('saving', idle[language].saving);
  const pressed: Pressed = {
    ...{ element, platform, language, at, monotonicMs },
    key: platform.keyOf(element),
    button: note.button,
    buttons: [...buttons, note.button],
    isOn: true,
    isSetUp: () => true,
    signal: ended.signal,
  };
  await press(pressed);
  const outcome = note.outcome();
  note.leave(() => ended.abort());
  return outcome;
}

/** She was told, and asks for the page as a whole. */
function again(ended: AbortController, request: PageRequest): void {
  ended.abort();
  void documentPage({ ...request, what: 'whole' });
}
