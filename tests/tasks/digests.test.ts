import { beforeEach, describe, expect, it } from 'vitest';
import { DigestMissing, DigestRefused } from '../../lib/ports/digests.ts';
import { createDigestTasks } from '../../lib/tasks/digests.ts';
import { createUndo } from '../../lib/tasks/reverse.ts';
import { anEdition } from '../support/an-edition.ts';
import { anEntry, anIssue, aSeries } from '../support/an-issue.ts';
import { anArticle } from '../support/builders.ts';
import { aClock, aDatabase, aStore, type StoreInMemory } from '../support/memory.ts';

let db: ReturnType<typeof aDatabase>;
let store: StoreInMemory;
let tasks: ReturnType<typeof createDigestTasks>;
let undo: ReturnType<typeof createUndo>;
beforeEach(async () => {
  db = aDatabase();
  store = aStore(db);
  const needs = { store, now: aClock() };
  tasks = createDigestTasks(needs);
  undo = createUndo(needs);
  await db.articles.bulkPut(['article-1', 'article-2'].map((id) => anArticle({ id, keys: [`doi:10.5555/${id}`] })));
  await tasks.createSeries(aSeries());
  await tasks.createIssue(anIssue(), [anEntry()]);
});
const issue = async () => (await store.digests.issue('issue-12')) ?? expect.fail('It is gone');
const entries = () => store.digests.entries('issue-12');
const order = async () => (await issue()).sections.map(({ entryIds }) => entryIds);
const entry = (id: string, changes = {}) => ({
  id,
  articleId: id.replace('entry', 'article'),
  commentary: '',
  quote: '',
  ...changes,
});
/** The edition of the issue, in its words. */
const asItStands: typeof anEdition = (changes) => anEdition({ title: '', intro: '', closing: '', ...changes });
const history = async (id: string) => (await store.articles.get(id))?.history;

describe('a series', () => {
  it('is begun once, however often it is asked', async () => {
    await tasks.changeSeries('series-1', { name: 'Other' });
    await tasks.createSeries(aSeries());
    expect((await store.digests.series()).map(({ name }) => name)).toEqual(['Other']);
  });

  it('is changed, and back by its undo', async () => {
    const back = await tasks.changeSeries('series-1', { homepage: 'https://digest.example/', name: 'Other' });
    expect(await store.digests.oneSeries('series-1')).toMatchObject({
      name: 'Other',
      homepage: 'https://digest.example/',
    });
    expect(await undo(back)).toEqual({ back: 1, kept: 0 });
    expect(await store.digests.oneSeries('series-1')).toEqual(aSeries({ updatedAt: expect.any(String) }));
  });

  it('that is deleted takes its issues along, and back', async () => {
    const back = await tasks.deleteSeries('series-1');
    expect([await store.digests.series(), await store.digests.issues('series-1')]).toEqual([[], []]);
    expect(await store.digests.issue('issue-12')).toBeUndefined();
    expect(await store.digests.ofArticle('article-1')).toEqual([]);
    await undo(back);
    expect(await store.digests.issues('series-1')).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['a name that is none', { name: 1 }],
    ['what is not set', { createdAt: '2026-11-01T09:00:00.000Z' }],
    ['a homepage that is a script', { homepage: 'javascript:alert(1)' }],
    ['a language that there is not', { language: 'not a language' }],
    ['nothing at all', null],
  ])('is refused %s', async (_name, changes) => {
    await expect(tasks.changeSeries('series-1', changes as object)).rejects.toThrow(DigestRefused);
    expect(await store.digests.oneSeries('series-1')).toEqual(aSeries());
  });

  it('that is not there is told', async () => {
    await expect(tasks.changeSeries('gone', { name: 'x' })).rejects.toThrow(DigestMissing);
  });
});

