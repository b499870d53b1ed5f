import { useState } from 'preact/hooks';
import { type Folder as FolderOfSources, folderKey, folderTree, nameOf, sourcesIn } from '../../lib/sources/folders.ts';
import type { ItemState } from '../../lib/sources/inbox-item.ts';
import { Archive } from '../library/icons.tsx';
import { RailItem } from '../library/RailItem.tsx';
import { t } from '../ui/i18n.ts';
import { CircleCheck, Library, Star } from '../ui/icons.tsx';
import { EyeOff, Filter, Folder, Inbox, Rss } from './icons.tsx';
import type { Counts } from './use-counts.ts';
import type { Items } from './use-items.ts';
import type { From, Place } from './use-place.ts';
import type { Sources } from './use-sources.ts';

interface Props {
  place: Place;
  sources: Sources | undefined;
  counts: Counts | undefined;
  /** The list: it is read first, and knows at once what is dealt with in it. */
  items: Items | undefined;
  onGo(change: Partial<Place>): void;
  onRules(): void;
}

/** So many sources are seen at a glance. */
const SMALL = 12;

const VIEWS = [
  ['new', 'inboxNew', Inbox],
  ['saved', 'inboxSaved', CircleCheck],
  ['owned', 'inboxOwned', Library],
  ['dismissed', 'inboxDismissed', Archive],
  ['hidden', 'inboxHidden', EyeOff],
] as const satisfies [ItemState, string, unknown][];

/** The views of the inbox, and what is followed in its folders: either narrows what shows. */
export function InboxRail({ place, sources, counts, items, onGo, onRules }: Props) {
  const folders = sources && folderTree(sources.all);
  const go = (from: From) => onGo({ from });
  const countIn = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (counts?.bySource.get(id) ?? 0), 0);
  const shownCount =
    place.from.kind === 'all' && items?.isWhole && !items.searched
      ? items.all.length + items.waiting
      : counts?.byState.get(place.state);
  const isCurrent = (from: From) => JSON.stringify(from) === JSON.stringify(place.from);
  return (
    <div class="rail-parts">
      <ul>
        {VIEWS.map(([state, label, Icon]) => (
          <RailItem
            key={state}
            icon={<Icon />}
            label={t(label)}
            count={place.state === state ? shownCount : counts?.byState.get(state)}
            isCurrent={place.state === state}
            onClick={() => onGo({ state })}
          />
        ))}
      </ul>
      {folders && sources.all.length > 0 && (
        <section>
          <div class="rail-head">
            <h2>{t('inboxFollowed')}</h2>
            <a class="small" href="#/sources">
              {t('inboxEditSources')}
            </a>
          </div>
          <ul class="tag-list">
            <RailItem
              icon={<Rss />}
              label={t('inboxAllSources')}
              isCurrent={place.from.kind === 'all'}
              onClick={() => go({ kind: 'all' })}
            />
            {sources.all.some(({ starred }) => starred) && (
              <RailItem
                icon={<Star />}
                label={t('inboxStarredSources')}
                count={countIn(sources.all.filter(({ starred }) => starred).map(({ id }) => id))}
                isCurrent={place.from.kind === 'starred'}
                onClick={() => go({ kind: 'starred' })}
              />
            )}
            <Folders
              folder={folders}
              isCurrent={isCurrent}
              countIn={countIn}
              isSmall={sources.all.length <= SMALL}
              onGo={go}
            />
          </ul>
        </section>
      )}
      <ul>
        <RailItem icon={<Filter />} label={t('inboxRules')} isCurrent={false} onClick={onRules} />
      </ul>
    </div>
  );
}

interface FoldersProps {
  folder: FolderOfSources;
  isCurrent(from: From): boolean;
  countIn(ids: readonly string[]): number;
  /** Few enough to be seen at a glance: then folders are open. */
  isSmall: boolean;
  onGo(from: From): void;
}

/** What a folder holds: the folders in it, each open or closed, then its sources. */
function Folders({ folder, isCurrent, countIn, isSmall, onGo }: FoldersProps) {
  const inner = { isCurrent, countIn, isSmall, onGo };
  return (
    <>
      {folder.folders.map((each) => (
        <InFolder key={folderKey(each.path)} folder={each} {...inner} />
      ))}
      {folder.sources.map(({ id, title }) => (
        <RailItem
          key={id}
          label={title}
          count={countIn([id])}
          isCurrent={isCurrent({ kind: 'source', id })}
          onClick={() => onGo({ kind: 'source', id })}
        />
      ))}
    </>
  );
}

function InFolder(props: FoldersProps) {
  const { folder, isCurrent, countIn, isSmall, onGo } = props;
  const [isOpen, setOpen] = useState(isSmall);
  const from: From = { kind: 'folder', path: folder.path };
  return (
    <>
      <RailItem
        icon={<Folder />}
        label={nameOf(folder.path)}
        count={countIn(sourcesIn(folder).map(({ id }) => id))}
        isCurrent={isCurrent(from)}
        onClick={() => onGo(from)}
        aside={
          <button
            type="button"
            class="icon-button small-target folder-toggle"
            aria-expanded={isOpen ? 'true' : 'false'}
            aria-label={t('inboxFolderOpen', nameOf(folder.path))}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '−' : '+'}
          </button>
        }
      />
      {isOpen && (
        <li>
          <ul class="rail-inner">
            <Folders {...props} />
          </ul>
        </li>
      )}
    </>
  );
}
