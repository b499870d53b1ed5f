import type { LibraryCounts } from '../../lib/ports.ts';
import { FileUp } from '../exchange/icons.tsx';
import { t } from '../ui/i18n.ts';
import { CircleCheck, CircleDashed, Library, Star, Trash } from '../ui/icons.tsx';
import { Archive, BookOpen } from './icons.tsx';
import { RailItem } from './RailItem.tsx';
import { RailLists } from './RailLists.tsx';
import { RailTags } from './RailTags.tsx';
import type { Parts } from './use-parts.ts';
import type { Place, View } from './use-view.ts';

interface Props {
  view: View;
  parts: Parts | undefined;
  /** A part was chosen: a rail that lies over the list can go. */
  onChosen?(): void;
}

/** The parts of the library: by state, reading lists, tags, the trash. */
export function Rail({ view, parts, onChosen }: Props) {
  const counts = parts?.counts;
  const item = (place: Place, label: string, Icon: typeof Star, count?: number) => (
    <RailItem
      icon={<Icon />}
      label={label}
      count={count}
      isCurrent={isSame(view.place, place) && (place.kind !== 'all' || view.tag === undefined)}
      onClick={() => {
        view.goTo(place);
        onChosen?.();
      }}
    />
  );
  const state = (name: keyof LibraryCounts['byState']) => ({ kind: 'state' as const, state: name });
  return (
    <div class="rail-parts">
      <ul>
        {item({ kind: 'all' }, t('libraryAll'), Library, counts && counts.all - counts.byState.archived)}
        {item(state('unread'), t('fieldUnread'), CircleDashed, counts?.byState.unread)}
        {item(state('reading'), t('fieldReading'), BookOpen, counts?.byState.reading)}
        {item(state('read'), t('fieldRead'), CircleCheck, counts?.byState.read)}
        {item(state('archived'), t('fieldArchived'), Archive, counts?.byState.archived)}
        {item({ kind: 'starred' }, t('libraryStarred'), Star, counts?.starred)}
      </ul>
      <RailLists view={view} onChosen={onChosen} />
      <RailTags tags={parts?.tags ?? []} view={view} onChosen={onChosen} />
      <ul>
        {item({ kind: 'trash' }, t('libraryTrash'), Trash, counts?.trash)}
        <li class="rail-item">
          <a class="rail-button" href="#/import">
            <FileUp />
            <span class="rail-label">{t('exchangeImport')}</span>
          </a>
        </li>
      </ul>
    </div>
  );
}

function isSame(a: Place, b: Place): boolean {
  if (a.kind === 'state' && b.kind === 'state') return a.state === b.state;
  return a.kind === b.kind;
}
