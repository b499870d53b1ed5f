import { useEffect, useRef } from 'preact/hooks';
import { t, tn } from '../ui/i18n.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useFollowing } from './following-context.ts';

/** How far the look at all sources is that the person asked for, with a way to end it; nothing where none is going on. */
export function RefreshBar() {
  const { sources } = useFollowing();
  const { tasks } = useSheaf();
  const { act, announce } = useToasts();
  const progress = useLive(() => sources.progress(), []);
  const wasUnderWay = useRef(false);
  useEffect(() => {
    if (wasUnderWay.current && !progress) announce(t('inboxRefreshOver'));
    wasUnderWay.current = progress !== undefined;
  }, [progress === undefined]);
  if (!progress) return null;
  const { done, total, failed } = progress;
  const told = t('inboxRefreshed', done, total);
  return (
    <div class="refresh-bar">
      <ProgressBar
        label={t('inboxRefreshing')}
        detail={failed > 0 ? `${told} · ${tn('inboxRefreshFailed', failed)}` : told}
        share={total > 0 ? done / total : 0}
      />
      <button type="button" class="button" onClick={() => act(() => tasks.cancelRefresh())}>
        {t('inboxRefreshCancel')}
      </button>
    </div>
  );
}
