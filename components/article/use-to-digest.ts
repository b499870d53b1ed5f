import { beginEntry } from '../../lib/digest/begin-entry.ts';
import type { Issue, Series } from '../../lib/digest/issue.ts';
import type { Undo } from '../../lib/ports.ts';
import { tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { undoBoth } from '../ui/undone.ts';
import { makeIssue, makeSeries } from './begin-digest.ts';
import { issueName } from './digest-words.ts';
import { useDigests } from './digests-context.ts';

/** Where articles go: a section of an issue that is there (its last one where none is named), the next issue of a series, or the first of a new one. */
export type DigestPlace =
  | { kind: 'issue'; issue: Issue; series: Series; sectionId?: string | undefined }
  | { kind: 'new-issue'; series: Series }
  | { kind: 'new-series'; name: string };

/** Articles of the library, and how to take back that they came into it. */
export interface TakenForDigest {
  articleIds: string[];
  undo?: Undo | undefined;
}

/** Puts articles into an issue, each with its take-home as the beginning of its commentary, and tells of it; answers the issue's id. */
export function useToDigest(): (place: DigestPlace, taken: TakenForDigest) => Promise<string> {
  const sheaf = useSheaf();
  const room = useDigests();
  const { show } = useToasts();
  const { store, tasks } = sheaf;
  return async (place, { articleIds, undo }) => {
    const { issue, series, takeBack } = await open(place);
    const standing = new Set((await room.entries(issue.id)).map(({ articleId }) => articleId));
    const articles = (await store.articles.getMany(articleIds)).filter((article) => article !== undefined);
    const fresh = articles.filter(({ id }) => !standing.has(id));
    const sectionId = (place.kind === 'issue' && place.sectionId) || issue.sections.at(-1)?.id;
    const added =
      sectionId === undefined || fresh.length === 0
        ? undefined
        : await tasks.addEntries(
            issue.id,
            sectionId,
            fresh.map((article) => beginEntry(crypto.randomUUID(), article)),
          );
    const name = issueName(series, issue);
    const already = articles.length - fresh.length;
    const told = [tn('digestAdded', fresh.length, name), ...(already > 0 ? [tn('digestWasIn', already)] : [])].join(
      ' ',
    );
    const last = takeBack ?? added;
    show(told, last && undo ? undoBoth(last, undo) : (last ?? undo), 'digest');
    return issue.id;
  };

  /** The issue, made where there is none; with what takes that back. */
  async function open(place: DigestPlace): Promise<{ issue: Issue; series: Series; takeBack?: Undo }> {
    if (place.kind === 'issue') return place;
    const series = place.kind === 'new-series' ? await makeSeries(sheaf, place.name) : place.series;
    const issue = await makeIssue(sheaf, room, series);
    const takeBack = async () =>
      (await (place.kind === 'new-series' ? tasks.deleteSeries(series.id) : tasks.deleteIssue(issue.id))) && {
        back: 1,
        kept: 0,
      };
    return { issue, series, takeBack };
  }
}
