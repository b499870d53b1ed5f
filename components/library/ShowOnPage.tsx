import type { Quote } from '../../lib/article/article.ts';
import { beginning } from '../article/Quotes.tsx';
import { t } from '../ui/i18n.ts';
import { quoteAddress } from './quote-address.ts';

/** The way to a quote's place on its page; nothing where it is no web page. */
export function ShowOnPage({ quote }: { quote: Quote }) {
  const address = quoteAddress(quote);
  if (!address) return null;
  return (
    <a class="small" href={address} target="_blank" rel="noreferrer">
      {t('fieldQuoteShow')}
      <span class="visually-hidden">: {beginning(quote.exact)}</span>
    </a>
  );
}
