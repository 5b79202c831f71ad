import { emptyPost } from '../../utils/platforms/shared/empty-post';
import type { Post } from '../../utils/schema/post';

interface Fixture {
  html: string;
  expected: { url: string; timezone: string; now: string; posts: Post[] };
}

/** First fixtures of an adapter, invented: a whole post, one that lacks things, and one that holds nothing. */
export function firstFixtures({ host, month }: { host: string; month: string }): Record<string, Fixture> {
  const page = (html: string, posts: Post[]): Fixture => ({
    html: `<!doctype html>\n<html lang="en">\n<head><title>Invented</title></head>\n<body>\n<main>\n${html}\n</main>\n</body>\n</html>\n`,
    expected: { url: `https://${host}/`, timezone: 'UTC', now: '2026-11-21T12:00:00.000Z', posts },
  });
  return {
    whole: page(
      `<article data-post-id="1001">
  <p data-part="author"><a href="/person/amal.invented">Amal Invented</a></p>
  <a href="/post/1001?utm_source=feed"><time datetime="2026-11-20T09:30:00.000Z">Nov 20</time></a>
  <div data-part="text">They know where you live.<br>كلام مخترع</div>
  <div data-part="composer"><div role="textbox">Answer as Viewer Invented</div></div>
</article>`,
      [
        {
          ...bare('1001', host, month),
          author: { name: 'Amal Invented', handle: null, id: null, url: `https://${host}/person/amal.invented` },
          postedAt: '2026-11-20T09:30:00.000Z',
          postedAtRaw: 'Nov 20',
          postedAtPrecision: 'second',
          text: 'They know where you live.\nكلام مخترع',
          missing: [],
          matched: {
            postId: `data-post-id ${month}`,
            postedAt: `time-element ${month}`,
            'author.name': `author-link ${month}`,
            text: `data-part ${month}`,
          },
        },
      ],
    ),
    'without-author-and-time': page(
      '<article data-post-id="1002"><div data-part="text">Words of nobody.</div></article>',
      [{ ...bare('1002', host, month), text: 'Words of nobody.', missing: ['postedAt', 'author.name'] }],
    ),
    hollow: page('<article data-post-id="1003"><div></div></article>', []),
  };
}

function bare(postId: string, host: string, month: string): Post {
  return {
    ...emptyPost('web', 'post'),
    postId,
    url: `https://${host}/post/${postId}`,
    matched: { postId: `data-post-id ${month}`, text: `data-part ${month}` },
  };
}
