import type { Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { readText } from '../shared/text';
import { plainLink } from '../shared/urls';
import { isX } from './detect';
import { isInside, own, ownAll, type Scope } from './scope';
import { at } from './selectors';

export interface Words {
  text: string | null;
  lang: string | null;
  translated: boolean;
  truncated: boolean;
  links: string[];
}

// X's own codes for "no language": emoji, links, tags only (2026-09).
const noLanguage = /^(und|zxx|q[a-z]{2})$/;

export function wordsOf(scope: Scope, matched: Post['matched']): Words {
  const element = own(scope, at.text);
  const text = firstWay<string>(matched, 'text', [
    ['tweetText 2026-09', () => (element ? readText(element, { block: () => false }) : null)],
    ['article-view 2026-05', () => articleText(scope)],
  ]);
  const lang = element?.getAttribute('lang') ?? null;
  return {
    text,
    lang: lang === null || lang === '' || noLanguage.test(lang) ? null : lang,
    translated: element !== null && isTranslated(scope, element),
    truncated: own(scope, at.showMore) !== null,
    links: linksOf(scope),
  };
}

// Long-form "X Articles" have a title and a body instead of a post's text.
function articleText(scope: Scope): string | null {
  const view = scope.isArticle ? scope.root : own(scope, at.article);
  if (!view) return null;
  const skip = (element: Element) => isInside(element, scope.embedded) || element.getAttribute('role') === 'group';
  const title = own(scope, at.articleTitle);
  const bodies = ownAll(scope, at.articleBody).filter(
    (body, _, all) => !all.some((other) => other !== body && other.contains(body)),
  );
  const image = () => '';
  return (
    [title, ...bodies]
      .map((part) => (part ? readText(part, { skip, image }) : null))
      .filter((part) => part !== null)
      .join('\n\n') || null
  );
}

/**
 * Since 2026 X replaces a post's text by a machine translation. The bar above it then holds an icon, words ("Translated
 * from …") and a button; with the original shown it holds the icon and the button alone. No wording is compared.
 */
function isTranslated(scope: Scope, text: Element): boolean {
  for (let step = text; step !== scope.root; ) {
    const bar = between(scope, step);
    const buttons = bar.flatMap((element) =>
      isButton(element) ? [element] : Array.from(element.querySelectorAll('button, [role="button"]')),
    );
    const icons = bar.flatMap((element) => [
      ...(element.tagName.toLowerCase() === 'svg' ? [element] : []),
      ...Array.from(element.querySelectorAll('svg')),
    ]);
    if (buttons.length > 0 && icons.some((icon) => !isInside(icon, buttons))) {
      return bar.some((element) => (readText(element, { skip: isButton }) ?? '') !== '' && !isButton(element));
    }
    const parent = step.parentElement;
    if (!parent || (scope.userName && parent.contains(scope.userName))) return false;
    step = parent;
  }
  return false;
}

const isButton = (element: Element) => element.tagName === 'BUTTON' || element.getAttribute('role') === 'button';

/** The elements right before `element`, back to the one that holds the author's name. */
function between(scope: Scope, element: Element): Element[] {
  const found: Element[] = [];
  for (let step = element.previousElementSibling; step; step = step.previousElementSibling) {
    if (scope.userName && step.contains(scope.userName)) break;
    found.unshift(step);
  }
  return found;
}

function linksOf(scope: Scope): string[] {
  const inside = ownAll(
    scope,
    `${at.text} a[href], ${at.card} a[href], ${at.articleBody.replaceAll('"]', '"] a[href]')}`,
  );
  const links = inside.map((link) => plainLink(link.getAttribute('href'), 'https://x.com/'));
  return [...new Set(links.filter((link): link is string => link !== null && !isX(link)))];
}
