import { useId } from 'preact/hooks';
import { changeName } from '../../lib/article/became.ts';
import type { Issue, Series } from '../../lib/digest/issue.ts';
import type { ChangeOfPublished } from '../../lib/digest/since.ts';
import { makeIssue } from '../article/begin-digest.ts';
import { issueName } from '../article/digest-words.ts';
import { useDigests } from '../article/digests-context.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { sinceInWords } from './correction-words.ts';
import { useChangesSince } from './use-changes-since.ts';

interface Props {
  issue: Issue;
  series: Series;
}

/** What became of the articles of an issue since it went out, and the way to tell it in the next one. */
export function Since({ issue, series }: Props) {
  const id = useId();
  const toNext = useCorrectionInNext(series);
  const changes = useChangesSince(series.id).filter(({ uses }) =>
    uses.some(({ edition }) => edition.issueId === issue.id),
  );
  return (
    <section class="digest-since" aria-labelledby={id}>
      <h2 id={id}>{t('digestSinceHead')}</h2>
      {changes.length === 0 && <p class="quiet">{t('digestSinceNothing')}</p>}
      <ul class="digest-changes">
        {changes.map((change) => (
          <li key={changeName(change)} data-kind={change.kind}>
            <p>
              <strong>{sinceInWords(change)}</strong>{' '}
              <a href={`#/library/${encodeURIComponent(change.article.id)}`} dir="auto">
                {change.article.title ? <MarkedTitle title={change.article.title} /> : t('changedUntitled')}
              </a>
            </p>
            {change.untold.some(({ edition }) => edition.issueId === issue.id) ? (
              <button type="button" class="link-button" onClick={() => toNext(change)}>
                {t('digestCorrectionNext')}
              </button>
            ) : (
              <p class="quiet small">{t('digestCorrectionTold')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens the issue that is being made, which tells the change by itself, or begins one; what was let be there is told after all. */
function useCorrectionInNext(series: Series): (change: ChangeOfPublished) => Promise<void> {
  const sheaf = useSheaf();
  const room = useDigests();
  const { act, show } = useToasts();
  return (change) =>
    act(async () => {
      const drafts = (await room.issues(series.id)).filter(({ publishedAt }) => publishedAt === undefined);
      const draft = drafts[0] ?? (await makeIssue(sheaf, room, series));
      const names = [...change.article.keys, change.article.id].map((key) => `${change.kind} ${key}`);
      const dismissed = draft.dismissed.filter((each) => !names.includes(each));
      if (dismissed.length < draft.dismissed.length) await sheaf.tasks.changeIssue(draft.id, { dismissed });
      location.hash = `#/digests/${encodeURIComponent(draft.id)}`;
      const name = issueName(series, draft);
      if (drafts[0]) show(t('digestCorrectionIn', name));
      else show(t('digestCorrectionIn', name), () => sheaf.tasks.deleteIssue(draft.id).then(() => undefined));
    });
}

/** How many articles of an issue are not what they were, by what became of them: `1 retracted since`. */
export function sinceMarks(changes: readonly ChangeOfPublished[], issueId: string): string[] {
  const own = changes.filter(({ untold }) => untold.some(({ edition }) => edition.issueId === issueId));
  return KINDS.flatMap(([kind, key]) => {
    const count = own.filter((change) => change.kind === kind).length;
    return count > 0 ? [t(key, count)] : [];
  });
}

const KINDS = [
  ['retracted', 'digestMarkRetracted'],
  ['expression-of-concern', 'digestMarkConcern'],
  ['corrected', 'digestMarkCorrected'],
  ['published', 'digestMarkPublished'],
] as const;
