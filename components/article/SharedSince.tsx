import type { Article } from '../../lib/article/article.ts';
import { mayHaveChanged } from '../../lib/article/became.ts';
import { changeSince } from '../../lib/share/changed-since.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { changeSinceInWords, draftLabel } from './change-words.ts';
import { useDrafting } from './drafting-context.ts';
import { useDraftCorrection } from './use-draft-correction.ts';

/** A line of an article's history: what became of it since posts used it. Nothing where they knew. */
export function SharedSince({ article }: { article: Article }) {
  const { posts } = useDrafting();
  const draft = useDraftCorrection();
  const change = useLive(
    async () => (mayHaveChanged(article) ? changeSince(article, await posts.of(article.id)) : undefined),
    [article],
  );
  if (!change) return null;
  return (
    <li class="shared-since">
      {changeSinceInWords(change)}{' '}
      <button type="button" class="link-button" onClick={() => draft(change)}>
        {draftLabel(change)}
      </button>
    </li>
  );
}