describe('an issue', () => {
  it('is begun once, with its entries each in one place', async () => {
    await tasks.createIssue(anIssue({ id: 'new', sections: [] }), [anEntry({ id: 'a', issueId: 'new' })]);
    await tasks.createIssue(anIssue({ id: 'new', title: 'Other' }), []);
    expect(await store.digests.issue('new')).toMatchObject({ title: '', sections: [{ entryIds: ['a'] }] });
    expect((await store.digests.issues('series-1')).map(({ id }) => id).sort()).toEqual(['issue-12', 'new']);
  });

  it.each<[string, ReturnType<typeof anIssue>, ReturnType<typeof anEntry>[], new () => Error]>([
    ['of no series', anIssue({ id: 'new', seriesId: 'gone' }), [], DigestMissing],
    ['that says it is out', anIssue({ id: 'new', publishedAt: '2026-11-29T09:00:00.000Z' }), [], DigestRefused],
    ['with entries of another', anIssue({ id: 'new' }), [anEntry({ id: 'x' })], DigestRefused],
  ])('%s is not begun', async (_name, given, its, error) => {
    await expect(tasks.createIssue(given, its)).rejects.toThrow(error);
    expect(await store.digests.issue('new')).toBeUndefined();
  });

  it('keeps the words of another window that this one had not seen', async () => {
    await tasks.writeIssue('issue-12', 'intro', 'Theirs', '');
    await tasks.writeIssue('issue-12', 'intro', 'Mine', '');
    expect(await issue()).toMatchObject({ intro: 'Mine', overwritten: [{ field: 'intro', text: 'Theirs' }] });
  });

  it('keeps what another window put in, where this one sets the order that it knew', async () => {
    await tasks.addEntries('issue-12', 'section-1', [entry('entry-2')]);
    await tasks.changeIssue('issue-12', {
      sections: [
        { id: 'section-1', title: 'One', entryIds: [] },
        { id: 'section-2', title: 'Two', entryIds: ['entry-1', 'of-another-issue', 'entry-1'] },
      ],
    });
    expect(await order()).toEqual([['entry-2'], ['entry-1']]);
  });

  it('is deleted, and back', async () => {
    const back = await tasks.deleteIssue('issue-12');
    expect(await store.digests.issue('issue-12')).toBeUndefined();
    expect(await undo(back)).toEqual({ back: 1, kept: 0 });
    expect(await store.digests.issue('issue-12')).toBeDefined();
  });

  it('has its order back, also where its words were written since', async () => {
    await tasks.addEntries('issue-12', 'section-1', [entry('entry-2')]);
    const sections = [{ id: 'section-1', title: '', entryIds: ['entry-2', 'entry-1'] }];
    const back = await tasks.changeIssue('issue-12', { sections });
    await tasks.writeIssue('issue-12', 'title', 'Feedback', '');
    expect(await undo(back)).toEqual({ back: 1, kept: 0 });
    expect(await order()).toEqual([['entry-1', 'entry-2']]);
    expect((await issue()).title).toBe('Feedback');
  });

  it('whose order was changed again stays so', async () => {
    await tasks.addEntries('issue-12', 'section-1', [entry('entry-2')]);
    const back = await tasks.changeIssue('issue-12', {
      sections: [{ id: 'section-1', title: '', entryIds: ['entry-2', 'entry-1'] }],
    });
    await tasks.changeIssue('issue-12', {
      sections: [{ id: 'section-1', title: 'T', entryIds: ['entry-2', 'entry-1'] }],
    });
    expect(await undo(back)).toEqual({ back: 0, kept: 1 });
    expect(await order()).toEqual([['entry-2', 'entry-1']]);
  });
});

