import type { ItemState } from '../../lib/sources/inbox-item.ts';
import { Newspaper } from '../app/icons.tsx';
import { t, tn } from '../ui/i18n.ts';
import { X } from '../ui/icons.tsx';
import type { Selection } from '../ui/use-selection.ts';
import { BookmarkPlus, Inbox } from './icons.tsx';
import type { Deeds } from './use-deeds.ts';

interface Props {
  state: ItemState;
  selection: Selection;
  deeds: Deeds;
  /** How many the view shows. */
  shownCount: number;
  onSelectAll(): void;
  onDigest(): void;
}

/** What can be done with the selected items; in place of the other tools while something is selected. */
export function InboxBulk({ state, selection, deeds, shownCount, onSelectAll, onDigest }: Props) {
  const isSettled = state === 'saved' || state === 'owned';
  return (
    <div class="bulk" role="toolbar" aria-label={t('inboxSelection')}>
      <button
        type="button"
        class="icon-button"
        aria-label={t('librarySelectNone')}
        title={t('librarySelectNone')}
        onClick={selection.clear}
      >
        <X />
      </button>
      <p class="bulk-count">{tn('librarySelected', selection.ids.length)}</p>
      {selection.ids.length < shownCount && (
        <button type="button" class="link-button" onClick={onSelectAll}>
          {tn('librarySelectAll', shownCount)}
        </button>
      )}
      <span class="bulk-actions inbox-bulk">
        {!isSettled && (
          <>
            <button type="button" class="button primary" onClick={() => deeds.save()}>
              <BookmarkPlus /> {t('inboxSave')}
            </button>
            <button type="button" class="button" onClick={() => deeds.dismiss()}>
              {state === 'new' ? <X /> : <Inbox />} {t(state === 'new' ? 'inboxDismiss' : 'inboxRenew')}
            </button>
          </>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={t('digestToDigest')}
          title={t('digestToDigest')}
          onClick={onDigest}
        >
          <Newspaper />
        </button>
      </span>
    </div>
  );
}
