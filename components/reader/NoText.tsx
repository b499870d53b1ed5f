import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { ArrowLeft, ExternalLink } from './icons.tsx';

/** What to do where no text of an article is stored, or where there is no such article. */
export function NoText({ article }: { article: Article | undefined }) {
  const { pages } = useSheaf();
  const { act } = useToasts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const address = article && [article.url, article.capturedFrom].find((each) => each && /^https?:/.test(each));
  return (
    <main class="reader">
      <p>
        <a href={article ? `#/library/${article.id}` : '#/library'}>
          <ArrowLeft /> {t('uiBackToLibrary')}
        </a>
      </p>
      <div class="reader-nothing">
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {article?.title ? <MarkedTitle title={article.title} /> : t(article ? 'readerNoText' : 'readerGone')}
        </h1>
        {article && <p>{t('readerNoTextWhy')}</p>}
        {address && (
          <button type="button" class="button primary" onClick={() => act(() => pages.openTab(address))}>
            <ExternalLink /> {t('libraryOpenOriginal')}
          </button>
        )}
      </div>
    </main>
  );
}