describe('entries', () => {
  it('are put in once each, and taken out by the undo', async () => {
    const given = [
      entry('entry-2'),
      entry('again', { articleId: 'article-2' }),
      entry('x', { articleId: 'article-1' }),
    ];
    const back = await tasks.addEntries('issue-12', 'section-1', given);
    expect((await entries()).map(({ id }) => id)).toEqual(['entry-1', 'entry-2']);
    expect(await undo(back)).toEqual({ back: 1, kept: 0 });
    expect((await entries()).map(({ id }) => id)).toEqual(['entry-1']);
    expect(await order()).toEqual([['entry-1']]);
  });

  it('are put in once though it is asked again', async () => {
    const once = () => tasks.addEntries('issue-12', 'section-1', [entry('entry-2')], 'operation');
    expect(await once()).toEqual(await once());
    expect(await entries()).toHaveLength(2);
  });

  it('are taken out, and come back to their place with what was written since', async () => {
    await tasks.addEntries('issue-12', 'section-1', [entry('entry-2'), entry('entry-3')]);
    const back = await tasks.removeEntries('issue-12', ['entry-2']);
    expect((await entries()).map(({ id }) => id)).toEqual(['entry-1', 'entry-3']);
    await tasks.addEntries('issue-12', 'section-1', [entry('entry-4')]);
    await tasks.writeEntry('entry-2', 'commentary', 'Typed as it went', '');
    await undo(back);
    expect(await order()).toEqual([['entry-1', 'entry-2', 'entry-3', 'entry-4']]);
    expect((await entries())[1]?.commentary).toBe('Typed as it went');
  });

  it('keep the words of another window that this one had not seen', async () => {
    await tasks.writeEntry('entry-1', 'question', 'Theirs?', '');
    await tasks.writeEntry('entry-1', 'question', 'Mine?', '');
    expect(await entries()).toMatchObject([
      { question: 'Mine?', overwritten: [{ field: 'question', text: 'Theirs?' }] },
    ]);
  });

  it('are given a level, and lose it by the undo', async () => {
    const back = await tasks.changeEntry('entry-1', { level: '2', link: 'open-access' });
    expect(await entries()).toMatchObject([{ level: '2', link: 'open-access' }]);
    await undo(back);
    expect(await entries()).toEqual([anEntry({ updatedAt: expect.any(String) })]);
  });

  it('lose an image, and have it back with its bytes', async () => {
    const image = { id: 'image-1', alt: '', mime: 'image/png', width: 1, height: 1, size: 3 } as const;
    await store.digests.putImage('entry-1', image, new Blob(['abc']), '2026-11-24T09:00:00.000Z');
    await tasks.describeEntryImage('entry-1', 'image-1', 'A curve');
    const back = await tasks.changeEntry('entry-1', { image: null });
    expect((await entries())[0]?.image).toBeUndefined();
    await undo(back);
    expect((await entries())[0]?.image).toEqual({ ...image, alt: 'A curve' });
    expect(await (await store.digests.image('image-1'))?.text()).toBe('abc');
  });

  it.each<[string, unknown]>([
    ['a level that there is not', { level: '6' }],
    [
      'an image whose bytes nobody has',
      { image: { id: 'x', alt: '', mime: 'image/png', width: 1, height: 1, size: 1 } },
    ],
    ['another article', { articleId: 'article-2' }],
  ])('are refused %s', async (_name, changes) => {
    await expect(tasks.changeEntry('entry-1', changes as object)).rejects.toThrow(DigestRefused);
    expect(await entries()).toEqual([anEntry()]);
  });

  it.each<[string, unknown[]]>([
    ['a text that is too long', ['entry-1', 'commentary', 'x'.repeat(50_001), '']],
    ['a text that is none', ['entry-1', 'commentary', 1, '']],
    ['a field that is not written', ['entry-1', 'articleId', 'x', '']],
  ])('with %s are refused', async (_name, args) => {
    await expect((tasks.writeEntry as (...args: unknown[]) => Promise<void>)(...args)).rejects.toThrow(DigestRefused);
  });
});

describe('an entry of another issue', () => {
  const stolen = { ...entry('entry-1'), commentary: 'Other' };

  it.each<[string, () => Promise<unknown>]>([
    ['put into', () => tasks.addEntries('issue-13', 'section-1', [stolen])],
    ['begun with', () => tasks.createIssue(anIssue({ id: 'issue-14' }), [anEntry({ issueId: 'issue-14' })])],
  ])('is not taken out of it by what is %s one of its id', async (_name, change) => {
    await tasks.createIssue(anIssue({ id: 'issue-13', sections: [] }), []);
    await tasks.publishIssue('issue-12', asItStands());
    await expect(change()).rejects.toThrow(DigestRefused);
    expect([await entries(), await store.digests.issue('issue-14')]).toEqual([[anEntry()], undefined]);
  });

  it('stands once, however often it is named at once', async () => {
    await tasks.addEntries('issue-12', 'section-1', [entry('entry-2'), entry('entry-2', { articleId: 'article-3' })]);
    expect(await order()).toEqual([['entry-1', 'entry-2']]);
  });
});

