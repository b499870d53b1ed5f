import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/share/draft.ts';
import type { Post } from '../../../lib/share/post.ts';
import { createBackups } from '../../../lib/store/backup/backups.ts';
import { fileFeed } from '../../../lib/store/backup/feeds.ts';
import { sha256 } from '../../../lib/store/backup/manifest.ts';
import type { Database } from '../../../lib/store/database.ts';
import { aDraft, anArticle, aPost, someFeedback } from '../../support/builders.ts';
import { aClock, aDatabase, counter } from '../../support/memory.ts';
import { fill, type Rows, rowsOf } from './a-library.ts';

const LATER = '2026-04-01T09:00:00.000Z';
const backupsOf = (db: Database) =>
  createBackups({ db, now: aClock(), newId: counter('restore'), appVersion: '0.1.0', sanitise: (html) => html });

async function aLibrary(rows: Partial<Rows>): Promise<Database> {
  const db = aDatabase();
  await fill(db, rows);
  return db;
}

async function restored(file: Blob, to: Database, way: 'merge' | 'replace' = 'merge') {
  const backups = backupsOf(to);
  const { unread } = await backups.check(file, {});
  await backups.restore(way, {});
  return unread;
}

const carried = async (rows: Partial<Rows>, to: Database, way?: 'merge' | 'replace') =>
  restored((await backupsOf(await aLibrary(rows)).make({})).file, to, way);

function noise(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

const LARGE = 2_000_000;
const anImage = (id: string, bytes = noise(LARGE)) => ({
  id,
  draftId: 'draft-1',
  bytes: new Blob([bytes], { type: 'image/jpeg' }),
});

it('two large images are written and read one at a time, byte for byte', async () => {
  const from = await aLibrary({ drafts: [aDraft()], draftImages: ['a', 'b'].map((id) => anImage(id)) });
  const { file } = await backupsOf(from).make({});
  const entries = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())));
  const sizes = entries.filter(([name]) => name.startsWith('draftImages')).map(([, bytes]) => bytes.length);
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThan(LARGE * 1.4);
  const to = aDatabase();
  await restored(file, to);
  expect(await rowsOf(to)).toEqual(await rowsOf(from));
}, 30_000);

it('small images, of which a file has several, are taken in one at a time, too', async () => {
  const from = await aLibrary({ draftImages: ['a', 'b', 'c'].map((id) => anImage(id, noise(9))) });
  const watched: number[] = [];
  const { file } = await backupsOf(from).make({ onProgress: ({ done }) => watched.push(done) });
  expect(watched).toEqual([1, 2, 3]);
  const feed = await fileFeed(file, { schemaVersion: from.verno, sanitise: (html) => html });
  const batches = await Array.fromAsync(feed.batches({}));
  expect(batches.map(({ rows }) => rows.length)).toEqual([1, 1, 1]);
});

it.each([0, 1, 2, 3, 24_575, 24_576, 24_577])('an image of %i bytes is the same afterwards', async (length) => {
  const from = await aLibrary({ draftImages: [anImage('a', noise(length))] });
  const to = aDatabase();
  await restored((await backupsOf(from).make({})).file, to);
  expect((await rowsOf(to)).draftImages).toEqual((await rowsOf(from)).draftImages);
});

/** A backup with another line of a table, its manifest made right for it. */
async function withLine(table: 'drafts' | 'draftImages' | 'posts', change: (row: Record<string, unknown>) => void) {
  const rows = { drafts: [aDraft()], draftImages: [anImage('a', noise(3)), anImage('b', noise(3))], posts: [aPost()] };
  const { file } = await backupsOf(await aLibrary(rows)).make({});
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const name = `${table}-0001.jsonl`;
  const [line = '', ...rest] = strFromU8(files[name] as Uint8Array).split('\n');
  const row = JSON.parse(line) as Record<string, unknown>;
  change(row);
  const bytes = strToU8([JSON.stringify(row), ...rest].join('\n')) as Uint8Array<ArrayBuffer>;
  const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
  const entry = manifest.entries.find((each: { name: string }) => each.name === name);
  Object.assign(entry, { bytes: bytes.length, sha256: await sha256(bytes) });
  return new Blob([
    zipSync({ ...files, [name]: bytes, 'manifest.json': strToU8(JSON.stringify(manifest)) }) as Uint8Array<ArrayBuffer>,
  ]);
}

