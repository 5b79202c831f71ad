import { button as idle } from '../i18n/button';
import { buttonStates as texts } from '../i18n/button-states';
import { pageOfPlatform, platformFor } from '../platforms';
import type { HollowReason, Platform } from '../platforms/platform';
import { isOfChats } from '../platforms/shared/chats';
import { platformAt } from '../platforms/shared/hosts';
import { show } from './button-states';
import type { PageOutcome, PageRequest, Pressed } from './in-page';
import { createPageNote } from './page-note';
import { pointedAt } from './pointed';
import { press } from './press';

/** Documents what is in front of her: the post she pointed at, else the page. Says in the page how it ended, or only here. */
export async function documentPage({ language, says, what }: PageRequest): Promise<PageOutcome> {
  const { document } = window;
  const monotonicMs = Math.round(window.performance.now());
  const found = subject(what, document);
  if (found === null) return { at: 'not-saved', text: texts[language]['why.failed'] };
  const ended = new AbortController();
  const note = createPageNote({ document, language, shown: says === 'in-page', signal: ended.signal });
  if ('hollow' in found) {
    show(note.button, { at: 'not-saved', hollow: found.hollow }, language, ended.signal);
    note.leave(() => ended.abort());
    return note.outcome();
  }
  const { platform, element, buttons } = found;
  note.button.say('saving', idle[language].saving);
  const pressed: Pressed = {
    ...{ element, platform, language, monotonicMs },
    key: platform.keyOf(element),
    button: note.button,
    buttons: [...buttons, note.button],
    at: new Date(),
    isSetUp: () => true,
    signal: ended.signal,
  };
  await press(pressed);
  const outcome = note.outcome();
  note.leave(() => ended.abort());
  return outcome;
}

interface Found {
  platform: Platform;
  element: Element;
  buttons: Pressed['buttons'];
}

function subject(what: PageRequest['what'], document: Document): Found | { hollow: HollowReason } | null {
  const adapter = platformFor({ url: window.location.href, document });
  const pointed = what === 'pointed' ? pointedAt() : null;
  if (adapter !== null && pointed !== null) {
    const around = adapter.findPosts(document).filter((post) => post.contains(pointed.element));
    // The innermost: a comment lies inside its post.
    const post = around.findLast((one) => around.every((other) => other === one || other.contains(one)));
    if (post !== undefined && adapter.id !== 'web') {
      const isSame = pointed.key !== null && adapter.keyOf(post) === pointed.key;
      return isSame ? { platform: adapter, element: post, buttons: pointed.buttons } : { hollow: 'unknown' };
    }
  }
  // Nothing of it is read: there is no question to ask about a whole list of chats.
  if (isOfChats(window.location.href)) return { hollow: 'chats' };
  const id = platformAt(window.location.hostname);
  const platform = adapter?.id === 'web' ? adapter : pageOfPlatform(id, adapter);
  const [element] = platform.findPosts(document);
  return element === undefined ? null : { platform, element, buttons: [] };
}
