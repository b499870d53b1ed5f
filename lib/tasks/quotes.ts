import type { BackgroundTasks, PageReader, Store } from '../ports.ts';
import type { CaptureTask } from './capture-article.ts';
import { failureOf } from './failure.ts';
import { reverseOf } from './reverse.ts';

/** What the tasks on quotes need. */
export interface QuoteNeeds {
  store: Store;
  reader: Pick<PageReader, 'selection'>;
  capture: Pick<CaptureTask, 'captureTab'>;
  now: () => string;
  newId: () => string;
}

/** Quotes: a selected passage of a page is saved with its article, which is saved first if it is not yet; and deleted. */
export function createQuoteTasks({
  store,
  reader,
  capture,
  now,
  newId,
}: QuoteNeeds): Pick<BackgroundTasks, 'quoteSelection' | 'deleteQuote'> {
  return {
    async quoteSelection(tab) {
      try {
        const selection = await reader.selection(tab.id);
        if (!selection) return { ok: false, error: { code: 'nothing-selected', url: tab.url, title: tab.title } };
        const result = await capture.captureTab(tab);
        if (!result.ok) return result;
        if (result.kind === 'barrier') return { ok: false, error: { code: 'no-page', url: tab.url, title: tab.title } };
        // The person quotes from it: that makes a page that looks like no article one to keep.
        const { article } = result.kind === 'saved' ? result.saved : await store.articles.save(result.article, now());
        const { quote, outcome } = await store.quotes.add({
          id: newId(),
          articleId: article.id,
          ...selection,
          url: tab.url,
          addedAt: now(),
        });
        return { ok: true, quoteId: quote.id, articleId: article.id, outcome };
      } catch (error) {
        return { ok: false, error: failureOf(error, tab) };
      }
    },

    async deleteQuote(quoteId) {
      const quote = await store.quotes.get(quoteId);
      if (!quote) return {};
      const deleted = { ...quote, deletedAt: now() };
      await store.quotes.put(deleted);
      return { quotes: [reverseOf(quote, deleted)] };
    },
  };
}
