import { flags } from '../utils/i18n/flags';
import type { Post } from '../utils/schema/post';
import { postedAsSaid } from '../utils/schema/posted-at';
import { hasNoPublicLink } from '../utils/schema/public-link';
import { useTexts } from './language';
import { Code } from './quoted';

/** Where the post can be opened; where nothing can be, what tells it apart instead. */
export function Address({ url, post, picture = false }: { url: string | null; post: Post | null; picture?: boolean }) {
  const text = useTexts(flags);
  if (url !== null) return <Code>{url}</Code>;
  if (picture) return <em class="absent">{text('pictureHasNoAddress')}</em>;
  if (post === null || !hasNoPublicLink(post)) return <em class="absent">{text('noAddress')}</em>;
  return (
    <>
      {text('noLink')}
      <Mark name={text('chatNumber')} value={post.container?.id ?? post.container?.name} />
      <Mark name={text('messageNumber')} value={post.postId} />
      <Mark name={text('postedAt')} value={postedOf(post)} />
    </>
  );
}

function postedOf({ postedAt, postedAtPrecision, postedAtRaw }: Post): string | null {
  return postedAt === null ? postedAtRaw : postedAsSaid(postedAt, postedAtPrecision);
}

function Mark({ name, value }: { name: string; value: string | null | undefined }) {
  if (value == null) return null;
  return (
    <>
      {' · '}
      {name} <Code>{value}</Code>
    </>
  );
}
