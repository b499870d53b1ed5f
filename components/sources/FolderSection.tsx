import type { ComponentChildren } from 'preact';
import { type Folder, folderKey, nameOf } from '../../lib/sources/folders.ts';
import { formatNumber, t } from '../ui/i18n.ts';
import { ChevronRight } from '../ui/icons.tsx';
import { carriesSources, droppedSources } from './dragged-sources.ts';
import { Folder as FolderIcon, Pencil } from './icons.tsx';
import type { Standing } from './standing.ts';

/** A folder of what the list shows. */
export type ShownFolder = Folder<Standing['source'] & { standing: Standing }>;

interface Props {
  folder: ShownFolder;
  isOpen: boolean;
  /** Are all, or some, of its sources selected? */
  selected: 'all' | 'some' | 'none';
  onToggle(path: string[]): void;
  onSelect(folder: ShownFolder): void;
  onEdit(path: string[]): void;
  onDropped(ids: string[], path: string[]): void;
  children: ComponentChildren;
}

/** A folder, open or closed; sources can be dropped onto it. */
export function FolderSection({ folder, isOpen, selected, onToggle, onSelect, onEdit, onDropped, children }: Props) {
  const { path, count } = folder;
  const name = nameOf(path);
  return (
    <li class="source-folder" {...dropping((ids) => onDropped(ids, path))}>
      <div class="source-folder-head">
        <input
          type="checkbox"
          checked={selected === 'all'}
          ref={(box) => {
            if (box) box.indeterminate = selected === 'some';
          }}
          disabled={count === 0}
          aria-label={t('sourcesSelectFolder', name)}
          onClick={() => onSelect(folder)}
        />
        <button
          type="button"
          class="source-folder-name"
          aria-expanded={isOpen}
          data-folder={folderKey(path)}
          onClick={() => onToggle(path)}
        >
          <ChevronRight class="icon source-chevron" />
          <FolderIcon />
          <span dir="auto">{name}</span>
          <span class="quiet small source-count">{formatNumber(count)}</span>
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('sourcesEditFolder', name)}
          title={t('sourcesEditFolder', name)}
          onClick={() => onEdit(path)}
        >
          <Pencil />
        </button>
      </div>
      {isOpen && children}
    </li>
  );
}

/** What an element needs so that sources can be dropped onto it. */
export function dropping(onDropped: (ids: string[]) => void) {
  type Dragging = DragEvent & { currentTarget: HTMLElement };
  return {
    onDragOver(event: Dragging) {
      if (!carriesSources(event)) return;
      event.preventDefault();
      // Of a folder in a folder the inner one.
      event.stopPropagation();
      event.currentTarget.dataset.drop = 'onto';
    },
    onDragLeave(event: Dragging) {
      delete event.currentTarget.dataset.drop;
    },
    onDrop(event: Dragging) {
      delete event.currentTarget.dataset.drop;
      const ids = droppedSources(event);
      if (ids.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      onDropped(ids);
    },
  };
}
