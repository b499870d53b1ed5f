import { beforeEach, expect, it, vi } from 'vitest';
import { type CitingNeeds, createCiteArticles } from '../../../components/digests/cite-articles.ts';
import type { MarkedText } from '../../../lib/article/article.ts';
import type { CitationStyle } from '../../../lib/ports/citing.ts';
import { anArticle } from '../../support/builders.ts';

/** The person's own style; what it cannot be read as breaks it. */
let own: CitationStyle | undefined;
let asked: string[];
const needs: CitingNeeds = {
  async cite({ style, items }, how) {
    how?.signal?.throwIfAborted();
    asked.push(style);
    if (style === 'broken') throw new Error('The style has no bibliography');
    return { entries: items.map(({ id }) => ({ id, text: `${id} in ${style.slice(0, 5)}` as MarkedText })) } as never;
  },
  styles: { all: async () => [], get: async () => own },
  search: { find: async () => [] as never },
  articles: { getMany: async () => [] },
};
const ARTICLES = [anArticle({ id: 'a' })];

beforeEach(() => {
  own = { id: 'own', title: 'Mine', xml: 'mine', addedAt: '2026-11-01T00:00:00.000Z' };
  asked = [];
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

it('cites in the style of the person, once as long as nothing changes', async () => {
  const cite = createCiteArticles(needs);
  await cite(ARTICLES, 'own');
  expect((await cite(ARTICLES, 'own')).get('a')).toBe('a in mine');
  expect(asked).toEqual(['mine']);
  if (own) own = { ...own, xml: 'newer', addedAt: '2026-11-02T00:00:00.000Z' };
  expect((await cite(ARTICLES, 'own')).get('a')).toBe('a in newer');
});

it('cites in one that is shipped where that cannot be used', async () => {
  if (own) own.xml = 'broken';
  expect((await createCiteArticles(needs)(ARTICLES, 'own')).get('a')).toBe('a in <?xml');
  expect(asked[0]).toBe('broken');
});

it('ends where it is told to, in no other style', async () => {
  const stop = new AbortController();
  stop.abort(new Error('no longer wanted'));
  await expect(createCiteArticles(needs)(ARTICLES, 'own', stop.signal)).rejects.toThrow('no longer wanted');
  expect(asked).toEqual([]);
});
