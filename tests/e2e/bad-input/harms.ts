// What a page can look like on a bad day, or when somebody means harm. All of it runs inside the page.

/** A page with its posts; `names` are the authors' as the unharmed page shows them. */
export interface Victim {
  document: Document;
  posts: Element[];
  names: string[];
  /** How many boxes in each other this page can bear. */
  deepest: number;
  random: () => number;
}
export type Harm = (victim: Victim) => void;

/** The post an element was before the harm, by number. No adapter reads it. */
export const origin = 'data-bad-input-origin';

const everything = (document: Document) => Array.from(document.body.querySelectorAll('*'));
const linksOf = (document: Document) => Array.from(document.body.querySelectorAll('a[href]'));

export const evilNames = [
  '\u202Egnp.evil\u202C',
  '\u2066\u2067\u2068\u2069',
  '\u200B\u200C\u200D\uFEFF\u2060',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'A'.repeat(5_000),
  '@somebody_else',
  '\u3164',
];
const notIds = ['NaN', '-', '1e9', '../..', '0x1F', '١٢٣', '9'.repeat(40), '1 OR 1=1', '', '<b>', '%00'];
const clobbered = [
  ...['attributes', 'childNodes', 'children', 'parentNode', 'parentElement', 'tagName', 'nodeType', 'textContent'],
  ...['getAttribute', 'hasAttribute', 'closest', 'matches', 'contains', 'querySelector', 'querySelectorAll', 'remove'],
  ...['body', 'head', 'documentElement', 'defaultView', 'location', 'nodeName', 'ownerDocument', 'getElementById'],
];

/** Those in which a post is pressed that the page no longer has. */
export const gone: Record<string, Harm> = {
  'posts out of the page': ({ posts }) => {
    for (const post of posts) post.remove();
  },
  'posts emptied': ({ posts }) => {
    for (const post of posts) post.replaceChildren();
  },
};

export const harms: Record<string, Harm> = {
  'every selector matches nothing': ({ document }) => {
    for (const element of everything(document)) {
      for (const { name } of Array.from(element.attributes)) if (name !== origin) element.removeAttribute(name);
    }
  },
  'every value is empty': ({ document }) => {
    for (const element of everything(document)) {
      for (const { name } of Array.from(element.attributes)) if (name !== origin) element.setAttribute(name, '');
    }
  },
  'every post twice': ({ posts }) => {
    for (const post of posts) post.after(post.cloneNode(true));
  },
  'the whole page twice': ({ document }) => {
    document.body.append(...Array.from(document.body.children).map((child) => child.cloneNode(true)));
  },
  'every part twice': ({ posts, names, random }) => {
    for (const post of posts) {
      for (const element of Array.from(post.querySelectorAll('*'))) {
        // A name whose halves are doubled is shown as another name: whole parts only.
        const isOfName = isPartOf(names, element) || isPartOf(names, element.parentElement!);
        if (random() < 0.3 && !isOfName && !element.hasAttribute(origin)) element.after(element.cloneNode(true));
      }
    }
  },
  'every post in itself': ({ posts }) => {
    for (const post of posts) post.append(post.cloneNode(true));
  },
  'thousands of boxes around each post’s parts': ({ document, posts, deepest }) => {
    for (const post of posts.slice(0, 2)) {
      const top = document.createElement('div');
      let inner = top;
      for (let depth = 0; depth < deepest; depth += 1) {
        const box = document.createElement('div');
        inner.append(box);
        inner = box;
      }
      inner.append(...Array.from(post.childNodes));
      post.append(top);
    }
  },
  'names of controls, blanks and markup': ({ document, names, random }) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style, noscript')) continue;
      if (names.includes((node.nodeValue ?? '').trim())) node.nodeValue = one(evilNames, random);
    }
  },
  'ids that are none': ({ document, random }) => {
    for (const element of everything(document)) {
      for (const { name, value } of Array.from(element.attributes)) {
        if (name === origin || name === 'class' || name === 'style') continue;
        element.setAttribute(
          name,
          value.replace(/(?<![\w\s-])-?\d{4,}(?!\w)/g, () => one(notIds, random)),
        );
      }
    }
  },
  'links that run, or carry their page with them': ({ document, random }) => {
    for (const link of linksOf(document)) {
      const href = link.getAttribute('href')!;
      link.setAttribute(
        'href',
        `${one(['javascript:', ' JaVaScRiPt:', 'data:text/html,', 'blob:', 'vbscript:'], random)}${href}`,
      );
    }
  },
  'links to hosts that look alike': ({ document, random }) => {
    for (const link of linksOf(document)) {
      const url = new URL(link.getAttribute('href')!, document.baseURI);
      const rest = `${url.pathname}${url.search}${url.hash}`;
      const host = one(
        [`${url.host}.evil.example`, `evil.example/${url.host}`, `not-${url.host}`, `${url.host}:8443`],
        random,
      );
      link.setAttribute('href', `https://${host}${rest}`);
    }
  },
  'links with somebody’s password': ({ document }) => {
    for (const link of linksOf(document)) {
      const url = new URL(link.getAttribute('href')!, document.baseURI);
      link.setAttribute('href', `https://me:secret@${url.host}${url.pathname}${url.search}`);
    }
  },
  'forms that hide the page’s own names': ({ document, posts }) => {
    const form = () => {
      const element = document.createElement('form');
      element.append(...clobbered.map((name) => named(document, 'input', name)));
      return element;
    };
    for (const post of posts) {
      const leaves = Array.from(post.querySelectorAll('*')).filter((element) => element.children.length === 0);
      for (const leaf of leaves.slice(0, 30)) leaf.before(form());
      post.prepend(form());
      post.append(form());
    }
    document.body.append(...clobbered.map((name) => named(document, 'form', name)), form());
  },
  'ids that hide the page’s own names': ({ document }) => {
    for (const name of clobbered) {
      const image = document.createElement('img');
      image.id = name;
      image.setAttribute('name', name);
      document.body.prepend(image);
    }
  },
  'text and controls in every place for text': ({ document, random }) => {
    for (const element of everything(document)) {
      for (const name of ['aria-label', 'title', 'datetime', 'lang']) {
        if (element.hasAttribute(name))
          element.setAttribute(name, one(['\u0000\u202E\uD800', '[object Object]', '​', '}{', '١٢:٦٧'], random));
      }
    }
  },
};

function named(document: Document, tag: string, name: string): Element {
  const element = document.createElement(tag);
  element.setAttribute('name', name);
  return element;
}

const one = <T>(all: readonly T[], random: () => number): T => all[Math.floor(random() * all.length)]!;

/** Every name of an attribute that the page's posts have, for taking each away from the whole page. */
export function attributeNames(posts: readonly Element[]): string[] {
  const elements = posts.flatMap((post) => [post, ...Array.from(post.querySelectorAll('*'))]);
  const names = elements.flatMap((element) => Array.from(element.attributes).map(({ name }) => name));
  return [...new Set(names)].filter((name) => name !== origin);
}

export const without =
  (name: string): Harm =>
  ({ document }) => {
    for (const element of everything(document)) element.removeAttribute(name);
  };

/** Whether an element holds nothing but an author's name, or some of it. */
export function isPartOf(names: readonly string[], element: Element): boolean {
  const text = letters(element.textContent ?? '');
  return text !== '' && names.some((name) => letters(name).includes(text));
}

/** Emoji are pictures on some pages: a name without its own is still that name. */
export const letters = (name: string) =>
  name.replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Cf}\s]/gu, '');