describe('publishing', () => {
  const WHERE = { kind: 'digest', where: 'Rheum weekly, No. 12', at: expect.any(String) };

  it('freezes an issue as its edition, and each article has it in its history', async () => {
    await tasks.publishIssue('issue-12', asItStands());
    const { publishedAt = '' } = await issue();
    expect(await store.digests.edition('issue-12')).toEqual(asItStands({ publishedAt }));
    expect(await history('article-1')).toEqual([{ ...WHERE, at: publishedAt }]);
    expect(await history('article-2')).toBeUndefined();
    expect(await db.changed.get('article-1')).toBeDefined();
    expect(await store.digests.editions('series-1', 5)).toHaveLength(1);
  });

  it('has its articles looked up again within a week', async () => {
    await db.lookUps.put({ id: 'article-1', dueAt: '2027-06-01T00:00:00.000Z' } as never);
    await tasks.publishIssue('issue-12', asItStands());
    expect((await db.lookUps.get('article-1'))?.dueAt.slice(0, 10)).toBe('2026-12-01');
  });

  it('is taken back: the history is as it was', async () => {
    const shared = { at: '2026-11-01T00:00:00.000Z', kind: 'shared', where: 'x' } as const;
    await store.articles.change('article-1', (article) => ({ ...article, history: [shared] }));
    const back = await tasks.publishIssue('issue-12', asItStands());
    expect(await history('article-1')).toHaveLength(2);
    expect(await undo(back)).toEqual({ back: 1, kept: 0 });
    expect([await history('article-1'), await store.digests.edition('issue-12')]).toEqual([[shared], undefined]);
    expect((await issue()).publishedAt).toBeUndefined();
    expect(await undo(back)).toEqual({ back: 0, kept: 1 });
  });

  it.each<[string, Parameters<typeof anEdition>[0]]>([
    ['of another issue', { issueId: 'issue-11' }],
    ['of another series', { series: { ...anEdition().series, id: 'other' } }],
    ['in which other words stand', { intro: 'What nobody wrote' }],
  ])('with an edition %s is refused', async (_name, changes) => {
    await expect(tasks.publishIssue('issue-12', asItStands(changes))).rejects.toThrow(DigestRefused);
    expect((await issue()).publishedAt).toBeUndefined();
  });

  it('with an intro that is filled in as it goes out is kept', async () => {
    await tasks.writeIssue('issue-12', 'intro', 'No. {{ number }}', (await issue()).intro);
    await tasks.publishIssue('issue-12', asItStands({ intro: 'No. 12' }));
    expect((await issue()).publishedAt).toBeDefined();
  });

  it('with words of an entry that another window wrote over meanwhile is refused', async () => {
    await tasks.writeEntry('entry-1', 'commentary', 'What was typed last.', '');
    await expect(tasks.publishIssue('issue-12', asItStands())).rejects.toThrow(DigestRefused);
    expect((await issue()).publishedAt).toBeUndefined();
  });

  it('with an entry that the issue has no more is refused', async () => {
    await tasks.removeEntries('issue-12', ['entry-1']);
    await expect(tasks.publishIssue('issue-12', asItStands())).rejects.toThrow(DigestRefused);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['written', () => tasks.writeIssue('issue-12', 'title', 'Other', '')],
    ['put in order', () => tasks.changeIssue('issue-12', { sections: [] })],
    ['written into', () => tasks.writeEntry('entry-1', 'commentary', 'Other', '')],
    ['changed in an entry', () => tasks.changeEntry('entry-1', { level: '1' })],
    ['given an article', () => tasks.addEntries('issue-12', 'section-1', [entry('entry-2')])],
    ['left by an article', () => tasks.removeEntries('issue-12', ['entry-1'])],
    ['published again', () => tasks.publishIssue('issue-12', asItStands())],
  ])('once, after which it is not %s', async (_name, change) => {
    await tasks.publishIssue('issue-12', asItStands());
    const before = [await issue(), await entries()];
    await expect(change()).rejects.toThrow(DigestRefused);
    expect([await issue(), await entries()]).toEqual(before);
  });

  it('stands against the undo of what was done before it, but not of its deletion', async () => {
    const back = await tasks.changeEntry('entry-1', { level: '1' });
    await tasks.publishIssue('issue-12', asItStands());
    expect(await undo(back)).toEqual({ back: 0, kept: 1 });
    expect((await entries())[0]?.level).toBe('1');
    expect(await undo(await tasks.deleteIssue('issue-12'))).toEqual({ back: 1, kept: 0 });
    expect(await store.digests.issue('issue-12')).toBeDefined();
  });
});

describe('a template', () => {
  const TEMPLATE = { id: 't', name: 'Mine', entry: '', issue: '', updatedAt: '' };

  it('is kept, deleted, and back', async () => {
    await tasks.keepTemplate({ ...TEMPLATE, updatedAt: '2026-11-24T09:00:00.000Z' });
    const back = await tasks.deleteTemplate('t');
    expect(await store.digests.templates()).toEqual([]);
    expect(await undo(back)).toEqual({ back: 1, kept: 0 });
    expect((await store.digests.templates()).map(({ name }) => name)).toEqual(['Mine']);
  });

  it('that is none is refused', async () => {
    await expect(tasks.keepTemplate({ ...TEMPLATE, entry: 'x'.repeat(50_001) })).rejects.toThrow(DigestRefused);
  });
});
