import { describe, expect, test } from 'vitest';
import { hintFor } from '../../../utils/content/hint';
import type { Post } from '../../../utils/schema/post';
import { examplePost } from '../actions/messages';

const saved = (post: Post, extractor = 'x@1') => ({ post, extractor, pageUrl: 'https://x.com/home' });

describe('what she could still do for the record', () => {
  test('a complete post asks nothing of her', () => {
    expect(hintFor(saved(examplePost))).toBeNull();
  });

  test("a machine's words ask for the original, even where the post has no number either", () => {
    expect(hintFor(saved({ ...examplePost, translated: true }))).toBe('translated');
    const both = { ...examplePost, platform: 'facebook', translated: true, postId: null, url: null } as const;
    expect(hintFor(saved(both, 'facebook@1'))).toBe('translated');
  });

  test('a text that the page cuts off asks to open it; a translation comes first', () => {
    const cut = { ...examplePost, truncated: true };
    expect(hintFor(saved(cut))).toBe('cut-off');
    expect(hintFor(saved({ ...cut, translated: true }))).toBe('translated');
    expect(hintFor(saved({ ...cut, platform: 'facebook', postId: null, url: null }, 'facebook@1'))).toBe('cut-off');
  });

  test('a Facebook card without number and link asks to open it; one of the two is enough', () => {
    const card = { ...examplePost, platform: 'facebook', postId: null, url: null } as const;
    expect(hintFor(saved(card, 'facebook@1'))).toBe('incomplete');
    expect(hintFor(saved({ ...card, postId: '12' }, 'facebook@1'))).toBeNull();
    expect(
      hintFor(saved({ ...card, url: 'https://www.facebook.com/permalink.php?story_fbid=pfbid0&id=1' }, 'facebook@1')),
    ).toBeNull();
  });

  test('a changed site is said: opening the post would not mend it, the original still comes first', () => {
    const changed = { ...examplePost, author: { ...examplePost.author, handle: null }, missing: ['author.handle'] };
    expect(hintFor(saved(changed))).toBe('changed');
    expect(hintFor(saved({ ...changed, translated: true }))).toBe('translated');
    const card = { ...examplePost, platform: 'facebook', postId: null, url: null, text: null } as const;
    expect(hintFor(saved({ ...card, missing: ['text'] }, 'facebook@1'))).toBe('changed');
  });

  test('Facebook’s page for phones asks for the page on www, whatever else could be said', () => {
    const little = { ...examplePost, platform: 'facebook', postId: null, text: null } as const;
    for (const post of [little, { ...little, truncated: true }, { ...little, text: 'words', postId: '12' }]) {
      expect(hintFor(saved(post, 'facebook-mobile@1'))).toBe('phone');
    }
    expect(hintFor(saved({ ...little, text: 'words', postId: '12', postedAtRaw: '3h' }, 'facebook@1'))).toBeNull();
  });

  test('a private chat has no link anywhere: nothing to open', () => {
    expect(
      hintFor(saved({ ...examplePost, platform: 'telegram', kind: 'message', url: null }, 'telegram-a@1')),
    ).toBeNull();
  });
});