it('what a restore would change of feedback, drafts and posts is told before, and what it did after', async () => {
  const from = await aLibrary({
    articles: [anArticle()],
    feedback: [someFeedback(), someFeedback({ id: 'new', url: 'https://example.com/new' })],
    drafts: [aDraft({ language: 'el', updatedAt: LATER }), aDraft({ id: 'new' })],
    posts: [aPost()],
  });
  const to = await aLibrary({
    articles: [anArticle()],
    feedback: [someFeedback()],
    drafts: [aDraft()],
    posts: [aPost(), aPost({ id: 'here' })],
  });
  const backups = backupsOf(to);
  expect(await backups.check((await backupsOf(from).make({})).file, {})).toMatchObject({
    feedback: { added: 1, changed: 0, same: 1, onlyHere: 0 },
    drafts: { added: 1, changed: 1, same: 0, onlyHere: 0 },
    posts: { added: 0, changed: 0, same: 1, onlyHere: 1 },
  });
  expect(await backups.restore('merge', {})).toEqual({ added: 0, changed: 0, inTrash: 0, others: 3 });
});

describe('of a damaged backup', () => {
  it.each<[string, Parameters<typeof withLine>, number[], string[]]>([
    [
      'an image that is none',
      ['draftImages', (row) => Object.assign(row, { base64: '<svg><p>' })],
      [1, 1, 1],
      ['base64'],
    ],
    [
      'an image that is a page',
      ['draftImages', (row) => Object.assign(row, { mime: 'text/html' })],
      [1, 1, 1],
      ['mime'],
    ],
    ['an image of no draft', ['draftImages', (row) => delete row.draftId], [1, 1, 1], ['draftId']],
    ['a draft without an id', ['drafts', (row) => delete row.id], [0, 2, 1], ['id']],
    ['a post for no network', ['posts', (row) => Object.assign(row, { network: 'x.com' })], [1, 2, 0], ['network']],
  ])('%s is left out alone', async (_name, args, counts, parts) => {
    const to = aDatabase();
    const unread = await restored(await withLine(...args), to);
    expect([await to.drafts.count(), await to.draftImages.count(), await to.posts.count()]).toEqual(counts);
    expect(unread).toMatchObject({ leftOut: 1, mended: 0, first: [{ parts }] });
  });

  it('a draft whose one part cannot be read has the others', async () => {
    const parts = [
      { id: 'a', text: 1 },
      { id: 'b', text: 'Whole' },
    ];
    const to = aDatabase();
    const unread = await restored(await withLine('drafts', (row) => Object.assign(row, { parts })), to);
    expect(unread).toMatchObject({ leftOut: 0, mended: 1 });
    expect((await to.drafts.get('draft-1'))?.parts).toEqual([{ id: 'b', text: 'Whole' }]);
  });
});

it.each(['merge', 'replace'] as const)('a backup of version 4 is restored (%s)', async (way) => {
  const { file } = await backupsOf(await aLibrary({ articles: [anArticle()] })).make({});
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
  const isOf4 = ({ table }: { table: string }) => !['drafts', 'draftImages', 'posts'].includes(table);
  const old = { ...manifest, schemaVersion: 4, counts: manifest.counts.filter(isOf4) };
  const to = await aLibrary({ drafts: [aDraft()] });
  const packed = zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(old)) }) as Uint8Array<ArrayBuffer>;
  await restored(new Blob([packed]), to, way);
  expect([await to.articles.count(), await to.drafts.count()]).toEqual([1, way === 'merge' ? 1 : 0]);
});

