import { beforeEach, describe, expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import type { Saved } from '../../lib/ports.ts';
import { saidBy } from '../../lib/services/said.ts';
import { createEditTasks } from '../../lib/tasks/edit-articles.ts';
import { createSaveTasks } from '../../lib/tasks/save-article.ts';
import { aCapture, someFeedback } from '../support/builders.ts';
import { aClock, aStore, type StoreInMemory } from '../support/memory.ts';

const NOW = '2026-11-24T09:00:00.000Z';

let store: StoreInMemory;
let tasks: ReturnType<typeof createSaveTasks> & ReturnType<typeof createEditTasks>;
beforeEach(() => {
  store = aStore();
  const needs = { store, now: aClock() };
  tasks = { ...createSaveTasks(needs), ...createEditTasks(needs) };
});

async function saved(capture = aCapture()): Promise<Saved> {
  const result = await tasks.saveCaptured(capture);
  if (!result.ok || result.kind !== 'saved') throw new Error('not saved');
  return result.saved;
}

describe('by what was typed', () => {
  it.each([
    ['10.1056/NEJMoa2034577', { doi: '10.1056/NEJMoa2034577', url: 'https://doi.org/10.1056/NEJMoa2034577' }],
    ['PMID: 33301246', { pmid: '33301246' }],
    ['PMC7745181', { pmcid: 'PMC7745181' }],
    ['arXiv:2101.00001v2', { arxiv: '2101.00001', type: 'preprint' }],
    ['10.1101/2020.06.22.20137273', { doi: '10.1101/2020.06.22.20137273', type: 'preprint' }],
    ['https://www.biorxiv.org/content/10.1101/123456v1', { doi: '10.1101/123456', type: 'preprint' }],
    ['10.1101/gr.276550.121', { type: 'journal-article' }],
    ['https://example.org/teaching/feedback', { url: 'https://example.org/teaching/feedback', type: 'web-page' }],
  ])('%s', async (text, fields) => {
    expect(await tasks.saveByIdentifier(text)).toMatchObject({ ok: true, kind: 'saved', saved: { article: fields } });
  });

  it('says of an identifier that it was pasted, not that anyone has been at its address', async () => {
    await tasks.saveByIdentifier('10.1056/NEJMoa2034577');
    expect(await store.articles.get('id-1')).toMatchObject({
      capturedFrom: '',
      provenance: { doi: { from: 'pasted' }, url: { from: 'pasted' } },
    });
    // A page knows better how the DOI is written.
    const page = await saved(aCapture({ doi: '10.1056/nejmoa2034577', url: 'https://nejm.example/1' }));
    expect(page.article).toMatchObject({ id: 'id-1', url: 'https://nejm.example/1', doi: '10.1056/nejmoa2034577' });
  });

  it('keeps the title and the authors of a whole citation until somebody says them better', async () => {
    const cited =
      'Roe K, Doe JM. Time to treatment for sepsis. N Engl J Med. 2017 Jun 8;376(23):2235-2244. doi: 10.5555/roe. Epub 2017 May 21. PMID: 5; PMCID: PMC6.';
    await tasks.saveByIdentifier(cited);
    expect(await store.articles.get('id-1')).toMatchObject({
      title: 'Time to treatment for sepsis',
      authors: [
        { family: 'Roe', given: 'K' },
        { family: 'Doe', given: 'JM' },
      ],
      doi: '10.5555/roe',
      pmid: '5',
      pmcid: 'PMC6',
      provenance: { title: { from: 'pasted' } },
    });
    const { article } = await saved(aCapture({ doi: '10.5555/roe', url: 'https://x.example/1' }));
    expect(article.title).toBe(aCapture().fields.title);
    // Who is left out of the citation is an author too.
    await tasks.saveByIdentifier('Roe K, et al. Time to treatment for trauma. Lancet. 2018;1:2. doi:10.5555/trauma');
    expect(await store.articles.get('id-2')).toMatchObject({ title: 'Time to treatment for trauma' });
    expect((await store.articles.get('id-2'))?.authors).toBeUndefined();
  });

  it('says that it recognises nothing', async () => {
    expect(await tasks.saveByIdentifier('dexamethasone')).toEqual({ ok: false, error: { code: 'not-recognised' } });
    expect((await store.articles.counts()).all).toBe(0);
  });
});

it('saves several that a page lists, each once', async () => {
  const candidates = [
    { title: 'First', doi: '10.5555/a' },
    { title: 'Second', pmid: '42' },
    { title: 'First again', doi: '10.5555/A' },
  ];
  const results = await tasks.saveCandidates(candidates);
  expect(results.map((result) => result.ok && result.kind === 'saved' && result.saved.outcome)).toEqual([
    'new',
    'new',
    'known',
  ]);
  expect((await store.articles.get('id-2'))?.url).toBe('https://pubmed.ncbi.nlm.nih.gov/42/');
});

it('tells the keys of what a page lists, and of the page', async () => {
  const page = aCapture({ doi: undefined, url: 'https://search.example/list' });
  expect(await tasks.keysOf([page, { title: 'First', doi: '10.5555/A' }])).toEqual([
    expect.arrayContaining(['url:search.example/list']),
    ['doi:10.5555/a'],
  ]);
});

describe('undo', () => {
  it('puts a new article into the trash', async () => {
    await tasks.undoCapture(await saved());
    expect(await store.articles.counts()).toMatchObject({ all: 0, trash: 1 });
  });

  it('makes a known article what it was, and keeps what was typed since', async () => {
    const first = await saved();
    const second = await saved(aCapture({ pmid: '77', volume: '12' }));
    expect(second.changed.sort()).toEqual(['pmid', 'volume']);
    await tasks.writeArticle(second.article.id, { takeHome: 'typed since' });
    await tasks.editField(second.article.id, 'journal', 'My journal');
    await tasks.undoCapture(second);
    const article = await store.articles.get(first.article.id);
    expect(article).toMatchObject({ takeHome: 'typed since', journal: 'My journal', keys: first.article.keys });
    expect(article?.pmid).toBeUndefined();
    expect(article?.provenance.journal?.from).toBe('you');
  });

  it('keeps every edit since, with the keys that follow from it', async () => {
    const first = await saved(aCapture({ doi: '10.5555/wrong' }));
    await tasks.editField(first.article.id, 'title', 'First' as MarkedText);
    const second = await saved(aCapture({ doi: '10.5555/wrong', volume: '12' }));
    await tasks.editField(second.article.id, 'title', 'Second' as MarkedText);
    await tasks.editField(second.article.id, 'doi', '10.5555/right');
    await tasks.undoCapture(second);
    const article = await store.articles.get(first.article.id);
    expect(article).toMatchObject({ title: 'Second', doi: '10.5555/right' });
    expect(article?.volume).toBeUndefined();
    expect(article?.keys).not.toContain('doi:10.5555/wrong');
    expect(article?.notKeys).toContain('doi:10.5555/wrong');
  });

  it('takes records apart again that a page had joined, with all that hung on them', async () => {
    const byDoi = (await saved(aCapture({ url: 'https://a.example/1' }))).article;
    const pubmed = { doi: undefined, pmid: '77', url: 'https://pubmed.ncbi.nlm.nih.gov/77/' };
    const { id } = (await saved(aCapture(pubmed))).article;
    await tasks.writeArticle(id, { takeHome: 'of the second', tags: ['mine'], note: 'A note' });
    const byPmid = await store.articles.get(id);
    const list = { id: 'l', name: 'Club', articleIds: ['x', id, 'y'], addedAt: NOW, updatedAt: NOW };
    const quote = { id: 'q', articleId: id, exact: 'x', prefix: '', suffix: '', url: '', addedAt: NOW };
    const text = { html: '<p>x</p>', text: 'x', length: 1 };
    await store.lists.put(list);
    await store.quotes.put(quote);
    await store.feedback.add(someFeedback({ articleId: id }));
    await store.readable.put(id, text);
    const read = { articleId: id, fraction: 0.5, place: 40, updatedAt: NOW };
    await store.progress.put(read);
    await store.typed.keep(`${id}/tags`, 'half');
    await store.typed.keep(`${id}/lists`, 'theirs');
    await store.typed.keep(`${byDoi.id}/lists`, 'own');
    await store.lookUps.ask([id], NOW);
    const lookUps = await Promise.all([store.lookUps.of(byDoi.id), store.lookUps.of(id)]);

    const joined = await saved(aCapture({ pmid: '77' }));
    expect(await store.articles.get(id)).toBeUndefined();
    expect(await store.feedback.of(byDoi.id)).toHaveLength(1);
    expect(await store.progress.get(byDoi.id)).toEqual({ ...read, articleId: byDoi.id });
    expect(await store.typed.get(`${byDoi.id}/tags`)).toBe('half');
    expect(await store.typed.get(`${byDoi.id}/lists`)).toBe('own theirs');
    expect(await store.lookUps.of(byDoi.id)).toMatchObject({ asked: 1 });
    expect([await store.progress.get(id), await store.lookUps.of(id)]).toEqual([undefined, undefined]);
    expect(await store.typed.get(`${id}/tags`)).toBeUndefined();
    await tasks.writeArticle(joined.article.id, { starred: true });
    await tasks.undoCapture(joined);

    const restored = await store.articles.get(id);
    expect({ ...restored, updatedAt: byPmid?.updatedAt }).toEqual(byPmid);
    expect(restored?.updatedAt.localeCompare(joined.article.updatedAt)).toBe(1);
    expect(await store.articles.get(byDoi.id)).toMatchObject({ takeHome: '', tags: [], note: '', starred: true });
    expect((await store.articles.get(byDoi.id))?.keys).toEqual(byDoi.keys);
    expect((await store.lists.get('l'))?.articleIds).toEqual(['x', id, 'y']);
    expect((await store.quotes.of(id)).map((each) => each.id)).toEqual(['q']);
    expect([await store.feedback.of(id), await store.feedback.of(byDoi.id)]).toMatchObject([[{ articleId: id }], []]);
    expect(await store.readable.get(id)).toMatchObject(text);
    expect(await store.readable.get(byDoi.id)).toBeUndefined();
    expect([await store.progress.get(id), await store.progress.get(byDoi.id)]).toEqual([read, undefined]);
    expect(await store.typed.get(`${id}/tags`)).toBe('half');
    expect(await store.typed.get(`${byDoi.id}/tags`)).toBeUndefined();
    expect(await store.typed.get(`${byDoi.id}/lists`)).toBe('own');
    expect(await store.lookUps.of(id)).toEqual(lookUps[1]);
  });

  const asked = (fields: Parameters<typeof saidBy>[1], status: 'nothing-known' | 'retracted' = 'nothing-known') =>
    saidBy('crossref', fields, { trust: { status, from: 'crossref', checkedAt: NOW } });

  it('leaves what came since to an article of which a capture said nothing new', async () => {
    const { article } = await saved();
    const again = await saved();
    expect(again.article).toEqual(article);
    await store.lookUps.learn(article.id, asked({ abstract: 'What was found', pmid: '77' }, 'retracted'), NOW);
    await tasks.setReadState([article.id], 'read');
    await tasks.trashArticles([article.id]);
    const since = await store.articles.get(article.id);
    await tasks.undoCapture(again);
    expect(await store.articles.get(article.id)).toEqual(since);
    expect(since).toMatchObject({ history: [{ kind: 'read' }], trust: { status: 'retracted' }, pmid: '77' });
  });

  it('takes what a page said from under what registries have said since', async () => {
    const { article } = await saved(aCapture({ pages: '1' }));
    const second = await saved(aCapture({ volume: '12', pages: '2', journal: 'Another' }));
    await store.lookUps.learn(
      article.id,
      asked({ pages: '1-9', journal: 'Journal', abstract: 'Found', pmid: '77' }),
      NOW,
    );
    expect(await tasks.undoCapture(second)).toEqual({ back: 1, kept: 0 });
    const undone = await store.articles.get(article.id);
    expect(undone).toMatchObject({
      pages: '1',
      journal: article.journal,
      abstract: 'Found',
      pmid: '77',
      trust: { from: 'crossref' },
      provenance: { pages: { others: [{ value: '1-9', from: 'crossref' }] } },
    });
    expect(undone?.volume).toBeUndefined();
    expect(undone?.keys).toContain('pmid:77');
  });

  it('takes what registries were asked by another paper’s DOI with it', async () => {
    const page = { doi: undefined, url: 'https://a.example/1' };
    const { article } = await saved(aCapture(page));
    const wrong = await saved(aCapture({ ...page, doi: '10.5555/wrong' }));
    const said = asked({ abstract: 'Of another', pmid: '77', doi: '10.5555/wrong', journal: 'Other' }, 'retracted');
    await store.lookUps.learn(article.id, { ...said, openAccess: true }, NOW);
    await tasks.writeArticle(article.id, { note: 'since' });
    await tasks.undoCapture(wrong);
    const undone = await store.articles.get(article.id);
    expect({ ...undone, updatedAt: article.updatedAt }).toEqual({ ...article, note: 'since' });
  });

  it('leaves an article in the trash, and what was joined to it, since', async () => {
    const { article } = await saved();
    const second = await saved(aCapture({ volume: '12' }));
    await saved(aCapture({ doi: undefined, pmid: '77', url: 'https://b.example/77' }));
    const third = await saved(aCapture({ pmid: '77', volume: '12' }));
    expect(third.joined).toHaveLength(1);
    await tasks.trashArticles([article.id]);
    await tasks.undoCapture(second);
    expect(await store.articles.counts()).toMatchObject({ all: 0, trash: 1 });
    const undone = await store.articles.get(article.id);
    expect(undone?.keys).toEqual(expect.arrayContaining(['pmid:77', 'url:b.example/77']));
    expect(undone?.volume).toBeUndefined();
  });

  it('tells of an article that is gone that it is not undone, and brings no record of it back', async () => {
    await saved(aCapture({ url: 'https://a.example/1' }));
    await saved(aCapture({ doi: undefined, pmid: '77', url: 'https://b.example/77' }));
    const joined = await saved(aCapture({ pmid: '77' }));
    await tasks.trashArticles([joined.article.id]);
    await tasks.purgeArticles(await store.articles.inTrash());
    expect(await tasks.undoCapture(joined)).toEqual({ back: 0, kept: 1 });
    expect(await store.articles.size()).toBe(0);
  });

  it('parts two again that the person had parted, and then joined', async () => {
    const { id } = (await saved(aCapture({ url: 'https://a.example/1' }))).article;
    const other = (await saved(aCapture({ doi: undefined, pmid: '77', url: 'https://b.example/77' }))).article.id;
    await saved(aCapture({ pmid: '77' }));
    const [join] = await store.joins.of(id);
    await store.joins.part(join?.number ?? 0, NOW);
    const apart = await store.articles.getMany([id, other]);
    expect(apart.every((each) => each?.notKeys)).toBe(true);
    const joined = await store.joins.join(id, other, NOW);
    if (joined) await tasks.undoCapture(joined);
    const again = await store.articles.getMany([id, other]);
    expect(again.map((each) => ({ ...each, updatedAt: '' }))).toEqual(
      apart.map((each) => ({ ...each, updatedAt: '' })),
    );
  });

  it('brings no record back that was taken out of the article and deleted for good', async () => {
    await saved(aCapture({ url: 'https://a.example/1' }));
    const { id } = (await saved(aCapture({ doi: undefined, pmid: '77', url: 'https://b.example/77' }))).article;
    const joined = await saved(aCapture({ pmid: '77' }));
    const [join] = await store.joins.of(joined.article.id);
    await store.joins.part(join?.number ?? 0, NOW);
    await tasks.trashArticles([id]);
    await tasks.purgeArticles(await store.articles.inTrash());
    await tasks.undoCapture(joined);
    expect(await store.articles.get(id)).toBeUndefined();
  });

  it('puts an article that was in the trash back there', async () => {
    const first = await saved();
    await tasks.undoCapture(first);
    const second = await saved();
    expect(second.outcome).toBe('restored');
    await tasks.undoCapture(second);
    expect(await store.articles.counts()).toMatchObject({ all: 0, trash: 1 });
  });
});

it('keeps what the person edited whatever a later page says', async () => {
  const { article } = await saved();
  await tasks.editField(article.id, 'title', 'My title' as MarkedText);
  const again = await saved(aCapture({ title: 'Their new title' as MarkedText }));
  expect(again.article.title).toBe('My title');
});
