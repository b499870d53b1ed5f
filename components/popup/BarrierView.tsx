import type { CaptureResult } from '../../lib/ports.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { AlreadySaved } from './AlreadySaved.tsx';
import { Message } from './Message.tsx';
import { PasteBox } from './PasteBox.tsx';

type Barrier = Extract<CaptureResult, { ok: true; kind: 'barrier' }>;

interface Props {
  barrier: Barrier;
  busy: boolean;
  onRetry: (() => void) | undefined;
  onFollow(next: Promise<CaptureResult>): void;
  onResult(result: CaptureResult): void;
}

const HEADLINES: Record<Barrier['reason'], MessageKey> = {
  login: 'popupBarrierLogin',
  robot: 'popupBarrierRobot',
  cookies: 'popupBarrierCookies',
  denied: 'popupBarrierDenied',
  'not-found': 'popupBarrierNotFound',
};

const ADVICE: Record<Barrier['reason'], MessageKey> = {
  login: 'popupBarrierLoginNext',
  robot: 'popupBarrierRobotNext',
  cookies: 'popupBarrierCookiesNext',
  denied: 'popupBarrierDeniedNext',
  'not-found': 'popupBarrierNotFoundNext',
};

/** What stands between the person and the article, in one line. */
export function barrierHeadline(reason: Barrier['reason']): string {
  return t(HEADLINES[reason]);
}

/** A login, a robot check, a cookie wall, an error page: nothing saved, and how to go on. */
export function BarrierView({ barrier, busy, onRetry, onFollow, onResult }: Props) {
  const { tasks } = useSheaf();
  const { reason, title, doi } = barrier;
  return (
    <Message headline={barrierHeadline(reason)} about={title}>
      <p>{t(ADVICE[reason])}</p>
      <div class="buttons">
        {doi && (
          <button
            type="button"
            class="button primary"
            aria-disabled={busy || undefined}
            onClick={() => !busy && onFollow(tasks.saveByIdentifier(doi))}
          >
            {t('popupSaveByItsDoi')}
          </button>
        )}
        {onRetry && (
          <button type="button" class="button" aria-disabled={busy || undefined} onClick={() => !busy && onRetry()}>
            {t('popupTryAgain')}
          </button>
        )}
      </div>
      {doi ? <AlreadySaved doi={doi} /> : <PasteBox label={t('popupPasteLabel')} onResult={onResult} />}
    </Message>
  );
}
