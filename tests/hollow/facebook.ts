import { pagesOf, type Say, type Situation } from './page';

const screen = (inner: string, beside = '') =>
  `<script type="application/json" data-sjs>{"require":[["CurrentUserInitialData",[],{"ACCOUNT_ID":"0","USER_ID":"0"},270]]}</script><div id="mount_0_0"><div role="banner"></div><div role="main"><div role="feed">${inner}</div></div></div>${beside}`;
const author = (say: Say) =>
  `<div data-ad-rendering-role="profile_name"><h3 id="a1"><a href="https://www.facebook.com/made.up?__tn__=R" role="link"><b>${say('name')}</b></a></h3></div>`;
const decoy = `<div aria-hidden="true" data-0="0" data-1="1" data-2="2"><span dir="auto">Facebook</span></div>`;
const menu = (say: Say) => `<div aria-haspopup="menu" role="button" aria-label="${say('more')}"><svg></svg></div>`;
const buttons = (say: Say) =>
  `<div id="d4" role="toolbar" aria-label="${say('show')}"><span>12</span></div><div data-ad-rendering-role="like_button">${say('show')}</div><div data-ad-rendering-role="comment_button">${say('more')}</div>`;

interface Parts {
  message?: string;
  attachment?: string;
  comments?: string;
}
/** The plain layout: roles, a readable time, fixed descriptions. */
const plain = (say: Say, { message = '', attachment, comments = '' }: Parts = {}) =>
  `<div role="article" aria-posinset="1" aria-labelledby="a1" aria-describedby="d1 d2 d3 d4 d5"><div data-virtualized="false">${author(say)}<div id="d1"><a role="link" aria-label="${say('date')}" href="https://www.facebook.com/made.up/posts/pfbid0Hollow1l">${say('date')}</a><span> · </span></div>${menu(say)}${message && `<div data-ad-rendering-role="story_message"><div data-ad-preview="message" id="d2"><div dir="auto">${message}</div></div></div>`}${attachment === undefined ? '' : `<div id="d3">${attachment}</div>`}${buttons(say)}${comments}</div></div>`;
/** The other one: no role, decoys, a scrambled time that leads nowhere. */
const scrambled = (say: Say, { message = '', attachment, comments = '' }: Parts = {}) =>
  `<div aria-posinset="2" aria-labelledby="a1" aria-describedby="d1 d2 d3 d4 d5"><div data-virtualized="false">${decoy}${author(say)}<div id="d1"><a role="link" href="?__cft__[0]=AZ"><span><b><b style="display:none">-</b><b>1</b><b>7</b><b style="display:none">-</b><b>h</b></b></span></a></div>${menu(say)}${message && `<div data-ad-rendering-role="story_message"><div id="d2"><div dir="auto">${message}</div></div></div>`}${attachment === undefined ? '' : `<div id="d3">${attachment}</div>`}${buttons(say)}${comments}</div></div>`;
const wheel = (say: Say) =>
  `<div data-visualcompletion="loading-state" role="status" aria-busy="true" aria-label="${say('loading')}"><div></div></div>`;
const picture =
  '<a href="https://www.facebook.com/photo/?fbid=1"><img src="https://scontent.practice.fbcdn.net/v/t39.30808-6/p.jpg" alt=""></a>';
const lock = (say: Say) =>
  `<div><svg></svg><span dir="auto">${say('gone')}</span><div dir="auto">${say('why')}</div></div>`;
const login = (say: Say) =>
  `<div role="dialog"><h2>${say('login')}</h2><form id="login_popup_cta_form" action="https://www.facebook.com/login/device-based/regular/login/" method="POST"><input name="email"><input name="pass" type="password"></form></div>`;
