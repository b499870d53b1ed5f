import { beforeEach, expect, it } from 'vitest';
import type { Capture } from '../../lib/article/article.ts';
import { createCaptureArticle } from '../../lib/tasks/capture-article.ts';
import { createQuoteTasks } from '../../lib/tasks/quotes.ts';
import { createUndo } from '../../lib/tasks/reverse.ts';
import { createSaveLink } from '../../lib/tasks/save-link.ts';
import { aCapture } from '../support/builders.ts';
import { aClock, aPageReader, aStore, counter, type FakePage, type StoreInMemory } from '../support/memory.ts';

const SELECTION = { exact: 'mortality was lower', prefix: 'In the treated group, ', suffix: ' than in usual care' };
const tab = { id: 1, url: aCapture().capturedFrom, title: 'Feedback literacy' };

let store: StoreInMemory;
let pages: Map<number, FakePage>;
let needs: Parameters<typeof createQuoteTasks>[0] & Parameters<typeof createSaveLink>[0];
beforeEach(() => {
  store = aStore();
  pages = new Map([[1, { capture: { kind: 'article', article: aCapture(), others: [] }, selection: SELECTION }]]);
  const reader = aPageReader(pages);
  const now = aClock();
  needs = {
    store,
    reader,
    now,
    newId: counter('quote'),
    capture: createCaptureArticle({ store, reader, now, untilShown: async () => undefined }),
  };
});

it('saves the passage with its place, and the article first', async () => {
  expect(await createQuoteTasks(needs).quoteSelection(tab)).toEqual({
    ok: true,
    quoteId: 'quote-1',
    articleId: 'id-1',
    outcome: 'new',
  });
  expect(await store.quotes.of('id-1')).toMatchObject([{ ...SELECTION, url: tab.url }]);
});

it('keeps a page that looks like no article, since it is quoted from', async () => {
  const capture: Capture = { kind: 'not-an-article', reason: 'page', article: aCapture({ doi: undefined }) };
  pages.set(1, { capture, selection: SELECTION });
  expect(await createQuoteTasks(needs).quoteSelection(tab)).toMatchObject({ ok: true });
  expect((await store.articles.counts()).all).toBe(1);
});

it('says that nothing is selected, and saves nothing', async () => {
  pages.set(1, { capture: { kind: 'article', article: aCapture(), others: [] } });
  expect(await createQuoteTasks(needs).quoteSelection(tab)).toMatchObject({
    ok: false,
    error: { code: 'nothing-selected' },
  });
  expect((await store.articles.counts()).all).toBe(0);
});

it('saves nothing from a robot check', async () => {
  pages.set(1, { capture: { kind: 'barrier', reason: 'robot', url: tab.url, title: 'x' }, selection: SELECTION });
  expect(await createQuoteTasks(needs).quoteSelection(tab)).toMatchObject({ ok: false, error: { code: 'no-page' } });
});

it('keeps the same passage once, and brings it back if it was deleted', async () => {
  const tasks = createQuoteTasks(needs);
  await tasks.quoteSelection(tab);
  expect(await tasks.quoteSelection(tab)).toMatchObject({ quoteId: 'quote-1', outcome: 'known' });
  await tasks.deleteQuote('quote-1');
  expect(await tasks.quoteSelection(tab)).toMatchObject({ quoteId: 'quote-1', outcome: 'restored' });
  expect((await store.quotes.of('id-1')).map(({ id }) => id)).toEqual(['quote-1']);
});

it('deletes a quote and brings it back', async () => {
  await createQuoteTasks(needs).quoteSelection(tab);
  const reverse = await createQuoteTasks(needs).deleteQuote('quote-1');
  expect(await store.quotes.of('id-1')).toEqual([]);
  await createUndo(needs)(reverse);
  expect(await store.quotes.of('id-1')).toHaveLength(1);
});

it.each([
  ['https://doi.org/10.5555/linked', { doi: '10.5555/linked', type: 'journal-article', title: 'A linked paper' }],
  ['https://blog.example/post?utm_source=x', { url: 'https://blog.example/post', type: 'web-page' }],
])('saves the target of a link: %s', async (url, fields) => {
  const page = pages.get(1);
  if (page) page.links = { 'https://doi.org/10.5555/linked': 'A linked paper' };
  const result = await createSaveLink(needs)(tab, url);
  expect(result).toMatchObject({ ok: true, kind: 'saved', thin: 'address', saved: { article: fields } });
});

it('does not save a link that is no web address', async () => {
  expect(await createSaveLink(needs)(tab, 'javascript:alert(1)')).toMatchObject({ ok: false });
});

it('keeps a passage of the stored text, and the same words elsewhere as another', async () => {
  const { article } = await store.articles.save(aCapture(), '2026-03-01T09:00:00.000Z');
  const tasks = createQuoteTasks(needs);
  expect(await tasks.addQuote(article.id, SELECTION, { colour: 'green' })).toEqual({
    quoteId: 'quote-1',
    outcome: 'new',
    reverse: { quotes: [{ id: 'quote-1', properties: { deletedAt: { was: expect.any(String) } } }] },
  });
  expect(await tasks.addQuote(article.id, { ...SELECTION, prefix: 'treated\ngroup,  ' })).toEqual({
    quoteId: 'quote-1',
    outcome: 'known',
    reverse: {},
  });
  const elsewhere = { ...SELECTION, prefix: 'Nobody had thought that ', suffix: ', but it was.' };
  expect(await tasks.addQuote(article.id, elsewhere)).toMatchObject({ outcome: 'new' });
  expect(await store.quotes.of(article.id)).toMatchObject([
    { ...SELECTION, colour: 'green', url: article.url },
    elsewhere,
  ]);
});

it('has no quote of an article that is gone', async () => {
  await expect(createQuoteTasks(needs).addQuote('gone', SELECTION)).rejects.toMatchObject({ name: 'ArticleMissing' });
});

it('brings a deleted passage back in the colour that it is marked with now', async () => {
  const { article } = await store.articles.save(aCapture(), '2026-03-01T09:00:00.000Z');
  const tasks = createQuoteTasks(needs);
  const { quoteId } = await tasks.addQuote(article.id, SELECTION, { colour: 'green' });
  await tasks.deleteQuote(quoteId);
  expect(await tasks.addQuote(article.id, SELECTION, { colour: 'pink' })).toMatchObject({
    quoteId,
    outcome: 'restored',
  });
  expect(await store.quotes.of(article.id)).toMatchObject([{ colour: 'pink' }]);
});

it('writes a comment and a colour, and takes them back', async () => {
  const { article } = await store.articles.save(aCapture(), '2026-03-01T09:00:00.000Z');
  const tasks = createQuoteTasks(needs);
  const { quoteId } = await tasks.addQuote(article.id, SELECTION);
  await tasks.writeQuote(quoteId, { comment: 'For the journal club' });
  const reverse = await tasks.writeQuote(quoteId, { colour: 'blue' });
  expect(await store.quotes.get(quoteId)).toMatchObject({ comment: 'For the journal club', colour: 'blue' });
  await createUndo(needs)(reverse);
  const quote = await store.quotes.get(quoteId);
  expect(quote?.colour).toBeUndefined();
  expect(quote?.comment).toBe('For the journal club');
});
