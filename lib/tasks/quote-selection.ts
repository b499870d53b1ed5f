import type { PageReader, Store, Undo } from '../ports.ts';
import type { CaptureTask } from './capture-article.ts';
import { failureOf } from './failure.ts';
import type { Tasks } from './tasks.ts';

interface Needs {
  store: Store;
  reader: PageReader;
  capture: CaptureTask;
  now: () => string;
  newId: () => string;
}

/** Saves the selected passage of a page; the page's article is saved first if it is not yet. */
export function createQuoteSelection({ store, reader, capture, now, newId }: Needs): Tasks['quoteSelection'] {
  return async (tab) => {
    try {
      const selection = await reader.selection(tab.id);
      if (!selection) return { ok: false, error: { code: 'nothing-selected', url: tab.url, title: tab.title } };
      const result = await capture.captureTab(tab);
      if (!result.ok) return result;
      if (result.kind === 'barrier') return { ok: false, error: { code: 'no-page', url: tab.url, title: tab.title } };
      // The person quotes from it: that makes a page that looks like no article one to keep.
      const { article } = result.kind === 'saved' ? result.saved : await store.articles.save(result.article, now());
      const quoteId = newId();
      await store.quotes.put({ id: quoteId, articleId: article.id, ...selection, url: tab.url, addedAt: now() });
      return { ok: true, quoteId, articleId: article.id };
    } catch (error) {
      return { ok: false, error: failureOf(error, tab) };
    }
  };
}

/** Deletes a quote; the undo brings it back. */
export function createDeleteQuote({ store, now }: Pick<Needs, 'store' | 'now'>): (quoteId: string) => Promise<Undo> {
  return async (quoteId) => {
    const quote = await store.quotes.get(quoteId);
    if (quote) await store.quotes.put({ ...quote, deletedAt: now() });
    return async () => {
      if (quote) await store.quotes.put(quote);
    };
  };
}
