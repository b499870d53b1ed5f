import type { Edition } from '../../lib/digest/edition.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { Copy } from '../ui/icons.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { FILE_FORMATS } from './export-formats.ts';
import { Download, Mail, Printer } from './icons.tsx';
import { useExport } from './use-export.ts';
import type { WriteIssue } from './write-issue.ts';

interface Props {
  /** `Rheum weekly, No. 12`. */
  name: string;
  /** The edition as it stands; of a published issue the one that was kept. */
  edition(): Promise<Edition>;
  write: WriteIssue;
  /** Findings that are still open. */
  openFindings?: number;
  onClose(): void;
}

/** Every way in which an issue goes out: files, one zip of them, the clipboard, print, mail, and a thread. */
export function ExportDialog({ name, edition, write, openFindings = 0, onClose }: Props) {
  const deeds = useExport({ edition, write });
  const { outgoing, problem, isTooLong } = deeds;
  const isBusy = outgoing !== undefined;
  const free = (work: () => void) => ({ 'aria-disabled': isBusy, onClick: () => !isBusy && work() });
  return (
    <Dialog
      title={t('digestExportOf', name)}
      onClose={onClose}
      actions={
        <button type="button" class="button primary" {...free(deeds.saveAll)}>
          <Download /> {t('digestAllFormats')}
        </button>
      }
    >
      <div class="issue-export">
        {openFindings > 0 && <p class="export-open">{tn('digestStillOpen', openFindings)}</p>}
        <div class="export-ways">
          <button type="button" class="button" {...free(deeds.copyRich)}>
            <Copy /> {t('digestCopyRich')}
          </button>
          <button type="button" class="button" {...free(deeds.copyMarkdown)}>
            <Copy /> {t('digestCopyMarkdown')}
          </button>
          <button type="button" class="button" {...free(deeds.mail)}>
            <Mail /> {t('digestMail')}
          </button>
          <button type="button" class="button" {...free(deeds.print)}>
            <Printer /> {t('digestPrint')}
          </button>
          <button type="button" class="button" {...free(deeds.thread)}>
            {t('digestThread')}
          </button>
        </div>
        <p class="quiet small">{t('digestCopyRichHow')}</p>
        {outgoing && (
          <div class="export-progress">
            <ProgressBar label={t('digestMaking', outgoing.what)} share={outgoing.share} />
            <button type="button" class="button" onClick={deeds.cancel}>
              {t('exchangeCancel')}
            </button>
          </div>
        )}
        {problem && (
          <p class="field-error" role="alert">
            {problem}
          </p>
        )}
        {isTooLong && (
          <p role="alert" class="export-open">
            {t('digestMailTooLong')}{' '}
            <button type="button" class="link-button" onClick={() => deeds.save('eml')}>
              {t('digestMailAsFile')}
            </button>
          </p>
        )}
        <h3>{t('digestFiles')}</h3>
        <ul class="export-files">
          {FILE_FORMATS.map(({ id, name: format, what }) => (
            <li key={id}>
              <span>
                <span class="export-format">{t(format)}</span> <span class="quiet small">{t(what)}</span>
              </span>
              <button
                type="button"
                class="icon-button"
                aria-label={t('digestSave', t(format))}
                title={t('digestSave', t(format))}
                data-format={id}
                {...free(() => deeds.save(id))}
              >
                <Download />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
