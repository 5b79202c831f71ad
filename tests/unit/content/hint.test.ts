import { describe, expect, test } from 'vitest';
import { hintFor } from '../../../utils/content/hint';
import { examplePost } from '../actions/messages';

describe('what she could still do for the record', () => {
  test('a complete post asks nothing of her', () => {
    expect(hintFor(examplePost)).toBeNull();
  });

  test("a machine's words ask for the original, even where the post has no number either", () => {
    expect(hintFor({ ...examplePost, translated: true })).toBe('translated');
    const both = { ...examplePost, platform: 'facebook', translated: true, postId: null, url: null } as const;
    expect(hintFor(both)).toBe('translated');
  });

  test('a Facebook card without number and link asks to open it; one of the two is enough', () => {
    const card = { ...examplePost, platform: 'facebook', postId: null, url: null } as const;
    expect(hintFor(card)).toBe('incomplete');
    expect(hintFor({ ...card, postId: '12' })).toBeNull();
    expect(hintFor({ ...card, url: 'https://www.facebook.com/permalink.php?story_fbid=pfbid0&id=1' })).toBeNull();
  });

  test('a private chat has no link anywhere: nothing to open', () => {
    expect(hintFor({ ...examplePost, platform: 'telegram', postId: null, url: null })).toBeNull();
  });
});
