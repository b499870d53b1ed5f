import { beforeEach, describe, expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import { ArticleMissing } from '../../lib/ports.ts';
import { createEditTasks } from '../../lib/tasks/edit-articles.ts';
import { createUndo } from '../../lib/tasks/reverse.ts';
import { reverseSince } from '../../lib/tasks/reverse-since.ts';
import { aCapture } from '../support/builders.ts';
import { aClock, aStore, type StoreInMemory } from '../support/memory.ts';

let store: StoreInMemory;
let undo: ReturnType<typeof createUndo>;
let tasks: ReturnType<typeof createEditTasks>;
beforeEach(async () => {
  store = aStore();
  const needs = { store, now: aClock() };
  tasks = createEditTasks(needs);
  undo = createUndo(needs);
  for (const doi of ['10.5555/a', '10.5555/b']) {
    await store.articles.save(aCapture({ doi, url: undefined }), '2026-01-01T00:00:00.000Z');
  }
});

const article = async (id: string) => {
  const found = await store.articles.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

it('keeps every keystroke', async () => {
  const text = 'Ask before you tell.';
  // Not awaited one by one, as typing does not wait either.
  await Promise.all([...text].map((_, i) => tasks.writeArticle('id-1', { takeHome: text.slice(0, i + 1) })));
  expect((await article('id-1')).takeHome).toBe(text);
});

it('takes back what was typed, and nothing else', async () => {
  const reverse = await tasks.writeArticle('id-1', { note: 'draft' });
  await tasks.setStarred(['id-1'], true);
  await undo(reverse);
  expect(await article('id-1')).toMatchObject({ note: '', starred: true });
});

it('keeps when something was starred, and takes that back', async () => {
  await tasks.setStarred(['id-1'], true);
  const { starredAt } = await article('id-1');
  const reverse = await tasks.setStarred(['id-1', 'id-2'], true);
  expect((await article('id-2')).starredAt).toBeDefined();
  expect((await article('id-1')).starredAt).not.toBe(starredAt);
  await undo(reverse);
  expect((await article('id-1')).starredAt).toBe(starredAt);
  expect((await article('id-2')).starredAt).toBeUndefined();
  await tasks.writeArticle('id-2', { starred: true });
  expect((await article('id-2')).starredAt).toBeDefined();
});

it('tags several, without repeats, and takes it back', async () => {
  await tasks.tagArticles(['id-1'], { add: 'MedEd' });
  const reverse = await tasks.tagArticles(['id-1', 'id-2'], { add: 'MedEd' });
  expect((await article('id-1')).tags).toEqual(['MedEd']);
  expect((await article('id-2')).tags).toEqual(['MedEd']);
  await undo(reverse);
  expect((await article('id-1')).tags).toEqual(['MedEd']);
  expect((await article('id-2')).tags).toEqual([]);
});

it('edits a field, and takes it back with its provenance', async () => {
  const before = await article('id-1');
  const reverse = await tasks.editField('id-1', 'title', 'Better' as MarkedText);
  expect(await article('id-1')).toMatchObject({ title: 'Better', provenance: { title: { from: 'you' } } });
  await tasks.setReadState(['id-1'], 'read');
  await undo(reverse);
  expect(await article('id-1')).toMatchObject({
    title: before.title,
    provenance: before.provenance,
    readState: 'read',
  });
});

it('takes one edit back and leaves the others', async () => {
  const before = await article('id-1');
  const reverse = await tasks.editField('id-1', 'title', 'Better' as MarkedText);
  await tasks.editField('id-1', 'journal', 'My journal');
  await undo(reverse);
  expect(await article('id-1')).toMatchObject({
    title: before.title,
    journal: 'My journal',
    provenance: { title: before.provenance.title, journal: { from: 'you' } },
  });
  await store.articles.save(aCapture({ doi: '10.5555/a', url: undefined }), '2026-12-01T00:00:00.000Z');
  expect((await article('id-1')).journal).toBe('My journal');
});

it('takes an edit back and leaves what a page has said since', async () => {
  const reverse = await tasks.editField('id-1', 'title', 'Better' as MarkedText);
  const page = aCapture({ doi: '10.5555/a', pmid: '77', url: undefined });
  await store.articles.save(page, '2026-12-01T00:00:00.000Z');
  await undo(reverse);
  const after = await article('id-1');
  expect(after).toMatchObject({ pmid: '77', provenance: { pmid: { from: 'citation_pmid' } } });
  expect(after.keys).toContain('pmid:77');
});

describe('a DOI that the person corrects', () => {
  it('leaves the other paper to a record of its own', async () => {
    const page = aCapture({ doi: '10.5555/wrong', url: 'https://journal.example/mine' });
    const { id } = (await store.articles.save(page, '2026-01-02T00:00:00.000Z')).article;
    await tasks.editField(id, 'doi', '10.5555/right');
    const again = await store.articles.save(page, '2026-12-01T00:00:00.000Z');
    expect(again).toMatchObject({ outcome: 'known', article: { id, doi: '10.5555/right' } });
    const other = aCapture({ doi: '10.5555/wrong', url: 'https://journal.example/other', pmid: '9' });
    const { outcome, article: made } = await store.articles.save(other, '2026-12-02T00:00:00.000Z');
    expect(outcome).toBe('new');
    expect((await store.articles.findByKeys(['doi:10.5555/wrong']))?.id).toBe(made.id);
    expect((await store.articles.save(page, '2026-12-03T00:00:00.000Z')).article.id).toBe(id);
  });

  it('and gives back, is found by it again, and by none of those typed', async () => {
    const before = await article('id-1');
    const first = await tasks.editField('id-1', 'doi', '10.5555/typo');
    const second = await tasks.editField('id-1', 'doi', '10.5555/right');
    await undo(second);
    await undo(first);
    expect(await article('id-1')).toEqual({ ...before, updatedAt: expect.any(String) });
  });

  it('anew, stays as it is when the earlier correction is taken back: by it the article is found, and by no other', async () => {
    await store.articles.change('id-1', (each) => ({ ...each, url: 'https://doi.org/10.5555/a' }));
    const reverse = await tasks.editField('id-1', 'doi', '10.5555/typo');
    await tasks.editField('id-1', 'doi', '10.5555/right');
    const before = await article('id-1');
    expect(await undo(reverse)).toEqual({ back: 0, kept: 1 });
    expect(await article('id-1')).toEqual({ ...before, updatedAt: expect.any(String) });
  });
});

describe('taking an edit of a DOI back', () => {
  it('leaves what an earlier edit refused refused', async () => {
    await tasks.editField('id-1', 'doi', '10.5555/right');
    const before = await article('id-1');
    await undo(await tasks.editField('id-1', 'doi', '10.5555/typo'));
    const { keys, ...after } = await article('id-1');
    expect(after).toMatchObject({ doi: before.doi, notKeys: before.notKeys });
    expect(keys.toSorted()).toEqual(before.keys.toSorted());
    const other = await store.articles.save(
      aCapture({ doi: '10.5555/a', url: 'https://x.example/a' }),
      '2027-01-01T00:00:00.000Z',
    );
    expect(other.outcome).toBe('new');
  });

  it('leaves what an earlier choice refused refused', async () => {
    const page = aCapture({ doi: '10.5555/first', url: 'https://journal.example/two-dois' });
    page.provenance.doi = { from: 'citation_doi', others: [{ value: '10.5555/second', from: 'dc.identifier' }] };
    const { id } = (await store.articles.save(page, '2026-01-02T00:00:00.000Z')).article;
    await tasks.chooseValue(id, 'doi', 0);
    const before = await article(id);
    expect(before.notKeys).toBeDefined();
    await undo(await tasks.editField(id, 'doi', '10.5555/typo'));
    const { keys, notKeys } = await article(id);
    expect(notKeys).toEqual(before.notKeys);
    expect(keys.toSorted()).toEqual(before.keys.toSorted());
  });

  it('leaves the preprint’s DOI a key of the published version', async () => {
    const preprint = '10.1101/2020.05.05.20000005';
    const first = aCapture(
      { doi: preprint, type: 'preprint', url: 'https://preprints.example/1' },
      { sameAs: ['doi:10.5555/c'] },
    );
    await store.articles.save(first, '2026-02-01T00:00:00.000Z');
    const { id } = (
      await store.articles.save(aCapture({ doi: '10.5555/c', url: 'https://x.example/c' }), '2026-02-02T00:00:00.000Z')
    ).article;
    await undo(await tasks.editField(id, 'doi', preprint));
    const again = aCapture({ doi: preprint, type: 'preprint', url: 'https://preprints.example/1v2' });
    expect(await store.articles.save(again, '2026-02-03T00:00:00.000Z')).toMatchObject({
      outcome: 'known',
      article: { id },
    });
  });
});

it('keeps the last key by which an article is found, though its field is emptied', async () => {
  const { id } = (
    await store.articles.save(
      aCapture({ doi: '10.5555/only', url: undefined }, { capturedFrom: '' }),
      '2026-02-01T00:00:00.000Z',
    )
  ).article;
  await tasks.editField(id, 'doi', undefined);
  expect((await store.articles.findByKeys(['doi:10.5555/only']))?.id).toBe(id);
});

it('takes an address back, and is found at it no more', async () => {
  const before = await article('id-1');
  await undo(await tasks.editField('id-1', 'url', 'https://wrong.example/a'));
  expect(await article('id-1')).toEqual({ ...before, updatedAt: expect.any(String) });
});

it('deletes to the trash and brings back', async () => {
  const reverse = await tasks.trashArticles(['id-1', 'id-2']);
  expect(await store.articles.counts()).toMatchObject({ all: 0, trash: 2 });
  await undo(reverse);
  expect(await store.articles.counts()).toMatchObject({ all: 2, trash: 0 });
  expect('deletedAt' in (await article('id-1'))).toBe(false);
});

it('restores what was in the trash', async () => {
  await tasks.trashArticles(['id-1']);
  await tasks.restoreArticles(['id-1']);
  expect(await store.articles.counts()).toMatchObject({ all: 2, trash: 0 });
});

it('deletes for good what is in the trash and nothing else', async () => {
  await tasks.trashArticles(['id-1']);
  await tasks.purgeArticles(['id-1', 'id-2']);
  expect(await store.articles.get('id-1')).toBeUndefined();
  expect(await store.articles.get('id-2')).toBeDefined();
});

it('remembers when an article was read, once for each time, and forgets it with the undo', async () => {
  const reverse = await tasks.setReadState(['id-1'], 'read');
  await tasks.setReadState(['id-1'], 'read');
  expect((await article('id-1')).history).toEqual([{ kind: 'read', at: expect.any(String) }]);
  await undo(reverse);
  expect(await article('id-1')).not.toHaveProperty('history');
  await tasks.writeArticle('id-1', { readState: 'read' });
  await tasks.setReadState(['id-1'], 'unread');
  await tasks.setReadState(['id-1'], 'read');
  expect((await article('id-1')).history).toHaveLength(2);
});

describe('taking back what another change has built on', () => {
  it('takes off the one tag', async () => {
    const reverse = await tasks.tagArticles(['id-1'], { add: 'x' });
    await tasks.tagArticles(['id-1'], { add: 'y' });
    await undo(reverse);
    expect((await article('id-1')).tags).toEqual(['y']);
  });

  it('puts the one tag back', async () => {
    await tasks.tagArticles(['id-1'], { add: 'x' });
    const reverse = await tasks.tagArticles(['id-1'], { remove: 'x' });
    await tasks.tagArticles(['id-1'], { add: 'y' });
    await undo(reverse);
    expect((await article('id-1')).tags.toSorted()).toEqual(['x', 'y']);
  });

  it('leaves a text that was written anew, and says so', async () => {
    const reverse = await tasks.writeArticle('id-1', { note: 'older' });
    await tasks.writeArticle('id-1', { note: 'newer' });
    expect(await undo(reverse)).toEqual({ back: 0, kept: 1 });
    expect((await article('id-1')).note).toBe('newer');
  });

  it('leaves a field that was edited anew', async () => {
    const reverse = await tasks.editField('id-1', 'title', 'Older' as MarkedText);
    await tasks.editField('id-1', 'title', 'Newer' as MarkedText);
    await undo(reverse);
    expect(await article('id-1')).toMatchObject({ title: 'Newer', provenance: { title: { from: 'you' } } });
  });

  it('takes an edit back though a page has given that field another word since, and keeps the word', async () => {
    const before = await article('id-1');
    const reverse = await tasks.editField('id-1', 'journal', 'Mine');
    const page = aCapture({ doi: '10.5555/a', url: undefined, journal: 'Another' });
    page.provenance.journal = { from: 'crossref' };
    await store.articles.save(page, '2026-12-01T00:00:00.000Z');
    expect(await undo(reverse)).toEqual({ back: 1, kept: 0 });
    expect(await article('id-1')).toMatchObject({
      journal: before.journal,
      provenance: { journal: { ...before.provenance.journal, others: [{ value: 'Another', from: 'crossref' }] } },
    });
  });

  it('tells of several how many came back and how many stayed', async () => {
    const reverse = await tasks.setReadState(['id-1', 'id-2'], 'reading');
    await tasks.setReadState(['id-2'], 'archived');
    expect(await undo(reverse)).toEqual({ back: 1, kept: 1 });
    expect([(await article('id-1')).readState, (await article('id-2')).readState]).toEqual(['unread', 'archived']);
  });

  it('keeps what became of the article since', async () => {
    const reverse = await tasks.setReadState(['id-1'], 'read');
    const shared = { at: '2027-01-01T00:00:00.000Z', kind: 'shared' as const };
    await store.articles.change('id-1', (each) => ({ ...each, history: [...(each.history ?? []), shared] }));
    await undo(reverse);
    expect((await article('id-1')).history).toEqual([shared]);
  });
});

it('says that what is written on a record that is gone is nowhere', async () => {
  await expect(tasks.writeArticle('gone', { note: 'x' })).rejects.toThrow(ArticleMissing);
  await expect(tasks.editField('gone', 'volume', '1')).rejects.toThrow(ArticleMissing);
});

it('takes what was typed bit by bit back as one, and only what follows on itself', async () => {
  const typed = [];
  for (const note of ['A', 'As', 'Ask']) typed.push(await tasks.writeArticle('id-1', { note }));
  const all = typed.reduce(reverseSince);
  expect(all.articles).toEqual([{ id: 'id-1', properties: { note: { was: '', became: 'Ask' } }, provenance: {} }]);
  await undo(all);
  expect((await article('id-1')).note).toBe('');
  const first = await tasks.writeArticle('id-1', { note: 'Mine' });
  await tasks.writeArticle('id-1', { note: 'Of another window' });
  await undo(reverseSince(first, await tasks.writeArticle('id-1', { note: 'Mine again' })));
  expect((await article('id-1')).note).toBe('Of another window');
});
