import { useState } from 'preact/hooks';
import { deletePictures } from '../../utils/actions/flags';
import type { Flag } from '../../utils/schema/flag';
import { attempt } from './attempt';

/** What of a post's pictures is kept, and the press that removes them. */
export function useDeletePictures({ id, summary }: Flag): {
  pictures: 'kept' | 'none' | 'deleted';
  onDelete: () => void;
} {
  const [deleted, setDeleted] = useState(false);
  const kept = summary.image !== null || summary.mediaKept > 0;
  return {
    pictures: deleted ? 'deleted' : kept ? 'kept' : 'none',
    onDelete: () => void attempt(() => deletePictures(id)).then((done) => setDeleted(done.ok)),
  };
}
