import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CapturedArticle } from '../../lib/article/article.ts';
import type { Sent } from '../../lib/ports/consent.ts';
import { type Introduction, type Registries, type Registry, ServiceError } from '../../lib/ports/look-ups.ts';
import { StorageFull, type Store } from '../../lib/ports.ts';
import { saidBy } from '../../lib/services/said.ts';
import { LOOK_UP_SERVICES, type LookUpService } from '../../lib/settings.ts';
import type { Database } from '../../lib/store/database.ts';
import { createLookUp, type LookUpTask } from '../../lib/tasks/look-up.ts';
import { aCapture } from '../support/builders.ts';
import { aDatabase, aStore } from '../support/memory.ts';

const START = Date.parse('2026-11-25T09:00:00.000Z');
const DAY_MS = 86_400_000;

let db: Database;
let store: Store;
let at: number;
let isOnline: boolean;
let woken: (string | undefined)[];
let answers: Partial<Record<LookUpService, (doi: string) => CapturedArticle | undefined>>;
let asked: string[];
let introduced: Introduction[];
let refused: Sent[];
let task: LookUpTask;

const now = () => new Date(at).toISOString();

beforeEach(() => begin());

function begin(): void {
  at = START;
  isOnline = true;
  woken = [];
  answers = {};
  asked = [];
  introduced = [];
  refused = [];
  db = aDatabase();
  store = aStore(db);
  task = aTask();
}

function aTask(): LookUpTask {
  const registry = (service: LookUpService): Registry => ({
    knows: (article) => Boolean(article.doi) && answers[service] !== undefined,
    async lookUp({ doi }, as) {
      asked.push(`${service} ${doi}`);
      introduced.push(as);
      return answers[service]?.(doi ?? '');
    },
  });
  const registries = Object.fromEntries(LOOK_UP_SERVICES.map((name) => [name, registry(name)])) as Registries;
  return createLookUp({
    store,
    registries,
    consent: { has: async (what) => !refused.includes(what) },
    now,
    random: () => 0,
    isOnline: () => isOnline,
    wakeAt: (instant) => woken.push(instant),
  });
}

async function save(doi: string): Promise<string> {
  return (await store.articles.save(aCapture({ doi, url: `https://x.example/${doi}` }), now())).article.id;
}

const checked = (status: 'nothing-known' | 'retracted') =>
  saidBy('crossref', { volume: '12' }, { trust: { status, from: 'crossref', checkedAt: now() } });

describe('before the person has said so', () => {
  it('nobody is asked', async () => {
    answers.crossref = () => checked('nothing-known');
    await save('10.5555/a');
    await task.run();
    expect(asked).toEqual([]);
    await store.settings.put('lookUps', 'off');
    await task.run();
    expect(asked).toEqual([]);
  });

  it('an article that they ask for is looked up, and only that', async () => {
    answers.crossref = () => checked('retracted');
    await save('10.5555/a');
    const id = await save('10.5555/b');
    await task.lookUpNow([id]);
    await task.run();
    expect(asked).toEqual(['crossref 10.5555/b']);
    expect((await store.articles.get(id))?.trust).toMatchObject({ status: 'retracted', checkedAt: now() });
  });
});

