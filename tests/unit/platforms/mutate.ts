/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What the platforms change from week to week, and the reader's own language. Never what the adapters rest on. */
export const mutations: Record<string, (document: Document, random: () => number) => void> = {
  'class names'(document, random) {
    for (const element of all(document, '[class]')) {
      // The scrambled time's order lies in its style sheet: those two names stay.
      const names = (element.getAttribute('class') ?? '').split(/\s+/);
      const kept = names.filter((name) => (isTelegram(document) ? !hashed.test(name) : /^x1(s\d+|hide)$/.test(name)));
      element.setAttribute('class', [...kept, word(random), word(random)].sort(() => random() - 0.5).join(' '));
    }
  },
  wrappers(document, random) {
    for (const element of all(document, 'body div, body span')) {
      if (random() > 0.25 || element.closest('[style*="flex"], svg') || !element.parentElement) continue;
      const wrapper = document.createElement('div');
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  },
  'attribute order'(document, random) {
    for (const element of all(document, 'body *')) {
      const attributes = Array.from(element.attributes).map(({ name, value }) => [name, value] as const);
      for (const [name] of attributes) element.removeAttribute(name);
      for (const [name, value] of attributes.sort(() => random() - 0.5)) element.setAttribute(name, value);
    }
  },
  'ids of the session'(document, random) {
    // The columns of Telegram's clients have names, not numbers.
    const session = all(document, 'body [id]').filter((element) => !/column/i.test(element.id));
    const names = new Map(session.map((element) => [element.id, word(random)]));
    for (const element of session) element.setAttribute('id', names.get(element.id)!);
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      for (const element of all(document, `[${attribute}]`)) {
        const ids = (element.getAttribute(attribute) ?? '').split(/\s+/);
        element.setAttribute(attribute, ids.map((id) => names.get(id) ?? word(random)).join(' '));
      }
    }
  },
  'another language'(document) {
    document.documentElement.setAttribute('dir', 'rtl');
    // Telegram's times are written in the page's language: tests of the times go through forty of them.
    if (!isTelegram(document)) document.documentElement.setAttribute('lang', 'ckb');
    for (const element of all(document, '[title*=": "]')) {
      element.setAttribute('title', (element.getAttribute('title') ?? '').replace(/^[^\d\n:]+: /gm, 'ژمارە: '));
    }
    for (const element of all(document, '.forward-title, .via, .replies-footer-text .i18n')) {
      element.textContent = (element.textContent ?? '').replace(/\p{L}+/gu, 'وشە');
    }
    for (const element of all(document, 'button, [role="button"], [role="toolbar"]')) {
      const label = element.getAttribute('aria-label');
      // Numbers stay: they are the counts.
      if (label !== null && !/\p{Nd}/u.test(label)) element.setAttribute('aria-label', 'کردار');
    }
    for (const element of all(
      document,
      '[data-testid="socialContext"] > span:last-child, [role="toolbar"] ~ div > span > div > div',
    )) {
      if (element.children.length === 0) element.textContent = 'دووبارە بڵاوی کردەوە';
    }
  },
  'empty boxes'(document, random) {
    for (const element of all(document, 'body div')) {
      if (random() < 0.2 && !element.closest('[style*="flex"]')) element.prepend(document.createElement('div'));
    }
  },
};

/** Telegram's clients and its public pages name their parts for good; only the names of CSS modules change (`wKgfHKTW`). */
const isTelegram = (document: Document) =>
  document.querySelector('[data-message-id], [data-mid], [data-post]') !== null;
const hashed = /^(?=.*(\d|[a-z][A-Z].*[A-Z]|.[A-Z]{2}))[\w-]{7,9}$/;
const all = (document: Document, selector: string) => Array.from(document.querySelectorAll(selector));
const word = (random: () => number) => `m${Math.floor(random() * 2 ** 40).toString(36)}`;
