import { cssPath } from './css-path';
import type { Candidate } from './report';
import { shown } from './silent';

const most = 3;

/** What usually holds such a field, whatever it is called: for a site that has renamed everything. */
export function structuralCandidates(field: string, post: Element): Candidate[] {
  const [group] = field.split('|')[0]!.split('.');
  const kinds: Readonly<Record<string, () => Candidate[]>> = {
    text: () => paragraphs(post),
    postedAt: () => times(post),
    postedAtRaw: () => times(post),
    postId: () => [...permalinks(post), ...numbers(post)],
    url: () => permalinks(post),
    author: () => names(post),
    container: () => headers(post),
  };
  return (kinds[group!]?.() ?? []).slice(0, most);
}

/** Boxes of the same make that come again and again and hold links and words: posts, perhaps. */
export function repeatedBoxes(document: Document): Candidate[] {
  const groups = new Map<string, Element[]>();
  for (const element of Array.from(
    document.querySelectorAll('article, li, section, div[role], div[data-testid], div[class]'),
  )) {
    const text = element.textContent ?? '';
    if (text.trim().length < 20 || !element.querySelector('a[href], time, [dir="auto"]')) continue;
    const make = [element.localName, element.getAttribute('role'), element.getAttribute('data-testid')];
    const key = [...make, make[1] || make[2] ? '' : element.className].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), element]);
  }
  return [...groups.values()]
    .filter(
      (group) => group.length > 1 && !group.some((one) => group.some((other) => one !== other && one.contains(other))),
    )
    .sort((one, other) => other.length * weight(other[0]!) - one.length * weight(one[0]!))
    .filter(([first], at, all) => !all.slice(0, at).some(([before]) => before!.contains(first!)))
    .slice(0, 5)
    .map((group) => candidate(group[0]!, document, 'with links and words', group.length));
}

// A post holds more of the page than one of its parts does.
const weight = (element: Element) =>
  Math.min(element.querySelectorAll('*').length, 200) + (element.localName === 'article' ? 100 : 0);

function paragraphs(post: Element): Candidate[] {
  const blocks = Array.from(post.querySelectorAll('[dir="auto"], [lang], p, blockquote')).filter(
    (block) => !block.closest('a, button, [role="button"]') && (block.textContent ?? '').trim() !== '',
  );
  const inner = blocks.filter((block) => !blocks.some((other) => other !== block && block.contains(other)));
  return (
    inner.length > 0
      ? inner
      : Array.from(post.querySelectorAll('div, span')).filter((box) => box.childElementCount === 0)
  )
    .sort((one, other) => (other.textContent ?? '').length - (one.textContent ?? '').length)
    .slice(0, most)
    .map((block) => candidate(block, post, 'one of the longest paragraphs'));
}

function times(post: Element): Candidate[] {
  const elements = Array.from(post.querySelectorAll('time, [datetime], abbr[title], [data-utime], [data-timestamp]'));
  const titled = Array.from(post.querySelectorAll('[title], [aria-label]')).filter((element) =>
    /\p{Nd}{1,2}[:.٫]\p{Nd}{2}|\p{Nd}{4}/u.test(
      element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '',
    ),
  );
  const written = Array.from(post.querySelectorAll('a, span')).filter(
    (element) =>
      element.childElementCount === 0 && /^\S{0,12}\s?\p{Nd}{1,2}[:.]\p{Nd}{2}/u.test(element.textContent ?? ''),
  );
  const all = [...new Set([...elements, ...titled, ...written])];
  return all.map((element) => candidate(element, post, 'reads like a time'));
}

function permalinks(post: Element): Candidate[] {
  const links = Array.from(post.querySelectorAll('a[href]')).filter((link) =>
    /\/(status|posts|permalink|p|post|reel|videos|photo)\b|story_fbid|\/\d{5,}|pfbid/.test(
      link.getAttribute('href') ?? '',
    ),
  );
  return links.map((link) => candidate(link, post, `leads to ${(link.getAttribute('href') ?? '').slice(0, 60)}`));
}

function numbers(post: Element): Candidate[] {
  const all = [post, ...Array.from(post.querySelectorAll('*'))];
  return all.flatMap((element) => {
    const attribute = Array.from(element.attributes).find(
      ({ name, value }) => /id$/.test(name) && /^-?\d{2,20}$/.test(value),
    );
    return attribute ? [candidate(element, post, `has a number: ${attribute.name}="${attribute.value}"`)] : [];
  });
}

function names(post: Element): Candidate[] {
  const found = post.querySelectorAll(
    'h2 a, h3 a, h4 a, strong a, a strong, a[href] [dir], a[role="link"], [data-peer-id], a[href]',
  );
  return Array.from(new Set(Array.from(found)))
    .filter((element) => /^.{1,60}$/su.test((element.textContent ?? '').trim()))
    .map((element) => candidate(element, post, 'a short name in a link or heading'));
}

function headers(post: Element): Candidate[] {
  const found = post.ownerDocument.querySelectorAll('header, [role="banner"], h1');
  return Array.from(found).map((element) => candidate(element, post.ownerDocument, 'a header of the page'));
}

const candidate = (element: Element, root: ParentNode, why: string, times = 1): Candidate => ({
  ...{ why, times, selector: null, shows: shown(element) },
  path: element === root ? '(the post itself)' : cssPath(element, root),
});
