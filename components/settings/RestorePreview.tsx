import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type CheckedBackup, COMPARED, type Compared, type RestoreWay } from '../../lib/ports/backup.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { formatDay } from '../ui/dates.ts';
import { formatNumber, type MessageKey, t, tn } from '../ui/i18n.ts';
import { UnreadRowList } from './UnreadRowList.tsx';

const KIND_WORDS: Record<Compared, MessageKey> = {
  articles: 'backupArticles',
  lists: 'backupLists',
  quotes: 'backupQuotes',
  feedback: 'backupFeedback',
  drafts: 'composeDrafts',
  posts: 'composePosts',
  issues: 'backupIssues',
  entries: 'backupEntries',
};

interface Props {
  checked: CheckedBackup;
  onRestore(way: RestoreWay): void;
  onCancel(): void;
}

/** What a backup would change, and the two ways to take it in. */
export function RestorePreview({ checked, onRestore, onCancel }: Props) {
  const [asks, setAsks] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const gone = checked.articles.onlyHere;
  return (
    <div class="restore-preview">
      <h4 ref={heading} tabIndex={-1}>
        {t('backupReady', formatDay(checked.madeAt))}
      </h4>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('backupWhat')}</th>
              <th scope="col">{t('backupAdded')}</th>
              <th scope="col">{t('backupChanged')}</th>
              <th scope="col">{t('backupSame')}</th>
              <th scope="col">{t('backupOnlyHere')}</th>
            </tr>
          </thead>
          <tbody>
            {COMPARED.map((kind) => {
              const { added, changed, same, onlyHere } = checked[kind];
              return (
                <tr key={kind}>
                  <th scope="row">{t(KIND_WORDS[kind])}</th>
                  <td>{formatNumber(added)}</td>
                  <td>{formatNumber(changed)}</td>
                  <td>{formatNumber(same)}</td>
                  <td>{formatNumber(onlyHere)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <UnreadRowList unread={checked.unread} />
      <dl class="restore-ways">
        <div>
          <dt>
            <button type="button" class="button primary" onClick={() => onRestore('merge')}>
              {t('backupMerge')}
            </button>
          </dt>
          <dd>{t('backupMergeLead')}</dd>
        </div>
        <div>
          <dt>
            <button type="button" class="button" onClick={() => setAsks(true)}>
              {t('backupReplace')}
            </button>
          </dt>
          <dd>{t('backupReplaceLead')}</dd>
        </div>
      </dl>
      <button type="button" class="link-button" onClick={onCancel}>
        {t('backupCancel')}
      </button>
      {asks && (
        <Dialog
          title={t('backupReplaceAsk')}
          onClose={() => setAsks(false)}
          actions={
            <>
              <button type="button" class="button" onClick={() => setAsks(false)}>
                {t('backupCancel')}
              </button>
              <button type="button" class="button danger" onClick={() => onRestore('replace')}>
                {t('backupReplaceDo')}
              </button>
            </>
          }
        >
          <p>{gone > 0 ? tn('backupReplaceGone', gone) : t('backupReplaceNoneGone')}</p>
          <p>{t('backupReplaceLead')}</p>
        </Dialog>
      )}
    </div>
  );
}
