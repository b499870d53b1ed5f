import { useEffect } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { NoText } from './NoText.tsx';
import { ReadingPage } from './ReadingPage.tsx';

/** The stored text of an article, as `rest` names it: its id, and after a slash the quote to begin at. */
export function Reader({ rest }: { rest: string | undefined }) {
  const { store } = useSheaf();
  const [articleId = '', quoteId] = (rest ?? '').split('/');
  const article = useLive(async () => ({ id: articleId, found: await store.articles.get(articleId) }), [articleId]);
  const text = useLive(async () => ({ id: articleId, found: await store.readable.get(articleId) }), [articleId]);
  const isThere = article?.id === articleId && text?.id === articleId;
  useTitle(isThere ? article.found : undefined);
  if (!isThere) return <main class="reader" aria-busy="true" aria-label={t('readerTitle')} />;
  if (!article.found || !text.found) return <NoText article={article.found} />;
  return <ReadingPage key={articleId} article={article.found} text={text.found} quoteId={quoteId} />;
}

function useTitle(article: Article | undefined): void {
  const title = article?.title ? spelledOut(article.title) : undefined;
  useEffect(() => {
    if (!title) return;
    const before = document.title;
    document.title = `${title} · Sheaf`;
    return () => {
      document.title = before;
    };
  }, [title]);
}