const comment = (say: Say, body: string) =>
  `<div role="article" aria-label="${say('name')}"><a href="https://www.facebook.com/made.up?comment_id=Y29tbWVudDo4MTFfODIy" aria-hidden="false">${body === 'skeleton' ? '' : say('name')}</a>${body === 'skeleton' ? '' : body}<ul><li><a href="https://www.facebook.com/made.up/posts/pfbid0Hollow1l?comment_id=822">${say('date')}</a></li><li><div role="button">${say('show')}</div></li><li><img src="data:image/svg+xml,%3Csvg/%3E" alt=""></li></ul></div>`;

const situations: Situation[] = [
  {
    name: 'a log-in form over a page with a post behind it',
    body: (say) => screen(plain(say, { message: say('attack') }), login(say)),
    expected: ['saved'],
  },
  {
    name: 'a log-in form over a post’s empty frame',
    body: (say) => screen(plain(say), login(say)),
    expected: ['wall'],
  },
  {
    name: 'a log-in form over emptied places',
    body: (say) =>
      screen(
        '<div role="article" aria-posinset="1"><div data-virtualized="true" style="min-height: 500px"></div></div>',
        login(say),
      ),
    expected: [],
  },
  {
    name: 'content that is not available',
    url: 'https://www.facebook.com/made.up/posts/pfbid0Gone1l',
    body: (say) =>
      screen(
        '',
        `<div role="main"><div><h2><span>${say('gone')}</span></h2><div dir="auto">${say('why')}</div><a href="https://www.facebook.com/" role="link">${say('show')}</a></div></div>`,
      ),
    expected: [],
  },
  {
    name: 'content that is not available, in a post’s own element',
    body: (say) =>
      screen(
        `<div role="article" aria-posinset="1"><div><h3><span>${say('gone')}</span></h3><div><span dir="auto">${say('why')}</span></div><a href="https://www.facebook.com/help" role="link">${say('more')}</a></div></div>`,
      ),
    expected: ['skeleton'],
  },
  {
    name: 'a checkpoint',
    url: 'https://www.facebook.com/checkpoint/1501092823525282/',
    body: (say) =>
      screen(
        '',
        `<div role="main"><h2>${say('login')}</h2><div dir="auto">${say('why')}</div><div role="button">${say('show')}</div></div>`,
      ),
    expected: [],
  },
  {
    name: 'streamed in, the words not yet put into their place',
    body: (say) =>
      screen(
        plain(say, { attachment: `<template id="B:4"></template>${wheel(say)}` }),
        `<div hidden id="S:4"><div dir="auto">${say('attack')}</div></div>`,
      ),
    expected: ['empty'],
  },
  {
    name: 'streamed in, the other layout',
    body: (say) =>
      screen(scrambled(say, { attachment: `<!--$?--><template id="B:7"></template>${wheel(say)}<!--/$-->` })),
    expected: ['empty'],
  },
  {
    name: 'a place that a long list has emptied',
    body: () =>
      screen(
        '<div role="article" aria-posinset="3"><div data-virtualized="true" style="min-height: 500px"></div></div>',
      ),
    expected: [],
  },
  {
    name: 'an emptied place that kept its heading’s place',
    body: () =>
      screen(
        '<div aria-posinset="3" aria-labelledby="a9" aria-describedby="b1 b2 b3"><h3 id="a9"></h3><div data-virtualized="true"></div></div>',
      ),
    expected: [],
  },
  {
    name: 'skeletons between two posts',
    body: (say) =>
      screen(
        `${plain(say, { message: say('attack') })}<div role="article"><div></div>${wheel(say)}</div><div role="article" aria-busy="true"></div>`,
      ),
    expected: ['saved'],
  },
  { name: 'only a picture', body: (say) => screen(plain(say, { attachment: picture })), expected: ['saved'] },
  {
    name: 'only a picture, the other layout',
    body: (say) => screen(scrambled(say, { attachment: picture })),
    expected: ['saved'],
  },
  {
    name: 'only a picture, and that has not loaded',
    body: (say) =>
      screen(
        plain(say, { attachment: `<a href="https://www.facebook.com/photo/?fbid=1"><img alt=""></a>${wheel(say)}` }),
      ),
    expected: ['skeleton'],
  },
  {
    name: 'only a picture that has not loaded, in the other layout',
    body: (say) =>
      screen(
        scrambled(say, { attachment: '<div><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></div>' }),
      ),
    expected: ['skeleton'],
  },
  {
    name: 'only the place of a picture, without one',
    body: (say) =>
      screen(scrambled(say, { attachment: `<a href="/photo/?fbid=1&set=a.2"><div></div></a>${wheel(say)}` })),
    expected: ['skeleton'],
  },
  {
    name: 'a picture of a comment that has not loaded is none of the post',
    body: (say) =>
      screen(
        plain(say, {
          comments: comment(say, '<a href="https://www.facebook.com/photo/?fbid=1"><img alt=""></a>'),
        }),
      ),
    expected: ['empty', 'empty'],
  },
  {
    name: 'words, and a picture that has not loaded',
    body: (say) => screen(scrambled(say, { message: say('attack'), attachment: wheel(say) })),
    expected: ['saved partly'],
  },
  {
    name: 'a share of something that is gone, with words of its own',
    body: (say) => screen(plain(say, { message: say('attack'), attachment: lock(say) })),
    expected: ['saved'],
  },
  {
    name: 'a share of something that is gone, without words',
    body: (say) => screen(plain(say, { attachment: lock(say) })),
    expected: ['saved'],
  },
  {
    name: 'an event',
    body: (say) =>
      screen(
        scrambled(say, { attachment: `<a href="https://www.facebook.com/events/1"><span>${say('attack')}</span></a>` }),
      ),
    expected: ['saved'],
  },
  {
    name: 'a live video',
    body: (say) =>
      screen(
        plain(say, {
          attachment: '<div data-video-id="5"><video src="blob:https://www.facebook.com/5"></video></div>',
        }),
      ),
    expected: ['saved'],
  },
  {
    name: 'a dialog that is still empty, over the feed',
    body: (say) =>
      screen(
        plain(say, { message: say('attack') }),
        `<div role="dialog" aria-labelledby="t1"><h2 id="t1">${say('name')}</h2>${wheel(say)}</div>`,
      ),
    expected: ['saved'],
  },
  {
    name: 'a comment with only a sticker',
    body: (say) =>
      screen(
        plain(say, {
          message: say('attack'),
          comments: comment(
            say,
            '<div><img src="https://scontent.practice.fbcdn.net/v/t39.1997-6/s.png" alt=""></div>',
          ),
        }),
      ),
    expected: ['saved', 'saved'],
  },
  {
    name: 'a comment with only a sticker of another host',
    body: (say) =>
      screen(
        plain(say, {
          message: say('attack'),
          comments: comment(say, '<div><img src="https://media.example.org/s.gif" alt=""></div>'),
        }),
      ),
    expected: ['saved', 'saved'],
  },
  {
    name: 'a comment whose words have not loaded',
    body: (say) => screen(scrambled(say, { message: say('attack'), comments: comment(say, wheel(say)) })),
    expected: ['saved', 'empty'],
  },
  {
    name: 'a comment that is a skeleton',
    body: (say) => screen(scrambled(say, { message: say('attack'), comments: comment(say, 'skeleton') })),
    expected: ['saved', 'skeleton'],
  },
  {
    name: 'a heading in a card of the page’s own',
    body: (say) =>
      screen(
        `<div aria-posinset="4"><h3>${say('more')}</h3><a href="https://www.facebook.com/reel/1">${say('show')}</a><img src="https://scontent.practice.fbcdn.net/v/t15.5256-10/r.jpg" alt=""></div>`,
      ),
    expected: ['skeleton'],
  },
];

export const facebookPages = pagesOf('facebook', 'https://www.facebook.com/groups/811/', situations);
