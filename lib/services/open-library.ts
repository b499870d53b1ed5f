import type { CapturedArticle } from '../article/article.ts';
import { cleanIsbn } from '../article/identifiers.ts';
import { markedFromText } from '../article/markup.ts';
import { parseAuthor } from '../article/names.ts';
import { parseDate } from '../article/parse-date.ts';
import type { Registry } from '../ports/look-ups.ts';
import { asList, asObject, asText } from '../text/json.ts';
import { getJson, type HttpNeeds } from './http.ts';
import { saidBy } from './said.ts';

/** Open Library, for books by ISBN: https://openlibrary.org/dev/docs/api/books. */
export function createOpenLibrary(needs: HttpNeeds & { base: string }): Registry {
  return {
    knows: ({ isbn, doi }) => !doi && Boolean(isbn?.length),
    async lookUp({ isbn }) {
      const key = `ISBN:${isbn?.[0] ?? ''}`;
      const url = `${needs.base}/api/books?bibkeys=${encodeURIComponent(key)}&format=json&jscmd=data`;
      const body = asObject(await getJson(needs, 'Open Library', url));
      return body[key] === undefined ? undefined : parseBook(body[key], isbn?.[0] ?? '');
    },
  };
}

/** A book of Open Library; `undefined` where the answer is none. */
export function parseBook(answer: unknown, isbn: string): CapturedArticle | undefined {
  const book = asObject(answer);
  const title = asText(book.title);
  if (!title) return undefined;
  const subtitle = asText(book.subtitle);
  return saidBy(
    'open-library',
    {
      title: markedFromText(subtitle ? `${title}: ${subtitle}` : title),
      authors: asList(book.authors)
        .map((author) => parseAuthor(asText(asObject(author).name) ?? ''))
        .filter((author) => author !== undefined),
      publisher: asText(asList(book.publishers).map((publisher) => asText(asObject(publisher).name))[0]),
      issued: parseDate(asText(book.publish_date) ?? ''),
      isbn: [cleanIsbn(isbn)].filter((clean) => clean !== undefined),
      type: 'book',
    },
    { trust: { status: 'unchecked' } },
  );
}
