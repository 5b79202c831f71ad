import type { Browser } from '@playwright/test';
import { Post } from '../../utils/schema/post';
import { z } from '../../utils/schema/zod';
import { askPage, type SavedPage } from './show-page';

const Answer = z.union([z.strictObject({ posts: z.array(Post) }), z.strictObject({ error: z.string() })]);

/** The posts of one saved page. */
export async function readPage(options: {
  browser: Browser;
  bundle: string;
  entry: SavedPage;
  folder: string;
}): Promise<{ posts: Post[] } | { error: string }> {
  const { browser, bundle, entry, folder } = options;
  try {
    const found = await askPage({
      browser,
      saved: entry,
      folder,
      script: (shown) => `${bundle};atharExtract.posts(${JSON.stringify(shown)})`,
    });
    const answer = Answer.safeParse(found);
    return answer.success ? answer.data : { error: `not a record: ${z.prettifyError(answer.error)}` };
  } catch (error) {
    return { error: error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 300) : String(error) };
  }
}
