import type { Quote } from '../article/article.ts';
import { rowChangeOf } from '../article/taken-back.ts';
import type { ReadingTasks } from '../ports/reading.ts';
import { ArticleMissing, type BackgroundTasks, type PageReader, type Reverse, type Store } from '../ports.ts';
import type { CaptureTask } from './capture-article.ts';
import { failureOf } from './failure.ts';

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
}: QuoteNeeds): Pick<BackgroundTasks, 'quoteSelection' | 'deleteQuote'> & Omit<ReadingTasks, 'keepProgress'> {
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

    async addQuote(articleId, passage, own, operation) {
      const article = await store.articles.get(articleId);
      if (!article) throw new ArticleMissing(articleId);
      const { exact, prefix, suffix } = passage;
      const at = now();
      return store.operations.once({ operation, name: 'mark', at }, async () => {
        const { quote, outcome } = await store.quotes.add({
          id: newId(),
          articleId,
          exact,
          prefix,
          suffix,
          ...own,
          url: article.url ?? article.capturedFrom,
          addedAt: at,
        });
        const { id } = quote;
        if (outcome === 'restored') await store.quotes.change(id, (found) => ({ ...found, ...own, updatedAt: at }));
        const reverse: Reverse =
          outcome === 'known' ? {} : { quotes: [{ id, properties: { deletedAt: { was: at } } }] };
        return { quoteId: id, outcome, reverse };
      });
    },

    writeQuote: (quoteId, changes, operation) =>
      changeQuote(quoteId, { ...changes, updatedAt: now() }, operation, `${quoteId} ${Object.keys(changes)}`),

    deleteQuote: (quoteId, operation) => changeQuote(quoteId, { deletedAt: now() }, operation),
  };

  function changeQuote(quoteId: string, changes: Partial<Quote>, operation?: string, about?: string): Promise<Reverse> {
    return store.operations.once({ operation, name: 'quote', at: now(), about }, async () => {
      let reverse: Reverse = {};
      await store.quotes.change(quoteId, (quote) => {
        const changed = { ...quote, ...changes };
        reverse = { quotes: [rowChangeOf(quote, changed)] };
        return changed;
      });
      return reverse;
    });
  }
}
