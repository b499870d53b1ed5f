import { t } from '../ui/i18n.ts';
import { IssueBuilder } from './IssueBuilder.tsx';
import { PublishedIssue } from './PublishedIssue.tsx';
import { useIssue } from './use-issue.ts';

/** One issue: as it is made, or as it went out. */
export function OneIssue({ id }: { id: string }) {
  const at = useIssue(id);
  return (
    <main class="digests issue" aria-busy={at === undefined}>
      {at === 'gone' && (
        <div class="empty">
          <h1>{t('digestTitle')}</h1>
          <p>{t('digestNoIssue')}</p>
          <a class="button" href="#/digests">
            {t('digestBack')}
          </a>
        </div>
      )}
      {at !== undefined &&
        at !== 'gone' &&
        (at.issue.publishedAt ? <PublishedIssue at={at} /> : <IssueBuilder at={at} />)}
    </main>
  );
}
