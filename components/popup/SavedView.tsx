import { useEffect, useRef } from 'preact/hooks';
import type { CaptureResult, Tab } from '../../lib/ports.ts';
import { ArticleCard } from '../article/ArticleCard.tsx';
import { Details } from '../article/Details.tsx';
import { Lists } from '../article/Lists.tsx';
import { Note } from '../article/Note.tsx';
import { Quotes } from '../article/Quotes.tsx';
import { ReadingState } from '../article/ReadingState.tsx';
import { Tags } from '../article/Tags.tsx';
import { TakeHome } from '../article/TakeHome.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { formatNumber, t } from '../ui/i18n.ts';
import { TextQuote } from '../ui/icons.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useOnline } from '../ui/use-online.ts';
import { CandidateList } from './CandidateList.tsx';
import { FollowButton } from './FollowButton.tsx';
import { quoteFromPage } from './quote-from-page.ts';
import { SavedStatus } from './SavedStatus.tsx';
import { ThinBox } from './ThinBox.tsx';

interface Props {
  result: Extract<CaptureResult, { ok: true; kind: 'saved' }>;
  tab: Tab | undefined;
  onResult(result: CaptureResult): void;
}

/** An article that was saved: what it is, what the click did, and the person's own words for it. */
export function SavedView({ result, tab, onResult }: Props) {
  const { store, tasks, pages } = useSheaf();
  const toasts = useToasts();
  const online = useOnline();
  const takeHome = useRef<HTMLElement | null>(null);
  const { saved, others, thin } = result;
  const { id } = saved.article;
  // The answer to the click shows at once; the store's own word follows, and every change of it.
  const live = useLive(async () => ({ article: await store.articles.get(id) }), [id]);
  const quotes = useLive(() => store.quotes.of(id), [id])?.filter((quote) => !quote.deletedAt) ?? [];

  useEffect(() => {
    // The person can type at once, unless they have gone somewhere already.
    if (document.activeElement === document.body) takeHome.current?.focus({ preventScroll: true });
  }, []);

  if (live && !live.article) return <p class="message">{t('popupGone')}</p>;
  const article = live?.article ?? saved.article;

  return (
    <>
      <ArticleCard article={article} />
      <div class="status-row">
        <SavedStatus saved={saved} article={article} />
        {!article.deletedAt && <ReadingState article={article} />}
      </div>
      {!online && <p class="quiet small offline">{t('popupOffline')}</p>}
      {!article.deletedAt && (
        <>
          {thin && <ThinBox article={article} thin={thin} />}
          <div class="fields">
            <TakeHome
              article={article}
              inputRef={(element) => {
                takeHome.current = element;
              }}
            />
            <Tags article={article} />
            <Lists article={article} />
          </div>
          <div class="disclosures">
            <Disclosure label={t('fieldNote')} hint={firstLine(article.note)}>
              {() => <Note article={article} />}
            </Disclosure>
            {quotes.length > 0 && (
              <Disclosure label={t('fieldQuotes')} hint={formatNumber(quotes.length)}>
                {() => <Quotes quotes={quotes} />}
              </Disclosure>
            )}
            <Disclosure label={t('fieldDetails')}>{() => <Details article={article} />}</Disclosure>
            {others.length > 0 && (
              <Disclosure label={t('popupAlsoHere')} hint={formatNumber(others.length)}>
                {() => <CandidateList candidates={others} onResult={onResult} />}
              </Disclosure>
            )}
          </div>
        </>
      )}
      {tab && !thin && !article.deletedAt && (
        <div class="actions">
          <button
            type="button"
            class="button"
            onClick={() => toasts.act(() => pages.openComposer(article.id, tab.id).then(() => window.close()))}
          >
            {t('libraryShare')}
          </button>
          <FollowButton tab={tab} articleId={id} />
          <button type="button" class="button" onClick={() => quoteFromPage(tasks, tab, toasts)}>
            <TextQuote />
            {t('popupQuote')}
          </button>
        </div>
      )}
    </>
  );
}

function firstLine(note: string): string | undefined {
  return note.trim().split('\n')[0] || undefined;
}
