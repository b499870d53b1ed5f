import { beforeEach, describe, expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import type { Fetched, SourceFetcher } from '../../lib/ports/following.ts';
import { StorageFull } from '../../lib/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { shownProblem } from '../../lib/sources/after-look.ts';
import type { Check, SourceProblem } from '../../lib/sources/check.ts';
import type { Ask, SourceKind } from '../../lib/sources/kinds/kind.ts';
import { kindOf } from '../../lib/sources/kinds/kinds.ts';
import type { Where } from '../../lib/sources/source.ts';
import { createRefresh, type RefreshTask } from '../../lib/tasks/refresh-sources.ts';
import { aFollowing, aSource } from '../support/following.ts';

const START = Date.parse('2026-11-29T09:00:00.000Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

let at: number;
let following: ReturnType<typeof aFollowing>;
let settings: Settings;
let isOnline: boolean;
let refused: string[];
let woken: (string | undefined)[];
let told: number[];
let asked: string[];
let mostAtOnce: number;
let answers: Map<string, (ask: Ask, conditional: boolean) => Fetched | Promise<Fetched>>;
let task: RefreshTask;

const now = () => new Date(at).toISOString();

beforeEach(() => {
  at = START;
  following = aFollowing();
  settings = { ...DEFAULT_SETTINGS };
  isOnline = true;
  refused = [];
  woken = [];
  told = [];
  asked = [];
  mostAtOnce = 0;
  answers = new Map();
  task = aTask();
});

/** A new worker on what is kept. */
function aTask(kinds: typeof kindOf = kindOf): RefreshTask {
  let atOnce = 0;
  const hosts = new Set<string>();
  const fetcher: SourceFetcher = {
    async fetch(ask, validators, signal) {
      const { host } = new URL(ask.url);
      expect(hosts).not.toContain(host);
      hosts.add(host);
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      asked.push(ask.url);
      try {
        await new Promise((resolve) => setTimeout(resolve));
        signal?.throwIfAborted();
        const stopped = new Promise<never>((_, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason)),
        );
        const answer = await Promise.race([stopped, answers.get(host)?.(ask, Boolean(validators?.etag))]);
        return answer ?? failed('unreachable');
      } finally {
        atOnce -= 1;
        hosts.delete(host);
      }
    },
  };
  return createRefresh({
    sources: following.sources,
    inbox: following.inbox,
    kindOf: kinds,
    fetcher,
    settings: { get: async (name) => settings[name] },
    consent: {
      has: async (what) => !refused.includes(what),
      missing: async (sites) => sites.filter((site) => refused.includes(site)),
    },
    now,
    isOnline: () => isOnline,
    wakeAt: (instant) => woken.push(instant),
    wakeNoMore: () => woken.splice(0),
    stayAwake: () => () => undefined,
    tellNew: async (added) => void told.push(added),
  });
}

function failed(problem: SourceProblem, headers: Record<string, string> = {}): Fetched {
  return { ok: false, problem, headers: new Headers(headers) };
}

interface Page {
  url?: string;
  headers?: Record<string, string>;
  channel?: string;
}

/** A feed of items with these names. */
function feed(url: string, names: string[], { url: from = url, headers = {}, channel = '' }: Page = {}): Fetched {
  const items = names.map(
    (name) =>
      `<item><guid>${name}</guid><title>Feedback in clinical teaching: ${name}</title><link>https://j.example/${name}</link></item>`,
  );
  const text = `<rss version="2.0"><channel><title>The Journal</title>${channel}${items.join('')}</channel></rss>`;
  return { ok: true, answer: { url: from, bytes: new TextEncoder().encode(text) }, headers: new Headers(headers) };
}

/** Follows feeds, each at a host of its own and with one item of its own, unless it is told what it answers. */
async function follow(ids: string[], answer?: (ask: Ask, conditional: boolean) => Fetched): Promise<void> {
  await following.sources.put(ids.map((id) => aSource(id)));
  for (const id of ids) answers.set(`${id}.example`, answer ?? ((ask) => feed(ask.url, [id])));
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `s${String(index).padStart(3, '0')}`);
const check = async (id: string) => (await following.sources.check(id)) as Check;
const titles = async () => (await following.items()).map(({ fields }) => String(fields.title).split(': ')[1]).sort();

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve));
}

/** What the person asks for, to its end. */
async function refresh(sourceIds?: string[]): Promise<void> {
  await task.refreshNow(sourceIds);
  await task.run();
}

