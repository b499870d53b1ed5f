import { useMemo } from 'preact/hooks';
import type { Article, TagStyle } from '../../lib/article/article.ts';
import { type Answered, checkDraft, withAnswers } from '../../lib/share/checks/check-draft.ts';
import type { EarlierPost, Tie } from '../../lib/share/checks/facts.ts';
import type { Draft } from '../../lib/share/draft.ts';
import type { Post } from '../../lib/share/post.ts';
import { useDrafting } from '../article/drafting-context.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';

/** What the composer knows beside the draft, live. */
export interface Around {
  /** What the draft is about; those that are gone are left out. */
  articles: Article[];
  /** Every post about them. */
  posts: Post[];
  ties: Tie[];
  styles: TagStyle[];
}

/** Nothing before it is known: no check may pass over an article or a tie that is still being read. */
export function useAround(draft: Pick<Draft, 'articleIds'> | undefined): Around | undefined {
  const { store } = useSheaf();
  const { posts } = useDrafting();
  const ids = draft?.articleIds ?? [];
  const key = ids.join(' ');
  const found = useLive(async () => {
    const articles = (await store.articles.getMany(ids)).filter((article) => article !== undefined);
    const each = await Promise.all(articles.map(({ id }) => posts.of(id)));
    const [ties, styles] = [await store.settings.get('ties'), await store.tagStyles.all()];
    return { key, around: { articles, posts: each.flat(), ties, styles } };
  }, [key]);
  return draft && found?.key === key ? found.around : undefined;
}

/** What the checks find in a draft as it stands. */
export function useChecks(draft: Draft, around: Around): Answered {
  const { id, answers, tells } = draft;
  // A correction is about what was shared, and an answer about the same as its question.
  const earlier = useMemo(
    () => (tells ? [] : around.posts.flatMap((post) => earlierOf(post, [id, answers]))),
    [around, id, answers, tells],
  );
  return useMemo(() => {
    const found = checkDraft({
      draft,
      articles: around.articles,
      ties: around.ties,
      earlier,
      ownHashtags: around.styles.flatMap(({ hashtag }) => hashtag?.split(' ') ?? []),
      now: new Date().toISOString(),
    });
    return withAnswers(found, draft.dismissed);
  }, [draft, around, earlier]);
}

/** What went out before, of other drafts. */
function earlierOf(
  { draftId, articleIds, network, state, postedAt, url }: Post,
  own: (string | undefined)[],
): EarlierPost[] {
  if (state.kind !== 'posted' || own.includes(draftId) || postedAt === undefined) return [];
  return articleIds.map((articleId) => ({ articleId, network, at: postedAt, ...(url && { url }) }));
}
