import type { Issue } from '../../lib/digest/issue.ts';
import { issueDay, numberName, sizeOf } from '../article/digest-words.ts';
import { formatDay } from '../ui/dates.ts';
import { t, tn } from '../ui/i18n.ts';
import { Trash, TriangleAlert } from '../ui/icons.tsx';

interface Props {
  issue: Issue;
  /** What became of its articles since it went out. */
  since: string[];
  onDelete(): void;
}

/** An issue in the list of its series. */
export function IssueRow({ issue, since, onDelete }: Props) {
  const { id, title, publishedAt, updatedAt } = issue;
  const day = issueDay(issue);
  const told = [
    publishedAt ? t('digestPublishedOn', day ?? '') : t('digestDraft'),
    tn('digestArticles', sizeOf(issue)),
    ...(publishedAt ? [] : [t('digestChanged', formatDay(updatedAt))]),
  ];
  return (
    <li class="digest-issue" data-state={publishedAt ? 'published' : 'draft'}>
      <a href={`#/digests/${encodeURIComponent(id)}`}>
        <strong>{numberName(issue)}</strong> {title && <bdi>{title}</bdi>}
        <span class="quiet small">{told.join(' · ')}</span>
      </a>
      {since.length > 0 && (
        <span class="chip concern">
          <TriangleAlert /> {since.join(', ')}
        </span>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t('digestDeleteIssue', numberName(issue))}
        title={t('digestDeleteIssue', numberName(issue))}
        onClick={onDelete}
      >
        <Trash />
      </button>
    </li>
  );
}
