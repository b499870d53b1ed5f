import { identifiersFromUrl } from '../article/identifiers.ts';
import { type CaptureResult, type PageReader, PageUnreadable, type Store, type Tab } from '../ports.ts';
import { failureOf } from './failure.ts';
import { describeAddress } from './from-address.ts';

interface Needs {
  store: Store;
  reader: Pick<PageReader, 'linkText'>;
  now: () => string;
}

/** Saves what a link on a page leads to, without opening it: by the identifiers in its address, or as a web page. */
export function createSaveLink({ store, reader, now }: Needs): (tab: Tab, url: string) => Promise<CaptureResult> {
  return async (tab, url) => {
    try {
      if (!/^https?:/.test(url)) return { ok: false, error: { code: 'not-recognised', url } };
      const text = await reader.linkText(tab.id, url).catch((error: unknown) => {
        if (error instanceof PageUnreadable) return undefined;
        throw error;
      });
      const identifiers = identifiersFromUrl(url);
      const isArticle = Object.values(identifiers).some(Boolean);
      const captured = describeAddress({ url }, isArticle ? identifiers : { type: 'web-page' }, text);
      return {
        ok: true,
        kind: 'saved',
        saved: await store.articles.save(captured, now()),
        others: [],
        thin: 'address',
      };
    } catch (error) {
      return { ok: false, error: failureOf(error, { url, title: tab.title }) };
    }
  };
}
