import { GMAIL_CLIPS_AT } from '../../lib/digest/size.ts';
import { formatNumber, t } from '../ui/i18n.ts';

import { Download } from './icons.tsx';
import { kilobytes } from './kilobytes.ts';

/** What stands beside the words, or in their place where there is no room for both. */
export type Panel = 'words' | 'preview' | 'checks';

interface Props {
  name: string;
  panel: Panel;
  isWide: boolean;
  /** Findings that are open; nothing before they are known. */
  open: number | undefined;
  emailBytes: number | undefined;
  onPanel(panel: Panel): void;
  onExport(): void;
  onPublish(): void;
}

const PANELS = { words: 'digestWrite', preview: 'digestPreview', checks: 'composeChecks' } as const;

/** What stays in sight while an issue is made: what is shown beside it, its size as a mail, and how it goes out. */
export function IssueBar({ name, panel, isWide, open, emailBytes, onPanel, onExport, onPublish }: Props) {
  const panels = (Object.keys(PANELS) as Panel[]).filter((each) => !isWide || each !== 'words');
  return (
    <div class="issue-bar">
      <a href="#/digests">{t('digestBack')}</a>
      <h1 class="issue-name" dir="auto">
        {name}
      </h1>
      {emailBytes !== undefined && <EmailSize bytes={emailBytes} />}
      <fieldset class="issue-panels" aria-label={t('digestBeside')}>
        {panels.map((each) => (
          <button key={each} type="button" class="button" aria-pressed={panel === each} onClick={() => onPanel(each)}>
            {t(PANELS[each])}
            {each === 'checks' && open !== undefined && open > 0 && (
              <span class="issue-open">{formatNumber(open)}</span>
            )}
          </button>
        ))}
      </fieldset>
      <div class="issue-out">
        <button type="button" class="button" onClick={onExport}>
          <Download /> {t('digestExport')}
        </button>
        <button type="button" class="button primary" onClick={onPublish}>
          {t('digestPublish')}
        </button>
      </div>
    </div>
  );
}

function EmailSize({ bytes }: { bytes: number }) {
  const [size, most] = [kilobytes(bytes), kilobytes(GMAIL_CLIPS_AT)];
  const words = t('digestEmailSize', size, most);
  return (
    <p class={`issue-size small ${bytes > GMAIL_CLIPS_AT ? 'over' : 'quiet'}`} title={t('digestEmailSizeWhat')}>
      <meter value={Math.min(bytes, GMAIL_CLIPS_AT)} max={GMAIL_CLIPS_AT} aria-label={words} />
      {words}
    </p>
  );
}
