import { formatDate } from '../../lib/article/dates.ts';
import { doiLink } from '../../lib/article/identifiers.ts';
import { ArticleCard } from '../article/ArticleCard.tsx';
import { Details } from '../article/Details.tsx';
import { Lists } from '../article/Lists.tsx';
import { Note } from '../article/Note.tsx';
import { Quotes } from '../article/Quotes.tsx';
import { ReadingState } from '../article/ReadingState.tsx';
import { Tags } from '../article/Tags.tsx';
import { TakeHome } from '../article/TakeHome.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { formatNumber, t, uiLocale } from '../ui/i18n.ts';
import { X } from '../ui/icons.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** Everything about one article, and everything that can be said of it. */
export function DetailsPane({ id, onClose }: { id: string; onClose(): void }) {
  const { store, tasks, pages } = useSheaf();
  const { act } = useToasts();
  const live = useLive(async () => ({ id, article: await store.articles.get(id) }), [id]);
  const quotes = useLive(() => store.quotes.of(id), [id]) ?? [];
  if (live?.id !== id) return <aside class="details" aria-label={t('libraryDetails')} />;
  const { article } = live;
  if (!article)
    return (
      <aside class="details" aria-label={t('libraryDetails')}>
        {t('popupGone')}
      </aside>
    );
  const address = article.doi ? doiLink(article.doi) : (article.url ?? article.capturedFrom);

  return (
    <aside class="details" aria-label={t('libraryDetails')}>
      <ArticleCard
        key={id}
        article={article}
        heading="h2"
        aside={
          <button
            type="button"
            class="icon-button"
            aria-label={t('libraryClose')}
            title={t('libraryClose')}
            onClick={onClose}
          >
            <X />
          </button>
        }
      />
      <div class="status-row">
        {address && (
          <button type="button" class="button" onClick={() => act(() => pages.openTab(address))}>
            {t('libraryOpenOriginal')}
          </button>
        )}
        {article.deletedAt ? (
          <button
            type="button"
            class="button primary"
            onClick={() => act(() => tasks.restoreArticles([id]), t('libraryRestored'), 'trash')}
          >
            {t('libraryRestore')}
          </button>
        ) : (
          <ReadingState article={article} />
        )}
      </div>
      {!article.deletedAt && (
        <div class="fields" key={`fields ${id}`}>
          <TakeHome article={article} />
          <Tags article={article} />
          <Lists article={article} />
          <Note article={article} />
        </div>
      )}
      {quotes.length > 0 && (
        <Disclosure label={t('fieldQuotes')} hint={formatNumber(quotes.length)}>
          {() => <Quotes quotes={quotes} />}
        </Disclosure>
      )}
      {article.abstract && (
        <Disclosure label={t('libraryAbstract')}>{() => <p dir="auto">{article.abstract}</p>}</Disclosure>
      )}
      <Disclosure label={t('fieldDetails')}>{() => <Details article={article} />}</Disclosure>
      <p class="small quiet">{t('librarySavedOn', formatDate(article.addedAt.slice(0, 10), uiLocale()))}</p>
    </aside>
  );
}