describe('what is due', () => {
  it('is looked at a few at a time, each once, and the next few a little later', async () => {
    await follow(ids(30));
    await task.run();
    expect(asked).toHaveLength(12);
    expect(woken.at(-1)).toBe(new Date(at + 30_000).toISOString());
    await task.run();
    await task.run();
    await task.run();
    expect(new Set(asked).size).toBe(30);
    expect(asked).toHaveLength(30);
    expect(await titles()).toEqual(ids(30));
    expect((woken.at(-1) ?? '') > new Date(at + HOUR_MS).toISOString()).toBe(true);
    expect(told).toEqual([12, 12, 6]);
  });

  it('is not where the person turned that off, nor where nothing is followed', async () => {
    await task.run();
    expect(woken).toEqual([]);
    settings.autoRefresh = false;
    await follow(['a']);
    await task.run();
    expect(asked).toEqual([]);
    expect(woken).toEqual([]);
    await refresh();
    expect(asked).toHaveLength(1);
  });

  it('has a time until the person turns that off, and again from when they turn it on', async () => {
    await follow(['a']);
    await task.run();
    expect(woken.at(-1)).toBe((await check('a')).dueAt);
    settings.autoRefresh = false;
    task.resume();
    await until(() => woken.length === 0);
    await refresh();
    expect(woken).toEqual([]);
    settings.autoRefresh = true;
    task.resume();
    await until(() => woken.length > 0);
    expect(woken).toEqual([(await check('a')).dueAt]);
  });

  it('is so at once where the clock was years ahead when it was looked at, whatever its server asked for then', async () => {
    await follow(['a']);
    answers.set('a.example', () => failed('rate-limited', { 'retry-after': '3600' }));
    at = Date.parse('2099-01-01T00:00:00.000Z');
    await task.run();
    at = START;
    answers.set('a.example', (ask) => feed(ask.url, ['a']));
    task = aTask();
    await task.run();
    expect(await titles()).toEqual(['a']);
    expect((await check('a')).dueAt < new Date(at + 2 * DAY_MS).toISOString()).toBe(true);
  });

  it('has its alarm where the clock was years ahead', async () => {
    await follow(['a']);
    at = Date.parse('2099-01-01T00:00:00.000Z');
    await task.run();
    at = START;
    task = aTask();
    task.resume();
    await until(() => woken.at(-1) === new Date(at + 30_000).toISOString());
    await refresh();
    expect(asked).toHaveLength(2);
  });

  it('waits for the network, which is no failure', async () => {
    isOnline = false;
    await follow(['a']);
    await task.run();
    expect(asked).toEqual([]);
    expect(woken).toHaveLength(1);
    isOnline = true;
    answers.set('a.example', () => {
      isOnline = false;
      return failed('unreachable');
    });
    await task.run();
    expect((await check('a')).lookedAt).toBeUndefined();
  });

  it('is left where no server at all can be reached: that is the line, and no source’s failure', async () => {
    await follow(ids(30), () => failed('unreachable'));
    await task.run();
    const failures = (await following.sources.checks()).filter(({ failures }) => failures > 0);
    expect(failures.length).toBeLessThan(6);
    expect(asked.length).toBeLessThan(12);
    expect(woken.at(-1)).toBe(new Date(at + 10 * MINUTE_MS).toISOString());
  });
});