describe('once look-ups are on', () => {
  beforeEach(() => store.settings.put('lookUps', 'on'));

  it('what was saved before is looked up too, each once, and again a month later', async () => {
    answers.crossref = () => checked('nothing-known');
    const ids = [await save('10.5555/a'), await save('10.5555/b')];
    await task.run();
    await task.run();
    expect(asked.toSorted()).toEqual(['crossref 10.5555/a', 'crossref 10.5555/b']);
    const [article] = await store.articles.getMany(ids);
    expect(article).toMatchObject({ volume: '12', trust: { status: 'nothing-known', from: 'crossref' } });
    expect(woken.at(-1)).toBe(new Date(START + 30 * DAY_MS).toISOString());
    at += 31 * DAY_MS;
    answers.crossref = () => checked('retracted');
    await task.run();
    expect(asked).toHaveLength(4);
    expect((await store.articles.get(ids[0] ?? ''))?.trust.status).toBe('retracted');
  });

  it('nobody is asked while the browser has no consent, not even about what the person asks for', async () => {
    answers.crossref = () => checked('nothing-known');
    refused = ['articles'];
    await save('10.5555/a');
    const id = await save('10.5555/b');
    await task.run();
    expect(asked).toEqual([]);
    await task.lookUpNow([id]);
    await task.run();
    expect(asked).toEqual([]);
    refused = [];
    await task.run();
    expect(asked).toEqual(['crossref 10.5555/b', 'crossref 10.5555/a']);
  });

  it('an address and a key go along only with the browser’s consent', async () => {
    answers.crossref = () => checked('nothing-known');
    await store.settings.put('email', 'me@x.example');
    await store.settings.put('ncbiKey', 'secret');
    refused = ['email', 'ncbiKey'];
    await save('10.5555/a');
    await task.run();
    refused = [];
    await save('10.5555/b');
    await task.run();
    expect(introduced).toEqual([
      { email: '', ncbiKey: '' },
      { email: 'me@x.example', ncbiKey: 'secret' },
    ]);
  });

  it('a registry that is switched off is not asked', async () => {
    answers.crossref = () => checked('nothing-known');
    answers.europePmc = () => undefined;
    await store.settings.put('lookUpServices', {
      ...(await store.settings.get('lookUpServices')),
      crossref: false,
    });
    await save('10.5555/a');
    await task.run();
    expect(asked).toEqual(['europePmc 10.5555/a']);
  });

  it('PubMed is asked about what Europe PMC does not know, does not tell or is not asked, though it came later', async () => {
    answers.pubmed = () => checked('nothing-known');
    answers.europePmc = (doi) => {
      if (doi === '10.5555/fails') throw new ServiceError('server', 'Europe PMC');
      return doi === '10.5555/known' ? checked('nothing-known') : undefined;
    };
    const unknown = await save('10.5555/unknown');
    await save('10.5555/known');
    await save('10.5555/fails');
    await task.run();
    const ofPubmed = () => asked.filter((each) => each.startsWith('pubmed')).toSorted();
    expect(ofPubmed()).toEqual(['pubmed 10.5555/fails', 'pubmed 10.5555/unknown']);
    expect((await store.articles.get(unknown))?.volume).toBe('12');
    // As it was kept before there was PubMed.
    await store.settings.put('lookUpServices', { europePmc: false } as never);
    await save('10.5555/later');
    await task.run();
    expect(ofPubmed()).toContain('pubmed 10.5555/later');
  });

  it('one that fails leaves the article unchecked, and is asked again, later each time', async () => {
    answers.crossref = () => {
      throw new ServiceError('server', 'Crossref');
    };
    const id = await save('10.5555/a');
    const waits: number[] = [];
    for (let turn = 0; turn < 4; turn++) {
      await task.run();
      expect((await store.articles.get(id))?.trust.status).toBe('unchecked');
      const row = await store.lookUps.of(id);
      expect(row?.failed).toEqual({ crossref: 'server' });
      waits.push(Date.parse(row?.dueAt ?? '') - at);
      at = Date.parse(row?.dueAt ?? '');
    }
    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000]);
    answers.crossref = () => checked('nothing-known');
    await task.run();
    expect((await store.articles.get(id))?.trust.status).toBe('nothing-known');
    expect((await store.lookUps.of(id))?.failed).toEqual({});
  });

  it('an answer that trips its reader holds up no other article', async () => {
    answers.crossref = (doi) => {
      if (doi === '10.5555/a') throw new TypeError('cannot read');
      return checked('nothing-known');
    };
    const ids = [await save('10.5555/a'), await save('10.5555/b')];
    await task.run();
    const [bad, good] = await store.articles.getMany(ids);
    expect([bad?.trust.status, good?.trust.status]).toEqual(['unchecked', 'nothing-known']);
    expect((await store.lookUps.of(ids[0] ?? ''))?.failed).toEqual({ crossref: 'bad-answer' });
  });

  it('one that asks to wait is left alone for as long', async () => {
    answers.crossref = () => {
      throw new ServiceError('rate-limited', 'Crossref', 600_000);
    };
    const id = await save('10.5555/a');
    await task.run();
    expect(Date.parse((await store.lookUps.of(id))?.dueAt ?? '')).toBe(START + 600_000);
  });

  it('offline nobody is asked, and it looks again within a minute', async () => {
    answers.crossref = () => checked('nothing-known');
    isOnline = false;
    await save('10.5555/a');
    await task.run();
    expect(asked).toEqual([]);
    expect(woken).toEqual([undefined]);
  });

  it('what the person wrote meanwhile stands', async () => {
    const id = await save('10.5555/a');
    answers.crossref = () => saidBy('crossref', { volume: '12', issue: '3' }, { trust: { status: 'unchecked' } });
    await store.articles.change(id, (article) => ({
      ...article,
      volume: '99',
      provenance: { ...article.provenance, volume: { from: 'you' } },
    }));
    await task.run();
    expect(await store.articles.get(id)).toMatchObject({ volume: '99', issue: '3' });
  });

  it('an article in the trash is neither looked up nor brought back', async () => {
    answers.crossref = () => checked('retracted');
    const id = await save('10.5555/a');
    await store.articles.change(id, (article) => ({ ...article, deletedAt: now() }));
    await task.run();
    expect(asked).toEqual([]);
    expect((await store.articles.get(id))?.deletedAt).toBeDefined();
  });

  it('one that is thrown away while it is looked up stays there', async () => {
    const id = await save('10.5555/a');
    const gone = Promise.withResolvers<void>();
    const registries = {
      ...Object.fromEntries(
        LOOK_UP_SERVICES.map((name) => [name, { knows: () => false, lookUp: async () => undefined }]),
      ),
      crossref: {
        knows: () => true,
        async lookUp() {
          await gone.promise;
          return checked('retracted');
        },
      },
    } as unknown as Registries;
    const slow = createLookUp({
      store,
      registries,
      consent: { has: async () => true },
      now,
      random: () => 0,
      isOnline: () => true,
      wakeAt: () => undefined,
    });
    const done = slow.run();
    await store.articles.change(id, (article) => ({ ...article, deletedAt: now(), updatedAt: now() }));
    gone.resolve();
    await done;
    expect(await store.articles.get(id)).toMatchObject({ deletedAt: now(), trust: { status: 'unchecked' } });
  });

  it('two records that a registry shows to be one become one', async () => {
    const older = await save('10.5555/a');
    const other = (
      await store.articles.save(aCapture({ doi: undefined, pmid: '77', url: 'https://y.example/77' }), now())
    ).article.id;
    answers.crossref = () => saidBy('crossref', { pmid: '77' }, { trust: { status: 'unchecked' } });
    await task.run();
    expect(await store.articles.get(older)).toMatchObject({ pmid: '77' });
    expect(await store.articles.get(other)).toBeUndefined();
  });

  it('the older of two stays with what hangs on it, whichever was looked up', async () => {
    const page = aCapture({ doi: undefined, pmid: '77', url: 'https://y.example/77' });
    const older = (await store.articles.save(page, now())).article.id;
    const quote = { id: 'q', articleId: older, exact: 'x', prefix: '', suffix: '', url: '', addedAt: now() };
    await store.quotes.put(quote);
    at += DAY_MS;
    const newer = await save('10.5555/a');
    const before = await store.articles.getMany([older, newer]);
    await store.lookUps.learn(newer, saidBy('crossref', { pmid: '77' }, { trust: { status: 'unchecked' } }), now());
    expect(await db.articles.toArray()).toMatchObject([{ id: older, doi: '10.5555/a', pmid: '77' }]);
    expect(await store.quotes.of(older)).toEqual([quote]);
    expect(await db.lookUps.where('dueAt').belowOrEqual(now()).primaryKeys()).toEqual([older]);
    const [join] = await store.joins.of(older);
    await store.joins.part(join?.number ?? 0, now());
    const parted = await store.articles.getMany([older, newer]);
    expect(parted).toMatchObject(before.map((article) => ({ keys: article?.keys })));
    expect(await store.quotes.of(older)).toEqual([quote]);
  });

  it('two records that a registry took for one are two again when the person says so, and stay two', async () => {
    const older = await save('10.5555/a');
    const page = aCapture({ doi: undefined, pmid: '77', url: 'https://y.example/77' });
    const other = (await store.articles.save(page, now())).article.id;
    const [a, b] = await store.articles.getMany([older, other]);
    answers.crossref = () => saidBy('crossref', { pmid: '77', volume: '9' }, { trust: { status: 'unchecked' } });
    await task.run();
    await store.articles.change(older, (article) => ({ ...article, note: 'since' }));
    const [join] = await store.joins.of(older);
    expect(join).toMatchObject({ titles: [page.fields.title], at: now() });
    await store.joins.part(join?.number ?? 0, now());
    expect(await store.joins.of(older)).toEqual([]);
    const [first, second] = await store.articles.getMany([older, other]);
    expect(first).toEqual({ ...a, note: 'since', notKeys: b?.keys });
    expect(second).toEqual({ ...b, notKeys: a?.keys });
    await task.lookUpNow([older]);
    await task.run();
    expect((await store.articles.get(older))?.pmid).toBeUndefined();
    await store.articles.save(aCapture({ doi: '10.5555/a', pmid: '77', url: 'https://z.example/1' }), now());
    expect((await store.articles.getMany([older, other])).every(Boolean)).toBe(true);
    expect((await store.articles.findByKeys(['pmid:77']))?.id).toBe(other);
    const apart = await store.articles.getMany([older, other]);
    const one = await store.joins.join(older, other, now());
    expect(one?.article.keys).toEqual(expect.arrayContaining(apart.flatMap((each) => each?.keys ?? [])));
    expect(one?.article.notKeys).toBeUndefined();
  });

  it('what came in without a place in the queue is given one', async () => {
    answers.crossref = () => checked('nothing-known');
    const id = await save('10.5555/a');
    const trashed = await save('10.5555/b');
    await store.articles.change(trashed, (article) => ({ ...article, deletedAt: now() }));
    await db.lookUps.clear();
    await store.lookUps.enlist(now());
    await task.run();
    expect(asked).toEqual(['crossref 10.5555/a']);
    // Nor is anything asked twice for being enlisted again.
    await store.lookUps.enlist(now());
    await task.run();
    expect(asked).toHaveLength(1);
    expect(await store.lookUps.of(id)).toMatchObject({ failed: {} });
  });

  it('one that comes back from the trash is looked up', async () => {
    answers.crossref = () => checked('nothing-known');
    const id = await save('10.5555/a');
    await store.articles.change(id, (article) => ({ ...article, deletedAt: now() }));
    await task.run();
    expect(asked).toEqual([]);
    await store.articles.changeMany([id], ({ deletedAt: _, ...article }) => article);
    await task.run();
    expect(asked).toEqual(['crossref 10.5555/a']);
  });

  it('an identifier that is corrected is looked up anew', async () => {
    answers.crossref = () => checked('nothing-known');
    const id = await save('10.5555/a');
    await task.run();
    await store.articles.change(id, (article) => ({ ...article, doi: '10.5555/b' }));
    await task.run();
    expect(asked).toEqual(['crossref 10.5555/a', 'crossref 10.5555/b']);
  });

  it('whatever fails and wherever the worker dies, each article is answered in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('ok', 'fail', 'die'), { maxLength: 25 }),
        fc.integer({ min: 1, max: 6 }),
        async (fates, count) => {
          begin();
          await store.settings.put('lookUps', 'on');
          const ids: string[] = [];
          for (let n = 0; n < count; n++) ids.push(await save(`10.5555/${n}`));
          const left = [...fates];
          answers.crossref = () => {
            const fate = left.shift() ?? 'ok';
            if (fate === 'fail') throw new ServiceError('server', 'Crossref');
            // As good as dead: what it would have written is not written.
            if (fate === 'die') throw new StorageFull('killed');
            return checked('nothing-known');
          };
          for (let turn = 0; turn < 60; turn++) {
            await task.run().catch(() => {
              task = aTask();
            });
            at += 3_600_000;
          }
          for (const article of await store.articles.getMany(ids)) {
            expect(article?.trust.status).toBe('nothing-known');
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('what was shared', () => {
  const share = (id: string, daysAgo: number, kind: 'shared' | 'digest' | 'read' = 'shared') =>
    store.articles.change(id, (article) => ({
      ...article,
      history: [{ at: new Date(at - daysAgo * DAY_MS).toISOString(), kind, where: 'x' }],
    }));

  beforeEach(async () => {
    await store.settings.put('lookUps', 'on');
    answers.crossref = () => checked('nothing-known');
  });

  it.each([
    ['shared', 0, 7],
    ['shared', 729, 7],
    ['shared', 731, 30],
    ['digest', 0, 7],
    ['read', 0, 30],
  ] as const)('%s %i days ago is looked at again after %i days', async (kind, daysAgo, days) => {
    const id = await save('10.5555/a');
    await share(id, daysAgo, kind);
    await task.run();
    expect((await store.lookUps.of(id))?.dueAt).toBe(new Date(START + days * DAY_MS).toISOString());
    at += (days - 1) * DAY_MS;
    await task.run();
    expect(asked).toHaveLength(1);
    at += DAY_MS;
    await task.run();
    expect(asked).toHaveLength(2);
  });

  it('is hastened, and what is due sooner is not put off', async () => {
    const [id, sooner] = [await save('10.5555/a'), await save('10.5555/b')];
    await task.run();
    const [week, month] = [7, 30].map((days) => new Date(START + days * DAY_MS).toISOString());
    await db.lookUps.update(sooner, { dueAt: now() });
    await store.lookUps.hasten([id, sooner, 'gone'], week ?? '');
    expect((await store.lookUps.of(id))?.dueAt).toBe(week);
    expect((await store.lookUps.of(sooner))?.dueAt).toBe(now());
    await store.lookUps.hasten([id], month ?? '');
    expect((await store.lookUps.of(id))?.dueAt).toBe(week);
  });
});

describe('before something is posted', () => {
  let id: string;
  beforeEach(async () => {
    await store.settings.put('lookUps', 'on');
    answers.crossref = () => checked('nothing-known');
    id = await save('10.5555/a');
    await task.run();
    asked = [];
  });

  it('its standing is looked at again where that is older than a day', async () => {
    at += DAY_MS;
    await task.refresh([id]);
    expect(asked).toEqual([]);
    at += 1;
    answers.crossref = () => checked('retracted');
    await task.refresh([id, 'gone']);
    expect((await store.articles.get(id))?.trust.status).toBe('retracted');
    at += 2 * DAY_MS;
    await task.refresh([id]);
    expect(asked).toEqual(['crossref 10.5555/a']);
  });

  it.each([
    ['look-ups are off', () => store.settings.put('lookUps', 'off')],
    ['nobody has said so', () => store.settings.put('lookUps', 'unasked')],
    ['the browser has no consent', async () => refused.push('articles')],
    [
      'there is no connection',
      async () => {
        isOnline = false;
      },
    ],
  ])('nobody is asked where %s', async (_, make) => {
    await make();
    at += 2 * DAY_MS;
    await task.refresh([id]);
    expect(asked).toEqual([]);
  });

  it('a registry that fails holds nothing up, and is asked again by and by', async () => {
    answers.crossref = () => {
      throw new ServiceError('server', 'Crossref');
    };
    at += 2 * DAY_MS;
    await task.refresh([id]);
    expect(await store.lookUps.of(id)).toMatchObject({ failed: { crossref: 'server' }, attempts: 1 });
  });
});
