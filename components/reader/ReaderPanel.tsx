import type { Article, Quote } from '../../lib/article/article.ts';
import { Note } from '../article/Note.tsx';
import { TakeHome } from '../article/TakeHome.tsx';
import { formatNumber, t } from '../ui/i18n.ts';
import { QuoteCard } from './QuoteCard.tsx';
import type { Places } from './use-places.ts';

interface Props {
  article: Article;
  quotes: readonly Quote[];
  places: Places;
  wanted: { id: string; part: 'card' | 'comment' } | undefined;
  onWantedShown(): void;
  onShow(quoteId: string): void;
}

/** The person's own words on what is being read: take-home, note, and the quotes in the order of the text. */
export function ReaderPanel({ article, quotes, places, wanted, onWantedShown, onShow }: Props) {
  const placeOf = ({ id }: Quote) => places.get(id)?.start ?? Number.POSITIVE_INFINITY;
  const inOrder = [...quotes].sort((a, b) => placeOf(a) - placeOf(b) || (a.addedAt < b.addedAt ? -1 : 1));
  return (
    <aside class="reader-panel" aria-label={t('readerPanel')} tabIndex={-1}>
      <TakeHome article={article} />
      <Note article={article} />
      <section>
        <h2>
          {t('fieldQuotes')} {quotes.length > 0 && <span class="quiet">{formatNumber(quotes.length)}</span>}
        </h2>
        {quotes.length === 0 && <p class="quiet small">{t('readerNoQuotes')}</p>}
        <ul class="reader-quotes">
          {inOrder.map((quote) => (
            <QuoteCard
              key={quote.id}
              quote={quote}
              isLost={places.get(quote.id) === null}
              wanted={wanted?.id === quote.id ? wanted.part : undefined}
              onWantedShown={onWantedShown}
              onShow={() => onShow(quote.id)}
            />
          ))}
        </ul>
      </section>
    </aside>
  );
}
