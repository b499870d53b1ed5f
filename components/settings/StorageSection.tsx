import { useEffect, useState } from 'preact/hooks';
import type { Keeping, StorageState } from '../../lib/ports/backup.ts';
import { formatNumber, t } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { formatBytes } from './format-bytes.ts';
import { useKeeping } from './keeping-context.ts';

/** Where less than this part of it is left, room is short. */
const SHORT = 0.05;

/** How much room the library takes, and whether the browser will keep it. */
export function StorageSection() {
  const keeping = useKeeping();
  return keeping ? <Loaded keeping={keeping} /> : null;
}

function Loaded({ keeping }: { keeping: Keeping }) {
  const { act } = useToasts();
  const [answer, setAnswer] = useState('');
  const [state, setState] = useState<StorageState>();
  const holdings = useLive(() => keeping.holdings(), []);
  const look = async () => setState(await keeping.storage());
  // Again whenever the library has changed.
  useEffect(() => void look(), [holdings]);
  if (!state || !holdings) return null;
  const { used, quota, isPersistent } = state;
  const isShort = used !== undefined && quota !== undefined && quota - used < quota * SHORT;
  const rows = [
    [t('storageArticles'), holdings.articles],
    [t('storageTrash'), holdings.trash],
    [t('storageTexts'), holdings.texts],
    [t('storageQuotes'), holdings.quotes],
  ] as const;
  return (
    <div class="settings-part">
      <p>{usedWords(used, quota)}</p>
      {used !== undefined && quota !== undefined && (
        <meter class="storage-meter" aria-label={t('storageTitle')} min={0} max={quota} value={used} />
      )}
      {isShort && (
        <p class="settings-warning" role="alert">
          {t('storageFull')}
        </p>
      )}
      <dl class="holdings" aria-label={t('storageParts')}>
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="settings-line">
        <span>{isPersistent ? t('storageKept') : t('storageNotKept')}</span>
        {!isPersistent && (
          <button
            type="button"
            class="button"
            onClick={() =>
              void act(async () => {
                // A browser that asks the person has not answered yet.
                setAnswer(t('storageAsking'));
                setAnswer((await keeping.askToKeep()) ? t('storageNowKept') : t('storageRefused'));
                await look();
              })
            }
          >
            {t('storageAsk')}
          </button>
        )}
      </p>
      <p class="small" role="status">
        {answer}
      </p>
    </div>
  );
}

function usedWords(used: number | undefined, quota: number | undefined): string {
  if (used === undefined) return t('storageUnknown');
  return quota === undefined
    ? t('storageUsedOnly', formatBytes(used))
    : t('storageUsed', formatBytes(used), formatBytes(quota));
}