describe('what the person asks for', () => {
  it('goes through all, due or not, a few at once and one of a server, and is over then', async () => {
    await follow(ids(40));
    for (const id of ids(10))
      await following.sources.put([aSource(id, { where: { kind: 'feed', url: `https://one.example/${id}` } })]);
    answers.set('one.example', (ask) => feed(ask.url, [ask.url.slice(-4)]));
    const held = Promise.withResolvers<void>();
    for (const id of ids(40).slice(10)) {
      answers.set(`${id}.example`, async (ask) => {
        await held.promise;
        return feed(ask.url, [id]);
      });
    }
    const all = refresh();
    await until(() => mostAtOnce === 8);
    held.resolve();
    await all;
    expect(mostAtOnce).toBe(8);
    expect(await titles()).toEqual(ids(40));
    expect(await following.sources.run()).toBeUndefined();
    at += MINUTE_MS;
    await refresh();
    expect(asked).toHaveLength(80);
    // The person is there.
    expect(told).toEqual([]);
  });

  it('goes on where the worker was stopped, with what was not looked at', async () => {
    await follow(ids(20));
    const silent = new Promise<never>(() => undefined);
    answers.set('s015.example', () => silent);
    void task.refreshNow();
    await until(async () => (await titles()).length === 19);
    asked = [];
    answers.set('s015.example', (ask) => feed(ask.url, ['s015']));
    task = aTask();
    task.resume();
    await task.run();
    expect(asked).toEqual(['https://s015.example/feed']);
    expect(await titles()).toEqual(ids(20));
    expect(await following.sources.run()).toBeUndefined();
  });

  it('is broken off when they say so: nothing of it is written, and nothing else is begun', async () => {
    await follow(ids(20));
    const late = Promise.withResolvers<Fetched>();
    answers.set('s003.example', () => late.promise);
    await task.refreshNow();
    const run = task.run();
    await until(() => asked.length === 20);
    await task.cancelRefresh();
    late.resolve(feed('https://s003.example/feed', ['late']));
    await run;
    expect(await following.sources.run()).toBeUndefined();
    expect(await titles()).not.toContain('late');
    expect((await check('s003')).lookedAt).toBeUndefined();
  });

  it('comes before what goes on by itself, and joins what they asked for before', async () => {
    await follow(ids(20));
    const automatic = task.run();
    await until(() => asked.length >= 2);
    await follow(['mine']);
    await task.refreshNow(['mine']);
    await task.refreshNow(['s019']);
    await automatic;
    await task.run();
    expect(await titles()).toEqual(expect.arrayContaining(['mine', 's019']));
    expect(asked.indexOf('https://mine.example/feed')).toBeLessThan(12);
  });

  it('does not wait for what goes on by itself at a server that is silent', async () => {
    await follow(['silent']);
    answers.set('silent.example', () => new Promise(() => undefined));
    void task.run();
    await until(() => asked.length === 1);
    await follow(['mine']);
    await refresh(['mine']);
    expect(await titles()).toEqual(['mine']);
    expect((await check('silent')).lookedAt).toBeUndefined();
  });

  it('looks again at one that was looked at in the same run', async () => {
    await follow(['a', 'b'], () => failed('not-found'));
    const slow = Promise.withResolvers<Fetched>();
    answers.set('b.example', () => slow.promise);
    const all = refresh();
    await until(async () => (await check('a')).lookedAt !== undefined);
    answers.set('a.example', (ask) => feed(ask.url, ['mended']));
    const again = task.refreshNow(['a']);
    slow.resolve(failed('server'));
    await Promise.all([again, all]);
    await task.run();
    expect(await titles()).toEqual(['mended']);
  });

  it('is forgotten when nobody can be waiting for it any more', async () => {
    await follow(['a']);
    settings.autoRefresh = false;
    await following.sources.setRun({ startedAt: new Date(at - 7 * HOUR_MS).toISOString() });
    task.resume();
    await task.run();
    expect(asked).toEqual([]);
    expect(await following.sources.run()).toBeUndefined();
  });

  it('says at once why a source brought nothing; by itself after three failures', async () => {
    await follow(['a'], () => failed('server'));
    await refresh();
    expect(shownProblem(await check('a'))).toBe('server');
    at += DAY_MS;
    await task.run();
    expect(shownProblem(await check('a'))).toBeUndefined();
    at += DAY_MS;
    await task.run();
    expect(shownProblem(await check('a'))).toBe('server');
    expect(Date.parse((await check('a')).dueAt) - at).toBeGreaterThanOrEqual(4 * HOUR_MS);
    answers.set('a.example', (ask) => feed(ask.url, ['well']));
    at += DAY_MS;
    await task.run();
    expect(await check('a')).toMatchObject({ failures: 0, answeredAt: now() });
    expect((await check('a')).problem).toBeUndefined();
  });
});

