import type { Article } from '../../lib/article/article.ts';
import { issueName } from '../article/digest-words.ts';
import { useDigests } from '../article/digests-context.ts';
import { isolated, t } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';

/** The issues in which an article stands, each leading there; of those that are out the history tells when. */
export function useIssuesOf(articleId: string) {
  const room = useDigests();
  return useLive(() => room.ofArticle(articleId), [articleId]) ?? [];
}

/** Lines of an article's history: the issues that are being made with it. */
export function DigestLines({ issues }: { issues: ReturnType<typeof useIssuesOf> }) {
  return (
    <>
      {issues
        .filter(({ issue }) => issue.publishedAt === undefined)
        .map(({ entry, issue, series }) => (
          <li key={entry.id}>
            <a href={`#/digests/${encodeURIComponent(issue.id)}`}>
              {t('libraryHistoryDigestDraft', issueName(series, issue))}
            </a>
          </li>
        ))}
    </>
  );
}

/** That an article went out in a digest, leading to the issue where that is here. */
export function DigestEntry({
  at,
  where,
  issues,
}: Pick<NonNullable<Article['history']>[number], 'at' | 'where'> & { issues: ReturnType<typeof useIssuesOf> }) {
  const words = where ? t('libraryHistoryDigestWhere', isolated(where)) : t('libraryHistoryDigest');
  const found = issues.find(({ issue }) => issue.publishedAt === at);
  return found ? <a href={`#/digests/${encodeURIComponent(found.issue.id)}`}>{words}</a> : <bdi>{words}</bdi>;
}
