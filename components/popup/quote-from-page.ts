import type { Tab } from '../../lib/ports.ts';
import type { Sheaf } from '../../lib/sheaf.ts';
import { t } from '../ui/i18n.ts';
import type { Toasts } from '../ui/toasts.tsx';

/** Keeps what is selected on the page as a quote, and says what to do where nothing is. */
export async function quoteFromPage(tasks: Sheaf['tasks'], tab: Tab, toasts: Toasts): Promise<void> {
  await toasts.act(async () => {
    const answer = await tasks.quoteSelection(tab);
    if (answer.ok && answer.outcome === 'known') {
      toasts.show(t('popupQuoteKnown'), undefined, 'quote');
    } else if (answer.ok) {
      const { quoteId } = answer;
      toasts.show(t('popupQuoteSaved'), async () => void (await tasks.deleteQuote(quoteId)), 'quote');
    } else if (answer.error.code === 'nothing-selected') {
      toasts.show(t('popupNothingSelected'), undefined, 'quote');
    } else if (answer.error.code === 'storage-full') {
      toasts.show(t('popupQuoteNoRoom'), undefined, 'quote');
    } else {
      toasts.show(t('popupQuoteFailed'), undefined, 'quote');
    }
  });
}
