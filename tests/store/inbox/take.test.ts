import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../../lib/article/article.ts';
import { createOwning } from '../../../lib/tasks/owning.ts';
import { aCapture } from '../../support/builders.ts';
import { aSource } from '../../support/following.ts';
import { aCheck, bring, brought, daysAgo, doisIn, following, itemsIn, NOW, tasksOn } from '../../support/inbox.ts';
import { aStore } from '../../support/memory.ts';
import { thoroughly } from '../../support/thoroughly.ts';

describe('what a look at a source brought', () => {
  it('is new, under the day on which it came', async () => {
    const store = await following(['a']);
    expect(await store.inbox.take('a', [brought({ doi: '10.5555/1' })], aCheck('a', { known: ['x'] }), NOW)).toEqual({
      added: 1,
    });
    expect(await store.inbox.sections({ state: 'new', by: 'day' })).toEqual([{ key: '2026-11-29', count: 1 }]);
    expect(await store.inbox.sections({ state: 'new', by: 'source' })).toEqual([{ key: 'a', count: 1 }]);
    expect(await store.sources.check('a')).toMatchObject({ known: ['x'] });
  });

  it('joins what another brought, in whatever state that is', async () => {
    const store = await following(['a', 'b']);
    await store.inbox.take('a', [brought({ doi: '10.5555/1' })], aCheck('a'), NOW);
    expect(await store.inbox.take('b', [brought({ doi: '10.5555/1', abstract: 'Long' })], aCheck('b'), NOW)).toEqual({
      added: 0,
    });
    const [item] = await itemsIn(store, 'new');
    expect(item).toMatchObject({
      fields: { abstract: 'Long' },
      sourceId: 'a',
      reasons: [{ kind: 'sources', count: 2 }],
    });
  });

  it('shows two items to be one', async () => {
    const store = await following(['a', 'b', 'c']);
    await store.inbox.take('a', [brought({ doi: '10.5555/1' })], aCheck('a'), NOW);
    await store.inbox.take('b', [brought({ pmid: '7' })], aCheck('b'), NOW);
    expect(await store.inbox.count('new')).toBe(2);
    await store.inbox.take('c', [brought({ pmid: '7', doi: '10.5555/1' })], aCheck('c'), NOW);
    expect((await itemsIn(store, 'new')).map(({ brought: all }) => all.length)).toEqual([3]);
  });

  it('by a name that meant another paper before is the paper that it is now, and brings the two together no more', async () => {
    const store = await following(['a', 'b']);
    const named = (doi: string) => brought({ doi }, { guid: 'g' });
    await store.inbox.take('a', [brought({ doi: '10.5555/1' }), brought({ doi: '10.5555/2' })], aCheck('a'), NOW);
    await store.inbox.take('b', [named('10.5555/1')], aCheck('b'), NOW);
    await store.inbox.take('b', [named('10.5555/2')], aCheck('b'), NOW);
    expect((await itemsIn(store, 'new')).map(({ keys, brought: all }) => [keys, all.length]).sort()).toEqual([
      [['doi:10.5555/1'], 1],
      [['doi:10.5555/2'], 2],
    ]);
    await store.inbox.take('b', [named('10.5555/3')], aCheck('b'), NOW);
    expect((await itemsIn(store, 'new')).map(({ brought: all }) => all.length)).toEqual([1, 1, 1]);
  });

  it('deals with no paper of another source in the name of what was dealt with', async () => {
    const store = await following(['a', 'b']);
    await store.inbox.take('b', [brought({ doi: '10.5555/1' }, { guid: 'g' })], aCheck('b'), NOW);
    const [own] = await itemsIn(store, 'new');
    await store.inbox.changeStandings([own?.id ?? ''], (before) => ({
      ...before,
      state: 'dismissed',
      settledAt: NOW,
    }));
    await store.inbox.take('a', [brought({ doi: '10.5555/2' })], aCheck('a'), NOW);
    await store.inbox.take('b', [brought({ doi: '10.5555/2' }, { guid: 'g' })], aCheck('b'), NOW);
    expect(await itemsIn(store, 'new')).toMatchObject([{ keys: ['doi:10.5555/2'], sourceId: 'a' }]);
    expect(await store.inbox.count('dismissed')).toBe(0);
  });

  it('is one item where thousands have the DOI of one paper, and is taken in at once', async () => {
    const store = await following(['a']);
    const all = Array.from({ length: 5000 }, (_, at) => brought({ doi: '10.5555/1' }, { guid: `g${at}` }));
    expect(await store.inbox.take('a', all, aCheck('a'), NOW)).toEqual({ added: 1 });
  });

  it('stands under its day though that is before 1970', async () => {
    const store = aStore();
    await store.sources.put([aSource('a')]);
    const old = brought({ doi: '10.5555/1' }, { publishedAt: '1969-12-30T18:00:00.000Z' });
    await store.inbox.take('a', [old], aCheck('a'), NOW);
    const [section] = await store.inbox.sections({ state: 'new', by: 'day' });
    expect((await itemsIn(store, 'new')).map(({ day }) => day)).toEqual([section?.key]);
  });

  it('is never new where the library has it', async () => {
    const store = await following(['a']);
    const { article } = await store.articles.save(aCapture({ doi: '10.5555/1', url: undefined }), NOW);
    expect(await store.inbox.take('a', [brought({ doi: '10.5555/1' })], aCheck('a'), NOW)).toEqual({ added: 0 });
    expect(await itemsIn(store, 'owned')).toMatchObject([{ articleId: article.id }]);
  });

  it('was thrown away where the library has it in its trash alone, and is what the person has dealt with', async () => {
    const store = await following(['a', 'b']);
    const { article } = await store.articles.save(aCapture({ doi: '10.5555/1', url: undefined }), NOW);
    await store.articles.change(article.id, (before) => ({ ...before, deletedAt: daysAgo(1) }));
    expect(await bring(store, 'a', ['1'])).toEqual({ added: 0 });
    expect(await itemsIn(store, 'dismissed')).toMatchObject([{ settledAt: daysAgo(1) }]);
    await bring(store, 'b', ['1']);
    expect(await doisIn(store, 'dismissed')).toEqual(['1']);
  });

  it('stays new though its paper lies in the trash, where it was new already: saving it was taken back', async () => {
    const store = await following(['a', 'b']);
    await bring(store, 'a', ['1']);
    const { tasks } = tasksOn(store);
    const saved = await tasks.saveItems((await itemsIn(store, 'new')).map(({ id }) => id));
    await saved.undo?.();
    await bring(store, 'b', ['1']);
    await createOwning({ store, now: () => NOW }).all();
    expect(await doisIn(store, 'new')).toEqual(['1']);
    expect(await doisIn(store, 'owned')).toEqual([]);
    await tasks.saveCaptured(aCapture({ doi: '10.5555/1', url: undefined }));
    await createOwning({ store, now: () => NOW }).all();
    expect(await doisIn(store, 'owned')).toEqual(['1']);
  });

  it('of a source that is followed no more is nothing', async () => {
    const store = await following(['a']);
    await store.sources.change('a', (source) => ({ ...source, deletedAt: NOW }));
    expect(await store.inbox.take('a', [brought({ doi: '10.5555/1' })], aCheck('a'), NOW)).toEqual({ added: 0 });
    expect(await store.inbox.count('new')).toBe(0);
  });

  it('at the first look lies under the days on which it came out, and the older of it is passed over', async () => {
    const store = aStore();
    await store.sources.put([aSource('a')]);
    const all = Array.from({ length: 100 }, (_, index) =>
      brought({ doi: `10.5555/${index}` }, { publishedAt: daysAgo(index * 2) }),
    );
    expect(await store.inbox.take('a', all, aCheck('a'), NOW)).toEqual({ added: 16 });
    expect(await store.inbox.count('dismissed')).toBe(84);
    expect((await store.inbox.sections({ state: 'new', by: 'day' }))[1]).toEqual({ key: '2026-11-27', count: 1 });
  });

  it('that a person shares tells of the paper, whose own words stand before', async () => {
    const store = await following(['a', 'p']);
    const shared = { name: 'A Person', url: 'https://social.example/1' };
    await store.inbox.take(
      'p',
      [brought({ doi: '10.5555/1', title: 'A card' as MarkedText }, { shared })],
      aCheck('p'),
      NOW,
    );
    await store.inbox.take('a', [brought({ doi: '10.5555/1', title: 'The title' as MarkedText })], aCheck('a'), NOW);
    expect(await itemsIn(store, 'new')).toMatchObject([
      { fields: { title: 'The title' }, sharedBy: [{ name: 'A Person' }], reasons: [{ kind: 'shared', count: 1 }] },
    ]);
  });

  it('comes to the same papers in whatever order it arrives, no DOI twice', async () => {
    const paper = fc.record({
      paper: fc.nat(4),
      hasDoi: fc.boolean(),
      hasPmid: fc.boolean(),
      source: fc.constantFrom('a', 'b', 'c'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(paper, { maxLength: 12 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([first, second]) => {
          const papers = async (all: typeof first) => {
            const store = await following(['a', 'b', 'c']);
            for (const { paper: number, hasDoi, hasPmid, source } of all) {
              const fields = {
                ...(hasDoi && { doi: `10.5555/${number}` }),
                ...(hasPmid && { pmid: `${number}` }),
                ...(!hasDoi && !hasPmid && { url: `https://j.example/${number}` }),
              };
              await store.inbox.take(source, [brought(fields)], aCheck(source), NOW);
            }
            const items = await itemsIn(store, 'new');
            const dois = items.flatMap(({ keys }) => keys.filter((key) => key.startsWith('doi:')));
            expect(new Set(dois).size).toBe(dois.length);
            return items.map(({ keys }) => keys.sort().join(' ')).sort();
          };
          expect(await papers(second)).toEqual(await papers(first));
        },
      ),
      { numRuns: thoroughly(20) },
    );
  });
});
