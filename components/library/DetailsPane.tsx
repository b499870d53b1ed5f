import type { RefObject } from 'preact';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useCalm } from '../ui/use-calm.ts';
import { ArticleDetails } from './ArticleDetails.tsx';
import { ArrowLeft } from './icons.tsx';
import type { Actions } from './use-actions.ts';

interface Props {
  articleId: string | undefined;
  actions: Actions;
  isNothingToOpen: boolean;
  /** Leads back to the list, where the details stand in its place. */
  onBack?: (() => void) | undefined;
  onHelp(): void;
  pane: RefObject<HTMLElement | null>;
}

/** The article that was opened, live; or what to do to open one. */
export function DetailsPane({ articleId: wanted, actions, isNothingToOpen, onBack, onHelp, pane }: Props) {
  const { store } = useSheaf();
  const articleId = useCalm(wanted);
  const found = useLive(
    async () => ({ id: articleId, article: articleId === undefined ? undefined : await store.articles.get(articleId) }),
    [articleId],
  );
  // While the next one is being read, the one before stays: nothing flickers when the keys run down the list.
  const { article } = found ?? {};
  const Pane = onBack ? 'main' : 'aside';
  return (
    <Pane
      class="details-pane"
      ref={pane as RefObject<HTMLDivElement | null>}
      tabIndex={-1}
      aria-label={t('libraryArticle')}
    >
      {onBack && (
        <button type="button" class="button back" onClick={onBack}>
          <ArrowLeft /> {t('libraryBack')}
        </button>
      )}
      {article ? (
        <ArticleDetails key={article.id} article={article} actions={actions} heading={onBack ? 'h1' : 'h2'} />
      ) : (
        found &&
        !(articleId === undefined && isNothingToOpen) && (
          <div class="empty">
            <p>{articleId === undefined ? t('libraryNothingOpen') : t('libraryArticleGone')}</p>
            {articleId === undefined && (
              <button type="button" class="button" onClick={onHelp}>
                {t('libraryKeys')}
              </button>
            )}
          </div>
        )
      )}
    </Pane>
  );
}
