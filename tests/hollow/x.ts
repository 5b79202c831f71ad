import { pagesOf, type Say, type Situation } from './page';

const id = '2105945888256978944';
const cell = (inner: string) => `<div data-testid="cellInnerDiv" style="position: absolute"><div>${inner}</div></div>`;
const screen = (inner: string, beside = '') =>
  `<div id="react-root"><main role="main"><div data-testid="primaryColumn"><section role="region"><div>${inner}</div></section></div></main></div>${beside}`;
const avatar =
  '<div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-made_up"><a href="/made_up" tabindex="-1"><img alt="" src="https://pbs.twimg.com/profile_images/1/a.jpg"></a></div></div>';
const names = (say: Say, timed = true) =>
  `<div data-testid="User-Name"><a href="/made_up" role="link"><div dir="ltr"><span>${say('name')}</span></div></a><a href="/made_up" role="link" tabindex="-1"><div dir="ltr"><span>@made_up</span></div></a>${timed ? `<a href="/made_up/status/${id}"><time datetime="2026-10-02T09:00:01.000Z">${say('date')}</time></a>` : ''}</div>`;
const bar = (say: Say) =>
  `<div role="group" aria-label="${say('show')}"><button data-testid="reply" aria-label="1"><span>1</span></button><button data-testid="retweet"></button><button data-testid="like"></button></div>`;
const words = (say: Say) => `<div data-testid="tweetText" dir="auto"><span>${say('attack')}</span></div>`;
const post = (say: Say, inner: string) =>
  cell(
    `<article data-testid="tweet" role="article" tabindex="0">${avatar}${names(say)}<button data-testid="caret" aria-haspopup="menu"></button>${inner}${bar(say)}</article>`,
  );
const loginWall = (say: Say) =>
  `<div id="layers"><div role="dialog" aria-modal="true"><span>${say('login')}</span><a href="/i/flow/login" data-testid="login">${say('login')}</a></div></div>`;
const loginBar = '<div data-testid="BottomBar"><a href="/login">x</a></div>';
const photo = (src: string) =>
  `<div aria-labelledby="id__m"><a href="/made_up/status/${id}/photo/1"><div data-testid="tweetPhoto">${src && `<img alt="" src="${src}">`}</div></a></div>`;
const quote = (say: Say, text: string) =>
  `<div role="link" tabindex="0"><div data-testid="UserAvatar-Container-quoted_ex"></div><div data-testid="User-Name"><div dir="ltr"><span>${say('name')}</span></div><div tabindex="-1"><span>@quoted_ex</span></div><time datetime="2026-10-01T09:00:01.000Z">${say('date')}</time></div>${text && `<div data-testid="tweetText"><span>${text}</span></div>`}</div>`;
const gone = (say: Say) =>
  `<article role="article" tabindex="-1"><div data-testid="tombstone"><span>${say('gone')}</span> <a href="https://help.x.com/rules">${say('more')}</a></div></article>`;

