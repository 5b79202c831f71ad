import { useState } from 'preact/hooks';
import { useLanguage } from '../../components/language';
import { deletePictures } from '../../utils/actions/flags';
import { errorText } from '../../utils/i18n/error';
import type { Flag } from '../../utils/schema/flag';
import { attempt } from './attempt';

/** What of a post's pictures is kept, and the press that removes them. */
export function useDeletePictures({ id, summary }: Flag): {
  pictures: 'kept' | 'none' | 'deleted';
  /** Why they are still there, in her language. */
  problem: string | null;
  onDelete: () => void;
} {
  const language = useLanguage();
  const [deleted, setDeleted] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const kept = summary.image !== null || summary.mediaKept > 0;
  const remove = async () => {
    const done = await attempt(() => deletePictures(id));
    setDeleted(done.ok);
    setProblem(done.ok ? null : errorText(language, done.code));
  };
  return {
    pictures: deleted ? 'deleted' : kept ? 'kept' : 'none',
    problem,
    onDelete: () => void remove(),
  };
}
