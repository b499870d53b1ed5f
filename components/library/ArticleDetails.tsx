import type { Article } from '../../lib/article/article.ts';
import { ArticleCard } from '../article/ArticleCard.tsx';
import { Details } from '../article/Details.tsx';
import { Feedback } from '../article/Feedback.tsx';
import { Lists } from '../article/Lists.tsx';
import { Note } from '../article/Note.tsx';
import { Quotes } from '../article/Quotes.tsx';
import { ReadingState } from '../article/ReadingState.tsx';
import { Tags } from '../article/Tags.tsx';
import { TakeHome } from '../article/TakeHome.tsx';
import { ToDigestButton } from '../article/ToDigestButton.tsx';
import { CiteButton } from '../cite/CiteButton.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { FollowJournal } from './FollowJournal.tsx';
import { HistoryLine } from './HistoryLine.tsx';
import { ExternalLink, Restore, Send } from './icons.tsx';
import { LookUpLine } from './LookUpLine.tsx';
import { originalAddress } from './original-address.ts';
import { ReadButton } from './ReadButton.tsx';
import { SameRecord } from './SameRecord.tsx';
import { ShowOnPage } from './ShowOnPage.tsx';
import type { Actions } from './use-actions.ts';
import { useTagStyles } from './use-tag-styles.ts';

interface Props {
  article: Article;
  actions: Actions;
  heading: 'h1' | 'h2';
}

/** Everything about one article: what it is, the person's own words for it, and each field with where it came from. */
export function ArticleDetails({ article, actions, heading }: Props) {
  const { store, pages } = useSheaf();
  const { act } = useToasts();
  const quotes = useLive(() => store.quotes.of(article.id), [article.id]) ?? [];
  const styles = useTagStyles();
  const address = originalAddress(article);
  const Sub = heading === 'h1' ? 'h2' : 'h3';
  const isTrashed = article.deletedAt !== undefined;
  return (
    <article class="article-details">
      <ArticleCard article={article} heading={heading} />
      <div class="article-actions">
        {!isTrashed && <ReadButton articleId={article.id} />}
        {address && (
          <button
            type="button"
            class="button to-original"
            title={t('libraryOpenOriginal')}
            onClick={() => act(() => pages.openTab(address))}
          >
            <ExternalLink /> <span>{t('libraryOpenOriginal')}</span>
          </button>
        )}
        {isTrashed ? (
          <>
            <button type="button" class="button primary" onClick={() => actions.restore([article.id])}>
              <Restore /> {t('libraryRestore')}
            </button>
            <button type="button" class="button" onClick={() => actions.purge([article.id])}>
              <Trash /> {t('libraryDeleteForGood')}
            </button>
          </>
        ) : (
          <div class="article-own-actions">
            <ReadingState article={article} />
            <CiteButton ids={[article.id]} label={t('citeCite')} />
            <ToDigestButton articleId={article.id} />
            <a class="button" href={`#/compose/article/${encodeURIComponent(article.id)}`}>
              <Send /> {t('libraryShare')}
            </a>
            <button
              type="button"
              class="icon-button"
              aria-label={t('libraryToTrash')}
              title={t('libraryToTrash')}
              onClick={() => actions.trash([article.id])}
            >
              <Trash />
            </button>
          </div>
        )}
      </div>
      {!isTrashed && <FollowJournal article={article} />}
      {!isTrashed && <SameRecord article={article} />}
      {isTrashed ? (
        <p class="quiet">{t('libraryInTrash')}</p>
      ) : (
        <>
          <div class="own-words">
            <TakeHome article={article} />
            <Tags article={article} colourOf={(tag) => styles.get(tag)?.colour} />
            <Lists article={article} />
            <Note article={article} />
          </div>
          {quotes.length > 0 && (
            <section>
              <Sub>{t('fieldQuotes')}</Sub>
              <Quotes quotes={quotes} after={(quote) => <ShowOnPage quote={quote} />} />
            </section>
          )}
          <Feedback key={article.id} articleId={article.id} heading={Sub} />
        </>
      )}
      {(article.abstract ?? article.excerpt) && (
        <section>
          <Sub>{t(article.abstract ? 'fieldAbstract' : 'fieldExcerpt')}</Sub>
          <p class="abstract" dir="auto" lang={article.language}>
            {article.abstract ?? article.excerpt}
          </p>
        </section>
      )}
      {!isTrashed && <LookUpLine article={article} />}
      {!isTrashed && (
        <Disclosure label={t('fieldDetails')}>
          {() => <Details article={article} below={(name) => <SameRecord article={article} name={name} />} />}
        </Disclosure>
      )}
      <HistoryLine article={article} heading={Sub} />
    </article>
  );
}
