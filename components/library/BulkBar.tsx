import type { ComponentChildren } from 'preact';
import type { ReadState } from '../../lib/article/article.ts';
import { Newspaper } from '../app/icons.tsx';
import { Citation } from '../cite/icons.tsx';
import { useExchange } from '../exchange/exchange-context.tsx';
import { Download } from '../exchange/icons.tsx';
import { t, tn } from '../ui/i18n.ts';
import { Star, Trash, X } from '../ui/icons.tsx';
import type { Selection } from '../ui/use-selection.ts';
import { List, LookUp, Restore, Tag } from './icons.tsx';
import type { Actions } from './use-actions.ts';

interface Props {
  selection: Selection;
  actions: Actions;
  isTrash: boolean;
  /** How many the view shows. */
  shownCount: number;
  onTag(): void;
  onList(): void;
  onCite(): void;
  onDigest(): void;
}

/** What can be done with the selected articles; in place of the sorting while something is selected. */
export function BulkBar({ selection, actions, isTrash, shownCount, onTag, onList, onCite, onDigest }: Props) {
  const exchange = useExchange();
  return (
    <div class="bulk" role="toolbar" aria-label={t('librarySelection')}>
      <Button label={t('librarySelectNone')} onClick={selection.clear}>
        <X />
      </Button>
      <p class="bulk-count">{tn('librarySelected', selection.ids.length)}</p>
      {selection.ids.length < shownCount && (
        <button type="button" class="link-button" onClick={selection.selectAll}>
          {tn('librarySelectAll', shownCount)}
        </button>
      )}
      <span class="bulk-actions">
        {isTrash ? (
          <>
            <button type="button" class="button" onClick={() => actions.restore()}>
              <Restore /> {t('libraryRestore')}
            </button>
            <button type="button" class="button" onClick={() => actions.purge()}>
              <Trash /> {t('libraryDeleteForGood')}
            </button>
          </>
        ) : (
          <>
            <Button label={t('libraryTag')} onClick={onTag}>
              <Tag />
            </Button>
            <Button label={t('libraryAddToList')} onClick={onList}>
              <List />
            </Button>
            <Button label={t('citeCite')} onClick={onCite}>
              <Citation />
            </Button>
            <Button label={t('digestToDigest')} onClick={onDigest}>
              <Newspaper />
            </Button>
            <StateSelect onState={actions.setState} />
            <Button label={t('fieldStar')} onClick={() => actions.star()}>
              <Star />
            </Button>
            <Button label={t('lookUpNow')} onClick={actions.lookUp}>
              <LookUp />
            </Button>
            <Button
              label={t('exchangeExport')}
              onClick={() => {
                exchange.choose(selection.ids);
                location.hash = '#/export/chosen';
              }}
            >
              <Download />
            </Button>
            <Button label={t('libraryToTrash')} onClick={() => actions.trash()}>
              <Trash />
            </Button>
          </>
        )}
      </span>
    </div>
  );
}

function Button({ label, onClick, children }: { label: string; onClick(): void; children: ComponentChildren }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}

function StateSelect({ onState }: { onState(state: ReadState): void }) {
  return (
    <select
      class="select"
      aria-label={t('librarySetState')}
      value=""
      onChange={(event) => {
        const state = event.currentTarget.value as ReadState | '';
        event.currentTarget.value = '';
        if (state) onState(state);
      }}
    >
      <option value="">{t('librarySetState')}</option>
      <option value="unread">{t('fieldUnread')}</option>
      <option value="reading">{t('fieldReading')}</option>
      <option value="read">{t('fieldRead')}</option>
      <option value="archived">{t('fieldArchived')}</option>
    </select>
  );
}
