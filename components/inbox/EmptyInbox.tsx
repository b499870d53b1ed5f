import type { ComponentChildren } from 'preact';
import type { ItemState } from '../../lib/sources/inbox-item.ts';
import { Search } from '../library/icons.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { CircleCheck } from '../ui/icons.tsx';
import { Inbox } from './icons.tsx';
import { soonWords } from './section-words.ts';
import type { Place } from './use-place.ts';

interface Props {
  place: Place;
  /** What is sought. */
  text: string;
  isNothingFollowed: boolean;
  /** ISO instant of the next look, where there is one. */
  nextAt: string | undefined;
  onShowAll(): void;
  onRefresh(): void;
}

const NOTHING: Record<Exclude<ItemState, 'new'>, MessageKey> = {
  saved: 'inboxNothingSaved',
  owned: 'inboxNothingOwned',
  dismissed: 'inboxNothingDismissed',
  hidden: 'inboxNothingHidden',
};

/** Why there is nothing, in one sentence, and what to do about it. */
export function EmptyInbox({ place, text, isNothingFollowed, nextAt, onShowAll, onRefresh }: Props) {
  const isNarrowed = place.from.kind !== 'all';
  const showAll = (
    <button type="button" class="button" onClick={onShowAll}>
      {t('inboxShowAll')}
    </button>
  );
  if (text)
    return (
      <Empty icon={<Search class="empty-icon" />} title={t('libraryNoMatch')} words={t('inboxNoMatch', text)}>
        {showAll}
      </Empty>
    );
  if (isNothingFollowed && place.state === 'new')
    return (
      <Empty icon={<Inbox class="empty-icon" />} title={t('inboxEmptyTitle')} words={t('inboxEmptyHow')}>
        <a class="button primary" href="#/sources">
          {t('inboxEmptyButton')}
        </a>
      </Empty>
    );
  if (place.state !== 'new') return <Empty words={t(NOTHING[place.state])}>{showAll}</Empty>;
  return (
    <Empty
      icon={<CircleCheck class="empty-icon" />}
      title={t(isNarrowed ? 'inboxDoneHere' : 'inboxDone')}
      words={nextAt ? t('inboxNextLook', soonWords(nextAt)) : undefined}
    >
      {isNarrowed ? (
        showAll
      ) : (
        <button type="button" class="button" onClick={onRefresh}>
          {t('inboxRefresh')}
        </button>
      )}
    </Empty>
  );
}

interface EmptyProps {
  icon?: ComponentChildren;
  title?: string;
  words?: string | undefined;
  children: ComponentChildren;
}

function Empty({ icon, title, words, children }: EmptyProps) {
  return (
    <div class="empty">
      {icon}
      {title && <h2>{title}</h2>}
      {words && <p>{words}</p>}
      {children}
    </div>
  );
}
