import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { issueDay, issueName } from '../article/digest-words.ts';
import { useDigests } from '../article/digests-context.ts';
import { t } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { IssuePreview } from './IssuePreview.tsx';
import { Download } from './icons.tsx';
import { Since } from './Since.tsx';
import type { IssueAtHand } from './use-issue.ts';
import { useDigestWork } from './work-context.ts';
import { createWriteIssue } from './write-issue.ts';

/** An issue that is out: as it went out, to be had again in every format, and what became of its articles since. */
export function PublishedIssue({ at: { issue, series } }: { at: IssueAtHand }) {
  const digests = useDigests();
  const { write } = useDigestWork();
  const heading = useRef<HTMLHeadingElement>(null);
  const [exports, setExports] = useState(false);
  const found = useLive(async () => ({ edition: await digests.edition(issue.id) }), [issue.id]);
  const writeIssue = useMemo(() => createWriteIssue(digests, write), [digests, write]);
  useEffect(() => {
    // What published it has gone, with the focus.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const edition = found?.edition;
  return (
    <div class="digest-published">
      <header>
        <a href="#/digests">{t('digestBack')}</a>
        <h1 ref={heading} tabIndex={-1}>
          {issueName(edition?.series ?? series, issue)}
        </h1>
        {edition?.title && <p dir="auto">{edition.title}</p>}
        <p class="quiet">{t('digestOutSince', issueDay(issue) ?? '')}</p>
        {edition && (
          <button type="button" class="button primary" onClick={() => setExports(true)}>
            <Download /> {t('digestExport')}
          </button>
        )}
      </header>
      <Since issue={issue} series={series} />
      {found && !edition && <p role="alert">{t('digestEditionGone')}</p>}
      {edition && <IssuePreview edition={edition} write={writeIssue} />}
      {exports && edition && (
        <ExportDialog
          name={issueName(edition.series, issue)}
          edition={async () => edition}
          write={writeIssue}
          onClose={() => setExports(false)}
        />
      )}
    </div>
  );
}