describe('a look', () => {
  it('takes in only what is new or said otherwise, and writes next to nothing where nothing is', async () => {
    let names = ['a', 'b'];
    let suffix = '';
    await follow(['x'], (ask) => feed(ask.url, names, { channel: suffix }));
    await refresh();
    expect(await titles()).toEqual(['a', 'b']);
    const writes = following.counted.writes;
    at += DAY_MS;
    await refresh();
    // What was asked for, what is known by now, and that it is over.
    expect(following.counted.writes - writes).toBe(3);
    names = ['c', 'a', 'b'];
    at += DAY_MS;
    await refresh();
    expect(following.counted.writes - writes).toBeLessThan(12);
    expect(await titles()).toEqual(['a', 'b', 'c']);
    suffix = '<ttl>1440</ttl>';
    at += DAY_MS;
    await refresh();
    expect((await check('x')).ttlMs).toBe(DAY_MS);
    expect((await check('x')).activity.reduce((sum, count) => sum + count)).toBe(3);
  });

  it('tells the server what it knows of its last answer, and reads nothing where that is all', async () => {
    const answer = (ask: Ask, conditional: boolean): Fetched =>
      conditional
        ? { ok: true, answer: undefined, url: ask.url, headers: new Headers({ etag: '"2"' }) }
        : feed(ask.url, ['a'], { headers: { etag: '"1"' } });
    await follow(['x'], answer);
    await refresh();
    const known = await check('x');
    at += DAY_MS;
    await refresh();
    expect(await check('x')).toMatchObject({ validators: { etag: '"2"' }, known: known.known, lookedAt: now() });
  });

  it('believes no answer that it cannot read to be the last', async () => {
    await follow(['x'], () => ({
      ok: true,
      answer: { url: 'https://x.example/feed', bytes: new TextEncoder().encode('<html><body>Sign in</body></html>') },
      headers: new Headers({ etag: '"page"' }),
    }));
    await refresh();
    expect(await check('x')).toMatchObject({ problem: 'page' });
    expect((await check('x')).validators).toBeUndefined();
  });

  it('does not ask where the person has not let it, and asks when they have', async () => {
    await follow(['x']);
    refused = ['https://x.example/*'];
    await task.run();
    expect(asked).toEqual([]);
    expect(shownProblem(await check('x'))).toBe('not-permitted');
    expect((await check('x')).failures).toBe(0);
    refused = [];
    await refresh(['x']);
    expect(await titles()).toEqual(['x']);
  });

  it('asks no registry what Firefox has no consent for', async () => {
    await following.sources.put([aSource('j', { where: { kind: 'journal', issn: ['0142-159X'] } })]);
    refused = ['sources'];
    await refresh();
    expect(asked).toEqual([]);
    expect((await check('j')).problem).toBe('not-permitted');
    refused = ['email'];
    at += MINUTE_MS;
    settings.email = 'me@example.org';
    await refresh();
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toContain('me%40example.org');
  });

  it('leaves a server alone for as long as it says, for all that is followed there', async () => {
    const one = (id: string) => aSource(id, { where: { kind: 'feed', url: `https://one.example/${id}` } });
    await following.sources.put([one('a'), one('b'), one('c')]);
    answers.set('one.example', () => failed('rate-limited', { 'retry-after': '7200' }));
    await refresh();
    expect(asked).toHaveLength(1);
    expect(await Promise.all(['a', 'b', 'c'].map(async (id) => (await check(id)).problem))).toEqual(
      Array(3).fill('rate-limited'),
    );
    answers.set('one.example', (ask) => feed(ask.url, [ask.url.slice(-1)]));
    // Another worker knows it too.
    task = aTask();
    at += HOUR_MS;
    await refresh();
    expect(asked).toHaveLength(1);
    at += 2 * HOUR_MS;
    await refresh();
    expect(await titles()).toEqual(['a', 'b', 'c']);
  });

  it('asks on only so long, and takes what it has: a registry may go on for ever', async () => {
    let items = 0;
    const endless: SourceKind<Where> = {
      ...kindOf({ kind: 'feed', url: 'https://x.example/feed' }),
      read: (_, ask) => {
        const found = Array.from({ length: 40 }, () => ({
          guid: `${items++}`,
          print: '',
          fields: () => ({ doi: `10.5555/${items}` }),
        }));
        return { ok: true, items: found, next: ask, reached: '2026-11-29' };
      },
    };
    await follow(['x']);
    task = aTask(() => endless);
    await refresh();
    expect(asked).toHaveLength(60);
    expect((await check('x')).known).toHaveLength(2400);
    items = 1_000_000;
    at += DAY_MS;
    answers.set('x.example', (ask) => {
      at += MINUTE_MS;
      return feed(ask.url, []);
    });
    await refresh();
    expect(asked).toHaveLength(64);
    expect((await check('x')).reached).toBe('2026-11-29');
  });

  it('keeps what came before a server failed, and reaches no further for it', async () => {
    let page = 0;
    const paged: SourceKind<Where> = {
      ...kindOf({ kind: 'feed', url: 'https://x.example/feed' }),
      read: (_, ask) => ({
        ok: true,
        items: [
          { guid: `${page}`, print: '', fields: () => ({ title: `: page ${page}` as MarkedText, doi: '10.5555/1' }) },
        ],
        next: ask,
        reached: '2026-11-29',
      }),
    };
    await follow(['x'], (ask) => (page++ < 2 ? feed(ask.url, [], { headers: { etag: '"1"' } }) : failed('server')));
    task = aTask(() => paged);
    await refresh();
    expect(await titles()).toHaveLength(1);
    expect(await check('x')).toMatchObject({ problem: 'server', failures: 1 });
    expect((await check('x')).known).toHaveLength(2);
    expect((await check('x')).reached).toBeUndefined();
    expect((await check('x')).validators).toBeUndefined();
  });

  it('says that a source has ended, and asks it no more', async () => {
    await follow(['x'], () => failed('gone'));
    await task.run();
    expect(shownProblem(await check('x'))).toBe('gone');
    expect(await following.sources.get('x')).toMatchObject({ isPaused: true });
    at += 30 * DAY_MS;
    await task.run();
    expect(asked).toHaveLength(1);
  });

  it('keeps the name that a person gave, and takes the one of a feed that has none', async () => {
    await follow(['x', 'y']);
    await following.sources.put([aSource('y', { title: 'https://y.example/feed' })]);
    await refresh();
    expect((await following.sources.get('x'))?.title).toBe('Feed x');
    expect((await following.sources.get('y'))?.title).toBe('The Journal');
  });

  it('is of no other source’s concern where its answer trips the reader or the inbox', async () => {
    await follow(ids(5));
    answers.set('s002.example', () => ({
      ok: true,
      answer: { url: 'x', bytes: undefined as never },
      headers: new Headers(),
    }));
    const { take } = following.inbox;
    following.inbox.take = async (id, brought, ...rest) => {
      if (id === 's003' && brought.length > 0) throw new TypeError('trips');
      return take(id, brought, ...rest);
    };
    await refresh();
    expect(await titles()).toEqual(['s000', 's001', 's004']);
    expect((await check('s002')).problem).toBe('bad-answer');
    expect((await check('s003')).problem).toBe('bad-answer');
  });

  it('ends with a full disk', async () => {
    await follow(ids(20));
    following.inbox.take = async () => {
      throw new StorageFull('full');
    };
    await refresh();
    expect(asked.length).toBeLessThan(20);
    expect(await following.sources.run()).toBeUndefined();
    expect(woken.at(-1)).toBe(new Date(at + HOUR_MS).toISOString());
  });
});

