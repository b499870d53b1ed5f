import { describe, expect, it } from 'vitest';
import type { Entry, Issue } from '../../../lib/digest/issue.ts';
import { createBackups } from '../../../lib/store/backup/backups.ts';
import type { Database } from '../../../lib/store/database.ts';
import { anEdition } from '../../support/an-edition.ts';
import { anEntry, anIssue, aSeries } from '../../support/an-issue.ts';
import { anArticle } from '../../support/builders.ts';
import { aClock, aDatabase, counter } from '../../support/memory.ts';
import { fill, type Rows } from './a-library.ts';

const LATER = '2026-11-28T09:00:00.000Z';
const OUT = '2026-11-25T09:00:00.000Z';
const backupsOf = (db: Database) =>
  createBackups({ db, now: aClock(), newId: counter('restore'), appVersion: '0.1.0', sanitise: (html) => html });

async function aLibrary(rows: Partial<Rows>): Promise<Database> {
  const db = aDatabase();
  await fill(db, { series: [aSeries()], ...rows });
  return db;
}

async function merged(rows: Partial<Rows>, into: Database): Promise<void> {
  const { file } = await backupsOf(await aLibrary(rows)).make({});
  const backups = backupsOf(into);
  await backups.check(file, {});
  await backups.restore('merge', {});
}

const digest = (issue: Partial<Issue>, ...entries: Partial<Entry>[]) => ({
  issues: [
    anIssue({ sections: [{ id: 'section-1', title: '', entryIds: entries.map(({ id = '' }) => id) }], ...issue }),
  ],
  entries: entries.map((entry) => anEntry({ articleId: `article of ${entry.id}`, ...entry })),
});
const order = async (db: Database) => (await db.issues.get('issue-12'))?.sections.map(({ entryIds }) => entryIds);
const live = async (db: Database) =>
  (await db.entries.toArray()).filter(({ deletedAt }) => !deletedAt).map(({ id }) => id);

describe('an issue in both', () => {
  it('is the newer one, with the words of both, and every entry in its place', async () => {
    const to = await aLibrary(digest({ intro: 'Mine' }, { id: 'a', commentary: 'Mine' }, { id: 'mine' }));
    const theirs = digest(
      { intro: 'Theirs', updatedAt: LATER },
      { id: 'theirs' },
      { id: 'a', commentary: 'Theirs', updatedAt: LATER },
    );
    for (let again = 0; again < 2; again++) {
      await merged(theirs, to);
      expect(await order(to)).toEqual([['theirs', 'a', 'mine']]);
      expect(await to.issues.get('issue-12')).toMatchObject({
        intro: 'Theirs',
        overwritten: [{ field: 'intro', text: 'Mine' }],
      });
      expect(await to.entries.get('a')).toMatchObject({ commentary: 'Theirs', overwritten: [{ text: 'Mine' }] });
    }
  });

  it('that is older there is as it is here, but for entries that are new', async () => {
    const to = await aLibrary(digest({ intro: 'Mine', updatedAt: LATER }, { id: 'a' }));
    await merged(digest({ intro: 'Theirs' }, { id: 'b' }), to);
    expect([await order(to), (await to.issues.get('issue-12'))?.intro]).toEqual([[['a', 'b']], 'Mine']);
  });

  it('takes no entry out of an issue that is out here', async () => {
    const to = await aLibrary(digest({ publishedAt: OUT }, { id: 'a' }));
    const theirs = { issueId: 'issue-13', updatedAt: LATER };
    await merged(digest({ id: 'issue-13' }, { id: 'a', ...theirs }, { id: 'b', ...theirs }), to);
    expect((await to.entries.toArray()).map(({ id, issueId }) => [id, issueId])).toEqual([
      ['a', 'issue-12'],
      ['b', 'issue-13'],
    ]);
  });

  it('is about the articles as they are here', async () => {
    const keys = ['doi:10.5555/a'];
    const to = await aLibrary({ articles: [anArticle({ id: 'here', keys })] });
    await merged({ ...digest({}, { id: 'a', articleId: 'there' }), articles: [anArticle({ id: 'there', keys })] }, to);
    expect((await to.entries.get('a'))?.articleId).toBe('here');
  });

  it('that is out here stays as it went out', async () => {
    const to = await aLibrary({
      ...digest({ publishedAt: OUT }, { id: 'a', commentary: 'Out' }),
      editions: [anEdition()],
    });
    await merged(
      digest({ intro: 'Later', updatedAt: LATER }, { id: 'a', commentary: 'Later', updatedAt: LATER }, { id: 'b' }),
      to,
    );
    expect(await to.issues.get('issue-12')).toMatchObject({ publishedAt: OUT, intro: '' });
    expect(await to.entries.toArray()).toMatchObject([{ id: 'a', commentary: 'Out' }]);
    expect(await to.editions.count()).toBe(1);
  });

  it('that is out there goes out here as it went out, whatever was written here', async () => {
    const to = await aLibrary(
      digest({ updatedAt: LATER }, { id: 'a', commentary: 'Mine', updatedAt: LATER }, { id: 'mine' }),
    );
    const theirs = { ...digest({ publishedAt: OUT }, { id: 'a', commentary: 'Out' }), editions: [anEdition()] };
    for (let again = 0; again < 2; again++) {
      await merged(theirs, to);
      expect(await to.issues.get('issue-12')).toMatchObject({ publishedAt: OUT });
      expect([await live(to), (await to.entries.get('a'))?.commentary]).toEqual([['a'], 'Out']);
      expect(await to.editions.get('issue-12')).toEqual(anEdition());
    }
  });

  it('that was deleted there since is deleted', async () => {
    const to = await aLibrary(digest({}));
    await merged(digest({ deletedAt: LATER, updatedAt: LATER }), to);
    expect((await to.issues.get('issue-12'))?.deletedAt).toBe(LATER);
  });
});

it('of series and templates the newer one is taken', async () => {
  const template = { id: 't', name: 'Mine', entry: '', issue: '', updatedAt: LATER };
  const to = await aLibrary({ digestTemplates: [template] });
  await merged(
    {
      series: [aSeries({ name: 'Theirs', updatedAt: LATER })],
      digestTemplates: [{ ...template, name: 'Older', updatedAt: OUT }],
    },
    to,
  );
  expect([await to.series.toArray(), await to.digestTemplates.toArray()]).toMatchObject([
    [{ name: 'Theirs' }],
    [{ name: 'Mine' }],
  ]);
});

it('that replaces the library leaves each entry in one place, whatever its file says', async () => {
  const sections = ['s', 't'].map((id) => ({ id, title: '', entryIds: ['a', 'a', 'nobody'] }));
  const { file } = await backupsOf(await aLibrary({ ...digest({ sections }, { id: 'a' }, { id: 'b' }) })).make({});
  const to = await aLibrary({});
  const backups = backupsOf(to);
  await backups.check(file, {});
  await backups.restore('replace', {});
  expect(await order(to)).toEqual([['a'], ['b']]);
});
