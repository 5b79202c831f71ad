import { pagesOf, type Say, type Situation } from './page';

const text = (words: string, more = '') =>
  `<div data-mcomponent="ServerTextArea" data-type="text" style="width:355px;"${more}><div dir="auto" class="native-text"><span class="f1">${words}</span></div></div>`;
const box = (inner: string, more = '') =>
  `<div data-mcomponent="MContainer" data-type="container"${more}>${inner}</div>`;
const image = (file: string) =>
  `<div data-mcomponent="ServerImageArea" data-type="image"><img src="https://scontent.practice.fbcdn.net/v/${file}" alt=""></div>`;
const face = image('t39.30808-1/a.jpg');
const hers = box(box(face, ' role="tab"'), ' role="tablist"');
const screen = (inner: string) =>
  `<div id="screen-root"><div data-mcomponent="MScreen" data-type="screen">${inner}</div></div>`;
const header = (say: Say) => box(face + text(say('name')) + text(say('date')));
/** Long in every language: only its length is counted. */
const long = (say: Say) => `${say('attack')} ${say('why')}`;
const comment = (words: string) => box(face + text(words), ' data-tracking-duration-id="1"');

const situations: Situation[] = [
  { name: 'a post with long words', body: (say) => screen(header(say) + text(long(say))), expected: ['saved'] },
  {
    name: 'a post under two comments, and her own picture',
    body: (say) => screen(header(say) + text(long(say)) + comment(long(say)) + comment(long(say)) + hers),
    expected: ['saved'],
  },
  {
    // They are on the screen all the same: what is kept says that they are missing.
    name: 'words too short to be told from names',
    body: (say) => screen(header(say) + text(say('show'))),
    expected: ['saved partly'],
  },
  {
    name: 'only a picture',
    body: (say) => screen(header(say) + image('t39.30808-6/p.jpg')),
    expected: ['saved partly'],
  },
  {
    name: 'a notice that it is not available',
    body: (say) => screen(text(say('gone')) + text(long(say)) + box(text(say('show')), ' role="button"') + hers),
    expected: ['unavailable'],
  },
  {
    name: 'a log-in form in a post’s place',
    body: (say) => screen(`${face}${text(long(say))}<form><input type="password"></form>`),
    expected: ['wall'],
  },
  {
    name: 'nothing but boxes yet',
    body: () => screen(box('') + box(box(''))),
    expected: ['skeleton'],
  },
  {
    name: 'only the bars and a picture',
    body: (say) => screen(box(text(say('more')), ' role="button"') + face + hers),
    expected: ['skeleton'],
  },
  {
    name: 'only a name beside a picture',
    body: (say) => screen(box(face + text(say('name')))),
    expected: ['empty'],
  },
  {
    name: 'comments before their post',
    body: (say) => screen(comment(long(say)) + comment(long(say))),
    expected: ['skeleton'],
  },
  {
    name: 'a feed',
    url: 'https://m.facebook.com/',
    body: (say) => screen(comment(long(say)) + header(say) + text(long(say))),
    expected: [],
  },
];

export const facebookMobilePages = pagesOf(
  'facebook for phones',
  'https://m.facebook.com/story.php?story_fbid=811&id=822',
  situations,
);