describe('a feed that moved', () => {
  const to = 'https://new.example/feed';

  it('is asked where it answers, when it did so at three looks over two days', async () => {
    await follow(['x'], (ask) => feed(ask.url, ['a'], { url: to }));
    for (const hours of [0, 12, 12, 12]) {
      at += hours * HOUR_MS;
      await refresh();
    }
    expect(await following.sources.get('x')).toMatchObject({ where: { url: 'https://x.example/feed' } });
    at += 12 * HOUR_MS;
    await refresh();
    expect(await following.sources.get('x')).toMatchObject({ where: { url: to } });
  });

  it('is asked there at once where it says so, if Sheaf may go there; else when it is no longer where it was', async () => {
    const channel = `<itunes:new-feed-url xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">${to}</itunes:new-feed-url>`;
    await follow(['x'], (ask) => feed(ask.url, ['a'], { channel }));
    refused = ['https://new.example/*'];
    await refresh();
    expect(await following.sources.get('x')).toMatchObject({ where: { url: 'https://x.example/feed' } });
    answers.set('x.example', () => failed('gone'));
    at += DAY_MS;
    await refresh();
    expect(await following.sources.get('x')).toMatchObject({ where: { url: to }, isPaused: false });
    at += DAY_MS;
    await refresh();
    expect(shownProblem(await check('x'))).toBe('not-permitted');
    expect(asked).toHaveLength(2);
  });

  it('is told of feeds alone: the addresses of registries may hold a key', async () => {
    settings = { ...settings, ncbiKey: 'secret' };
    await following.sources.put([aSource('p', { where: { kind: 'pubmed', query: 'gout' } })]);
    answers.set('eutils.ncbi.nlm.nih.gov', (ask) => ({
      ok: true,
      answer: {
        url: ask.url.replace('eutils', 'other'),
        bytes: new TextEncoder().encode('{"esearchresult":{"idlist":[]}}'),
      },
      headers: new Headers(),
    }));
    await task.run();
    expect(asked[0]).toContain('api_key=secret');
    expect(JSON.stringify(await check('p'))).not.toContain('secret');
  });

  it('is not asked where another source is read already', async () => {
    const channel = `<itunes:new-feed-url xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">${to}</itunes:new-feed-url>`;
    await follow(['x', 'new'], (ask) => feed(ask.url, ['a'], { channel }));
    await refresh();
    expect(await following.sources.get('x')).toMatchObject({ where: { url: 'https://x.example/feed' } });
  });
});
