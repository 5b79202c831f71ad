import { type HollowPage, pagesOf, type Say, type Situation } from './page';

const paragraph = (say: Say) => `<p>${`${say('attack')} `.repeat(12)}</p>`;
const article = (say: Say) =>
  `<main><article><h1>${say('name')}</h1>${paragraph(say)}${paragraph(say)}</article></main>`;
const signIn = '<form><input autocomplete="username"><input type="password" autocomplete="current-password"></form>';
const dialog = (inner: string) => `<div role="dialog" aria-modal="true">${inner}<button>OK</button></div>`;
const noIndex = '<meta name="robots" content="noindex">';

/** Sites that no adapter knows. Their words are the page's only body, so structure decides alone. */
const situations: Situation[] = [
  { name: 'an article', body: article, expected: ['saved'] },
  {
    name: 'an article below a consent overlay',
    body: (say) => `${dialog(`<p>${say('why')}</p>`)}${article(say)}`,
    expected: ['saved'],
  },
  {
    name: 'an article with a sign-in form beside it',
    body: (say) => `<header>${signIn}</header>${article(say)}`,
    expected: ['saved'],
  },
  {
    name: 'a number like an error’s in a story',
    body: (say) => `<main><article><h1>404</h1>${paragraph(say)}</article></main>`,
    expected: ['saved'],
  },
  {
    name: 'only a consent wall, nothing behind it',
    body: (say) => dialog(`<p>${say('why')}</p>`),
    expected: ['wall'],
  },
  {
    name: 'a cookie wall that waits for its page',
    body: (say) => `${dialog(`<p>${say('login')}</p>`)}<main aria-busy="true"></main>`,
    expected: ['skeleton'],
  },
  { name: 'a page of the number 404', body: (say) => `<h1>404</h1><p>${say('gone')}</p>`, expected: ['unavailable'] },
  {
    name: 'a soft 404 that only search engines are told of',
    body: (say) => `${noIndex}<main><h1>${say('gone')}</h1><p>${say('why')}</p></main>`,
    expected: ['unavailable'],
  },
  { name: 'an empty shell of an application', body: () => '<div id="root"></div>', expected: ['skeleton'] },
  {
    name: 'a shell that asks for JavaScript',
    body: (say) => `<noscript><p>${say('why')}</p></noscript><div id="app"></div>`,
    expected: ['skeleton'],
  },
  {
    name: 'the sign-in page of a picture site',
    url: 'https://www.instagram.com/accounts/login/',
    body: (say) => `<main><h1>${say('login')}</h1>${signIn}</main>`,
    expected: ['wall'],
  },
  {
    name: 'a post of a picture site behind its sign-in',
    url: 'https://www.instagram.com/p/DInventedA1/',
    body: (say) => `<main>${signIn}<p>${say('login')}</p></main>`,
    expected: ['wall'],
  },
  {
    name: 'the wall of a career site',
    url: 'https://www.linkedin.com/authwall',
    body: (say) => `<main><h1>${say('login')}</h1><p>${say('why')}</p>${signIn}</main>`,
    expected: ['wall'],
  },
  {
    name: 'a forum for its members only',
    url: 'https://forum.example.org/t/5',
    body: (say) => `<div class="panel"><p>${say('login')}</p>${signIn}</div>`,
    expected: ['wall'],
  },
  {
    name: 'a skeleton with bars',
    body: (say) => `<main><div role="progressbar"></div><span>${say('loading')}</span></main>`,
    expected: ['skeleton'],
  },
];

export const webPages: HollowPage[] = pagesOf('web', 'https://blog.example.net/2026/03/a/', situations);
