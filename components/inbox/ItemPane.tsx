import type { RefObject } from 'preact';
import { ArrowLeft } from '../library/icons.tsx';
import { t } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { useCalm } from '../ui/use-calm.ts';
import { useFollowing } from './following-context.ts';
import { ItemDetails } from './ItemDetails.tsx';
import type { Named } from './reason-words.ts';
import type { Deeds } from './use-deeds.ts';

interface Props {
  id: string | undefined;
  deeds: Deeds;
  named: Named;
  isNothingToOpen: boolean;
  onMute(id: string): void;
  /** Leads back to the list, where the details stand in its place. */
  onBack?: (() => void) | undefined;
  onHelp(): void;
  pane: RefObject<HTMLElement | null>;
}

/** The item that was opened, live; or what to do to open one. */
export function ItemPane({ id: wanted, deeds, named, isNothingToOpen, onMute, onBack, onHelp, pane }: Props) {
  const { inbox } = useFollowing();
  const id = useCalm(wanted);
  const found = useLive(
    async () => ({ id, item: id === undefined ? undefined : (await inbox.getMany([id]))[0] }),
    [id],
  );
  // While the next one is being read, the one before stays: nothing flickers when the keys run down the list.
  const { item } = found ?? {};
  const Pane = onBack ? 'main' : 'aside';
  return (
    <Pane class="details-pane" ref={pane as RefObject<HTMLDivElement | null>} tabIndex={-1} aria-label={t('inboxItem')}>
      {onBack && (
        <button type="button" class="button back" onClick={onBack}>
          <ArrowLeft /> {t('inboxTitle')}
        </button>
      )}
      {item ? (
        <ItemDetails
          key={item.id}
          item={item}
          deeds={deeds}
          named={named}
          heading={onBack ? 'h1' : 'h2'}
          onMute={() => onMute(item.id)}
        />
      ) : (
        found &&
        !(id === undefined && isNothingToOpen) && (
          <div class="empty">
            <p>{t(id === undefined ? 'inboxNothingOpen' : 'inboxItemGone')}</p>
            {id === undefined && (
              <button type="button" class="button" onClick={onHelp}>
                {t('libraryKeys')}
              </button>
            )}
          </div>
        )
      )}
    </Pane>
  );
}
