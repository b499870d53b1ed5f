import { duplicateIssue, nextNumber } from '../../lib/digest/begin-issue.ts';
import type { Issue, Series } from '../../lib/digest/issue.ts';
import { makeIssue, makeSeries, making } from '../article/begin-digest.ts';
import { issueName } from '../article/digest-words.ts';
import { useDigests } from '../article/digests-context.ts';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** What is done with series and issues as a whole; each is told by a toast with its Undo. */
export function useDigestDeeds() {
  const sheaf = useSheaf();
  const { tasks } = sheaf;
  const room = useDigests();
  const { act, show } = useToasts();

  async function duplicate(issue: Issue, withEntries: boolean): Promise<Issue> {
    const number = nextNumber(await room.issues(issue.seriesId));
    const entries = withEntries ? await room.entries(issue.id) : [];
    const copy = duplicateIssue(issue, entries, number, making());
    await tasks.createIssue(copy.issue, copy.entries);
    for (const { id, image } of entries) {
      const bytes = image && (await room.image(image.id));
      const entryId = copy.copyOf.get(id);
      if (!image || !bytes || !entryId) continue;
      const { newId, now } = making();
      await room.putImage(entryId, { ...image, id: newId() }, bytes, now);
    }
    return copy.issue;
  }

  /** Opens an issue that was just made, and offers to take it back. */
  function openMade(series: Series, issue: Issue) {
    location.hash = `#/digests/${encodeURIComponent(issue.id)}`;
    show(t('digestIssueMade', issueName(series, issue)), async () => {
      await tasks.deleteIssue(issue.id);
      location.hash = '#/digests';
    });
  }

  return {
    makeSeries: (name: string) => makeSeries(sheaf, name),
    newIssue: (series: Series) => act(async () => openMade(series, await makeIssue(sheaf, room, series))),
    duplicate: (series: Series, issue: Issue, withEntries: boolean) =>
      act(async () => openMade(series, await duplicate(issue, withEntries))),
    removeIssue: (series: Series, issue: Issue) =>
      act(() => tasks.deleteIssue(issue.id), t('digestIssueDeleted', issueName(series, issue))),
    removeSeries: (series: Series) => act(() => tasks.deleteSeries(series.id), t('digestSeriesDeleted', series.name)),
  };
}
