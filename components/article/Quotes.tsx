import type { ComponentChildren } from 'preact';
import type { Quote } from '../../lib/article/article.ts';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

interface Props {
  quotes: Quote[];
  /** Stands after each quote. */
  after?: (quote: Quote) => ComponentChildren;
}

/** The quotes of an article, each with a button that deletes it (and an Undo). */
export function Quotes({ quotes, after }: Props) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  return (
    <ul class="quotes">
      {quotes.map((quote) => (
        <li key={quote.id} class="quote">
          <blockquote dir="auto">
            {quote.exact} {after?.(quote)}
            {quote.comment && (
              <p class="quiet small" dir="auto">
                {quote.comment}
              </p>
            )}
          </blockquote>
          <button
            type="button"
            class="icon-button"
            aria-label={t('fieldQuoteDelete', beginning(quote.exact))}
            title={t('fieldDelete')}
            onClick={() => act(() => tasks.deleteQuote(quote.id), t('fieldQuoteDeleted'), 'quote')}
          >
            <Trash />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The first words of a passage, for what is said of it aloud. */
export function beginning(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : words.join(' ');
}