const situations: Situation[] = [
  {
    name: 'a tombstone in the place of the post',
    body: (say) =>
      screen(
        cell(`<article data-testid="tweet" role="article"><div data-testid="tombstone">${say('gone')}</div></article>`),
      ),
    expected: ['unavailable'],
  },
  {
    name: 'withheld in her country',
    body: (say) =>
      screen(
        cell(
          `<div data-testid="Withheld_Tombstone"><article role="article"><span>${say('gone')}</span><a href="https://help.x.com/withheld">${say('more')}</a></article></div>`,
        ),
      ),
    expected: [],
  },
  {
    name: 'an account that is suspended, in a post’s own element',
    body: (say) =>
      screen(
        cell(
          `<article data-testid="tweet" role="article"><div><span>${say('gone')}</span><a href="https://help.x.com/rules">${say('more')}</a></div></article>`,
        ),
      ),
    expected: ['unavailable'],
  },
  {
    name: 'only a quotation, and that is deleted',
    body: (say) => screen(post(say, gone(say))),
    expected: ['unavailable'],
  },
  {
    name: 'a picture, and a quotation that is deleted',
    body: (say) => screen(post(say, photo('https://pbs.twimg.com/media/KEY1?format=jpg&name=small') + gone(say))),
    expected: ['saved'],
  },
  {
    name: 'empty cells and a turning wheel',
    body: (say) =>
      screen(
        cell('') +
          cell(`<div role="progressbar" aria-label="${say('loading')}"></div>`) +
          cell('<article data-testid="tweet" role="article"><div></div></article>'),
      ),
    expected: ['skeleton'],
  },
  {
    name: 'a log-in dialog over a post that is there',
    url: `https://x.com/made_up/status/${id}`,
    body: (say) => screen(post(say, words(say)), loginWall(say) + loginBar),
    expected: ['saved'],
  },
  {
    name: 'a log-in dialog over a frame without a post',
    url: `https://x.com/made_up/status/${id}`,
    body: (say) => screen(post(say, ''), loginWall(say) + loginBar),
    expected: ['wall'],
  },
  {
    name: 'nothing but a log-in page',
    body: (say) => screen('', loginWall(say) + loginBar),
    expected: [],
  },
  {
    name: 'an article that only leads to more replies',
    body: (say) =>
      screen(
        post(say, words(say)) +
          cell(`<article role="article"><span>${say('sensitive')}</span><button>${say('more')}</button></article>`),
      ),
    expected: ['saved'],
  },
  {
    name: 'a picture behind a warning',
    body: (say) =>
      screen(
        post(
          say,
          `<div aria-labelledby="id__s"><div><span>${say('sensitive')}</span><button role="button">${say('show')}</button></div></div>`,
        ),
      ),
    expected: ['saved'],
  },
  { name: 'a picture that has not loaded', body: (say) => screen(post(say, photo(''))), expected: ['saved partly'] },
  {
    name: 'words, and a picture that has not loaded',
    body: (say) => screen(post(say, words(say) + photo(''))),
    expected: ['saved partly'],
  },
  {
    name: 'one emoji',
    body: (say) =>
      screen(
        post(
          say,
          '<div data-testid="tweetText"><img alt="🐍" src="https://abs-0.twimg.com/emoji/v2/svg/1f40d.svg"></div>',
        ),
      ),
    expected: ['saved'],
  },
  {
    name: 'only a link’s card',
    body: (say) =>
      screen(
        post(
          say,
          `<div data-testid="card.wrapper"><a href="https://t.co/abc"><div data-testid="card.layoutSmall.detail"><span>example.org</span><span>${say('attack')}</span></div></a></div>`,
        ),
      ),
    expected: ['saved'],
  },
  {
    name: 'a card that has not loaded',
    body: (say) => screen(post(say, '<div data-testid="card.wrapper"><div></div></div>')),
    expected: ['empty'],
  },
  {
    name: 'only a poll',
    body: (say) =>
      screen(
        post(
          say,
          `<div data-testid="cardPoll"><div role="radiogroup"><div role="radio">${say('name')}</div><div role="radio">${say('show')}</div></div></div>`,
        ),
      ),
    expected: ['saved'],
  },
  { name: 'only a quotation', body: (say) => screen(post(say, quote(say, say('attack')))), expected: ['saved'] },
  {
    name: 'a video that waits to be loaded',
    body: (say) =>
      screen(
        post(
          say,
          `<div aria-labelledby="id__v"><div data-testid="previewInterstitial"><button>${say('show')}</button></div></div>`,
        ),
      ),
    expected: ['saved partly'],
  },
  {
    name: 'only a Space',
    body: (say) =>
      screen(
        post(
          say,
          `<div data-testid="placementTracking"><div role="link" tabindex="0" aria-label="Space"><span>${say('attack')}</span><span>${say('name')}</span></div></div>`,
        ),
      ),
    expected: ['saved'],
  },
  {
    name: 'name, time and buttons, the words still on their way',
    body: (say) => screen(post(say, '<div data-testid="tweetText" dir="auto"></div>')),
    expected: ['empty'],
  },
  {
    name: 'a long article whose view is still empty',
    body: (say) => screen(post(say, '<div data-testid="twitterArticleReadView"><div role="progressbar"></div></div>')),
    expected: ['empty'],
  },
  {
    name: 'an author’s place without an author',
    body: () =>
      screen(
        cell(
          '<article data-testid="tweet" role="article"><div data-testid="User-Name"><div dir="ltr"></div></div></article>',
        ),
      ),
    expected: ['skeleton'],
  },
];

export const xPages = pagesOf('x', 'https://x.com/home', situations);
