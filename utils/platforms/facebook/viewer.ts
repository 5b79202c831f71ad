import type { ViewerParts } from '../platform';
import { queryAll, queryFirst } from '../shared/query';
import { tidyName } from '../shared/text';
import { profileAddress } from './addresses';
import { authorLink } from './comment';
import { composerBox } from './composer';
import { at, atPress } from './selectors';

interface Viewer {
  /** `0` for nobody. */
  id: string;
  name: string | null;
}

/** What in this element shows the person who looks: composer, her own comments, and the reactions line ("You and 3 others"). */
export function viewerParts(element: Element, document: Document): ViewerParts {
  const viewer = viewerOf(document);
  const composers = Array.from(element.querySelectorAll(atPress.composer)).map((each) => composerBox(each, element));
  const reactions = Array.from(element.querySelectorAll(atPress.toolbar)).map((each) => each.parentElement ?? each);
  const comments = [element, ...Array.from(element.querySelectorAll(at.comment))]
    .filter((each) => each.matches(at.comment))
    .filter((comment) => viewer !== null && isHers(authorLink(comment), viewer));
  const names = Array.from(element.querySelectorAll(at.authorName)).filter(
    (name) => viewer !== null && isHers(name.querySelector('a[href]'), viewer),
  );
  const isLoggedOut = viewer === null && queryFirst(document, atPress.loginWall) !== null;
  return {
    certain: viewer !== null || isLoggedOut,
    parts: outermost([...composers, ...(viewer?.id === '0' ? [] : reactions), ...comments, ...names]),
  };
}

// `CurrentUserInitialData` is written into every page (2023 to 2026); `0` is a visitor without an account.
function viewerOf(document: Document): Viewer | null {
  for (const script of queryAll(document, 'script[type="application/json"]')) {
    const text = script.textContent ?? '';
    const start = text.indexOf('"CurrentUserInitialData"');
    if (start < 0) continue;
    const near = text.slice(start, start + 1_000);
    const id = /"USER_ID":"(\d{1,20})"/.exec(near)?.[1];
    if (id === undefined) continue;
    return { id, name: tidyName(unquoted(/"NAME":("(?:[^"\\]|\\.)*")/.exec(near)?.[1])) };
  }
  return null;
}

function unquoted(json: string | undefined): string | null {
  try {
    return json === undefined ? null : String(JSON.parse(json));
  } catch {
    return null;
  }
}

function isHers(link: Element | null, viewer: Viewer): boolean {
  if (!link || viewer.id === '0') return false;
  if (profileAddress(link.getAttribute('href'))?.id === viewer.id) return true;
  return viewer.name !== null && tidyName(link.textContent) === viewer.name;
}

function outermost(elements: Element[]): Element[] {
  const all = new Set(elements);
  // Upwards: under one post she can have written thousands of comments.
  return [...all].filter((element) => {
    for (let step = element.parentElement; step; step = step.parentElement) if (all.has(step)) return false;
    return true;
  });
}
