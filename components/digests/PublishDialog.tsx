import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import type { IssueFinding, IssueFindings } from './findings.ts';
import { IssueChecks } from './IssueChecks.tsx';

interface Props {
  name: string;
  /** Nothing before they are known. */
  findings: IssueFindings | undefined;
  onDismiss(id: string): void;
  onBringBack(id: string): void;
  onShow(finding: IssueFinding): void;
  onLookUp(entryIds: string[]): void;
  onPublish(): void;
  onClose(): void;
}

/** Asks once before an issue is frozen, with what is still open: nothing grave goes out unanswered. */
export function PublishDialog({ name, findings, onPublish, onClose, ...checks }: Props) {
  const stops = findings?.open.filter(({ weight }) => weight === 'stop').length ?? 0;
  const canPublish = findings?.isClear === true;
  return (
    <Dialog
      title={t('digestPublishOf', name)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('digestNotYet')}
          </button>
          <button
            type="button"
            class="button primary"
            aria-disabled={!canPublish}
            onClick={() => canPublish && onPublish()}
          >
            {t('digestPublish')}
          </button>
        </>
      }
    >
      <div class="issue-publish">
        <p>{t('digestPublishWhat')}</p>
        {stops > 0 && <p class="export-open">{tn('digestPublishStops', stops)}</p>}
        {findings && <IssueChecks findings={findings} {...checks} />}
      </div>
    </Dialog>
  );
}