describe('merged with what is here', () => {
  const draft = (text: string, changes: Partial<Draft> = {}) => aDraft({ parts: [{ id: 'part-1', text }], ...changes });

  it.each<[string, Draft, Draft, string, string[]]>([
    ['an older draft changes nothing', draft('Mine', { updatedAt: LATER }), draft('Theirs'), 'Mine', []],
    [
      'a newer draft keeps the words that only this one has',
      draft('Mine'),
      draft('Theirs', { updatedAt: LATER }),
      'Theirs',
      ['Mine'],
    ],
    [
      'a newer draft with all its words is as it is',
      draft('Mine'),
      draft('Mine and more', { updatedAt: LATER }),
      'Mine and more',
      [],
    ],
  ])('%s', async (_name, mine, theirs, text, kept) => {
    const to = await aLibrary({ drafts: [mine] });
    await carried({ drafts: [theirs] }, to);
    const once = await to.drafts.get('draft-1');
    expect([once?.parts[0]?.text, (once?.overwritten ?? []).map((each) => each.text)]).toEqual([text, kept]);
    await carried({ drafts: [theirs] }, to);
    expect(await to.drafts.get('draft-1')).toEqual(once);
  });

  it('is about the articles as they are here', async () => {
    const keys = ['doi:10.5555/a'];
    const to = await aLibrary({ articles: [anArticle({ id: 'here', keys })] });
    const theirs = { articles: [anArticle({ id: 'there', keys })], drafts: [aDraft({ articleIds: ['there'] })] };
    await carried({ ...theirs, posts: [aPost({ articleIds: ['there', 'here'] })] }, to);
    expect((await to.drafts.get('draft-1'))?.articleIds).toEqual(['here']);
    expect((await to.posts.get('post-1'))?.articleIds).toEqual(['here']);
  });

  const sent = { id: '1', at: LATER };
  const part = { text: 'x', imageIds: [] };
  it.each<[string, Partial<Post>, Partial<Post>, boolean]>([
    ['newer comes in', {}, { updatedAt: LATER }, true],
    ['older does not', { updatedAt: LATER }, {}, false],
    [
      'newer but not sent does not take the place of one that was',
      { state: { kind: 'posted' } },
      { updatedAt: LATER },
      false,
    ],
    [
      'newer with fewer parts sent does not either',
      { parts: [{ ...part, posted: sent }, part] },
      { parts: [part, part], updatedAt: LATER },
      false,
    ],
    [
      'newer with as many parts sent comes in',
      { parts: [{ ...part, posted: sent }, part] },
      { parts: [{ ...part, posted: sent }, part], updatedAt: LATER },
      true,
    ],
    [
      'newer but of before it was deleted does not bring it back',
      { state: { kind: 'deleted', at: LATER } },
      { state: { kind: 'posted' }, updatedAt: LATER },
      false,
    ],
    [
      'newer but of before a part was deleted does not bring that back',
      { state: { kind: 'posted' }, parts: [{ ...part, posted: { ...sent, deletedAt: LATER } }] },
      { state: { kind: 'posted' }, parts: [{ ...part, posted: sent }], updatedAt: LATER },
      false,
    ],
    [
      'newer and deleted comes in',
      { state: { kind: 'posted' } },
      { state: { kind: 'deleted', at: LATER }, updatedAt: LATER },
      true,
    ],
  ])('a post that is %s', async (_name, mine, theirs, isTheirs) => {
    const to = await aLibrary({ posts: [aPost(mine)] });
    await carried({ posts: [aPost({ language: 'de', ...theirs })] }, to);
    expect((await to.posts.get('post-1'))?.language === 'de').toBe(isTheirs);
  });
});

it.each(['merge', 'replace'] as const)('a post that waited to be sent asks the person (%s)', async (way) => {
  const to = aDatabase();
  await carried({ posts: [aPost({ state: { kind: 'queued', attempts: 1 } })] }, to, way);
  expect((await to.posts.get('post-1'))?.state).toMatchObject({ kind: 'failed', why: 'missed' });
});

it('feedback that was deleted in a backup is merged with the same of its address once, whatever is merged again', async () => {
  const deletedAt = '2026-05-01T00:00:00.000Z';
  const to = await aLibrary({ feedback: [someFeedback({ id: 'mine' })] });
  for (let again = 0; again < 2; again++) {
    await carried({ feedback: [someFeedback({ id: 'theirs', deletedAt })] }, to);
    expect(await to.feedback.toArray()).toMatchObject([{ id: 'mine', deletedAt }]);
  }
});

it('feedback of a backup is merged by its address, with an article that is called otherwise here', async () => {
  const to = await aLibrary({
    articles: [anArticle({ id: 'here' })],
    feedback: [someFeedback({ id: 'mine', articleId: 'here', note: 'Mine' })],
  });
  const theirs = someFeedback({ id: 'theirs', articleId: 'there', doneAt: LATER, updatedAt: LATER });
  const rows = {
    articles: [anArticle({ id: 'there' })],
    feedback: [theirs, someFeedback({ id: 'new', url: 'https://x.example/2', articleId: 'there' })],
  };
  await carried(rows, to);
  expect(await to.feedback.orderBy('id').toArray()).toMatchObject([
    { id: 'mine', articleId: 'here', note: 'Mine', doneAt: LATER },
    { id: 'new', articleId: 'here' },
  ]);
  expect(await to.changed.get('here')).toBeDefined();
  await carried(rows, to);
  expect(await to.feedback.count()).toBe(2);
});
