import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import type { Opening, WatchOpening } from '../../lib/ports/opening.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const WORDS = {
  waiting: ['storageWaiting', 'storageWaitingHow'],
  full: ['storageOpenFull', 'storageOpenFullHow'],
  failed: ['storageOpenFailed', 'storageOpenFailedHow'],
  broken: ['storageBroken', 'storageBrokenHow'],
} as const satisfies Record<string, [MessageKey, MessageKey]>;

interface Props {
  watch: WatchOpening;
  /** The page, told whether a later Sheaf has changed the library. */
  children(isNewer: boolean): ComponentChildren;
}

/** The page where the database opens; else, or where a view breaks, what happened and what to do. */
export function Opened({ watch, children }: Props) {
  const [opening, setOpening] = useState<Opening>();
  // What stands there stands there still when it is open: it is not drawn again for that.
  useEffect(() => watch((now) => setOpening(now === 'open' ? undefined : now)), [watch]);
  const [error] = useErrorBoundary((thrown) => console.error(thrown));
  if (opening === 'waiting' || opening === 'full' || opening === 'failed') return <Problem problem={opening} />;
  // What a view threw of a database that does not open is told when that is known.
  if (error !== undefined) return <Problem problem="broken" />;
  return children(opening === 'newer');
}

function Problem({ problem }: { problem: keyof typeof WORDS }) {
  const [what, how] = WORDS[problem];
  return (
    <main class="opening-problem">
      <div role="alert">
        <h1>{t(what)}</h1>
        <p>{t(how)}</p>
      </div>
      {problem !== 'waiting' && (
        <p>
          <button type="button" class="button" onClick={() => location.reload()}>
            {t('storageReload')}
          </button>
        </p>
      )}
    </main>
  );
}

/** Says that a later Sheaf has changed the library that this one shows. */
export function NewerNotice() {
  return (
    <aside class="backup-reminder" aria-label={t('storageTitle')}>
      <p>{t('storageNewer')}</p>
    </aside>
  );
}
