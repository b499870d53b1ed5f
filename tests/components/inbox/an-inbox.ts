import type { ArticleFields, MarkedText } from '../../../lib/article/article.ts';
import type { Check } from '../../../lib/sources/check.ts';
import type { Brought } from '../../../lib/sources/kinds/kind.ts';
import type { Source } from '../../../lib/sources/source.ts';
import type { StoreInMemory } from '../../support/memory.ts';

const DAY_MS = 86_400_000;

/** A source as the person follows it. */
export function aSource(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    where: { kind: 'feed', url: `https://${id}.example/feed` },
    title: `Journal ${id}`,
    folder: [],
    tags: [],
    starred: false,
    isPaused: false,
    addedAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

/** What is known of a source that was looked at. */
export function aCheck(sourceId: string, more: Partial<Check> = {}): Check {
  return {
    sourceId,
    dueAt: new Date(Date.now() + DAY_MS / 24).toISOString(),
    answeredAt: '2026-01-01T00:00:00.000Z',
    failures: 0,
    known: [],
    activity: [],
    activityWeek: 0,
    ...more,
  };
}

/** A paper that a source brings. */
export function aPaper(title: string, more: Partial<ArticleFields> = {}, brought: Partial<Brought> = {}): Brought {
  const doi = `10.5555/${title.toLowerCase().replace(/\W+/g, '-')}`;
  const fields: Partial<ArticleFields> = {
    title: title as MarkedText,
    doi,
    journal: 'Academic Medicine',
    type: 'journal-article',
    authors: [{ family: 'Ng', given: 'Ada' }],
    abstract: `Of ${title}.`,
    ...more,
  };
  return { guid: doi, print: '1', fields: () => fields, ...brought };
}

/** Has a source, followed if it is not, bring these on a day so long ago. */
export async function bring(
  { sources, inbox }: StoreInMemory,
  source: Source,
  papers: Brought[],
  daysAgo = 0,
): Promise<void> {
  const at = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
  if (!(await sources.get(source.id))) {
    await sources.put([source]);
    await sources.putCheck(aCheck(source.id));
  }
  await inbox.take(source.id, papers, aCheck(source.id), at);
}
