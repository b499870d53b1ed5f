import type { CaptureResult, Failure } from '../../lib/ports.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Message } from './Message.tsx';
import { PasteBox } from './PasteBox.tsx';

interface Props {
  failure: Failure;
  busy: boolean;
  onRetry: (() => void) | undefined;
  onResult(result: CaptureResult): void;
}

/** What failed, in one line. */
export function failureHeadline({ code }: Failure): string {
  switch (code) {
    case 'page-unreadable':
      return t('popupUnreadable');
    case 'storage-full':
      return t('popupStorageFullHeadline');
    case 'storage-failed':
      return t('popupStorageFailedHeadline');
    case 'storage-waiting':
      return t('storageNotSavedYet');
    case 'no-page':
      return t('popupNoPage');
    default:
      return t('popupFailed');
  }
}

/** What failed, why, and what next: never a dead end. */
export function FailedView({ failure, busy, onRetry, onResult }: Props) {
  const { code, title, url = '' } = failure;
  const unreadable = code === 'page-unreadable' || code === 'no-page';
  return (
    <Message headline={failureHeadline(failure)} about={title}>
      <p>{t(why(code, url))}</p>
      {onRetry && !unreadable && (
        <div class="buttons">
          <button
            type="button"
            class="button primary"
            aria-disabled={busy || undefined}
            onClick={() => !busy && onRetry()}
          >
            {t('popupTryAgain')}
          </button>
        </div>
      )}
      {!code.startsWith('storage') && (
        <PasteBox
          label={t(unreadable ? 'popupPasteOnly' : 'popupPasteLabel')}
          onResult={onResult}
          autofocus={unreadable}
        />
      )}
    </Message>
  );
}

function why(code: Failure['code'], url: string): MessageKey {
  switch (code) {
    case 'page-unreadable':
      return whyUnreadable(url);
    case 'storage-full':
      return 'popupStorageFull';
    case 'storage-failed':
      return 'popupStorageFailed';
    case 'storage-waiting':
      return 'storageWaitingHow';
    case 'no-page':
      return 'popupNoPageWhy';
    default:
      return 'popupFailedWhy';
  }
}

/** Extension stores, which Chrome, Edge and Firefox keep closed to every extension. */
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;

function whyUnreadable(url: string): MessageKey {
  if (STORES.test(url)) return 'popupUnreadableStore';
  if (/^file:/.test(url)) return 'popupUnreadableFile';
  if (/\.pdf($|[?#])/i.test(url)) return 'popupUnreadablePdf';
  if (url && !/^https?:/.test(url)) return 'popupUnreadableBrowser';
  return 'popupUnreadableOther';
}
