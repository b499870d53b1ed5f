import type { ComponentChildren } from 'preact';
import { folderKey } from '../../lib/sources/folders.ts';
import { dropping, FolderSection, type ShownFolder } from './FolderSection.tsx';
import { type RowDeeds, SourceRow } from './SourceRow.tsx';

interface Props {
  root: ShownFolder;
  isOpen(path: string[]): boolean;
  isSelected(id: string): boolean;
  ruleCounts: ReadonlyMap<string, number>;
  now: string;
  deeds: RowDeeds;
  onToggle(path: string[]): void;
  onSelectFolder(folder: ShownFolder): void;
  onEditFolder(path: string[]): void;
  onDropped(ids: string[], path: string[]): void;
}

/** The sources in their folders; those in none come first. */
export function SourceTree(props: Props) {
  const { root, isOpen, isSelected, ruleCounts, now, deeds, onDropped } = props;

  function inside(folder: ShownFolder): ComponentChildren {
    return (
      <>
        {folder.sources.map(({ id, standing }) => (
          <SourceRow
            key={id}
            standing={standing}
            isSelected={isSelected(id)}
            ruleCount={ruleCounts.get(id) ?? 0}
            now={now}
            deeds={deeds}
          />
        ))}
        {folder.folders.map((each) => (
          <FolderSection
            key={folderKey(each.path)}
            folder={each}
            isOpen={isOpen(each.path)}
            selected={selectedOf(each)}
            onToggle={props.onToggle}
            onSelect={props.onSelectFolder}
            onEdit={props.onEditFolder}
            onDropped={onDropped}
          >
            <ul class="source-list">{inside(each)}</ul>
          </FolderSection>
        ))}
      </>
    );
  }

  function selectedOf(folder: ShownFolder): 'all' | 'some' | 'none' {
    const ids = idsIn(folder);
    const count = ids.filter(isSelected).length;
    return count === 0 ? 'none' : count === ids.length ? 'all' : 'some';
  }

  return (
    <ul class="source-list" {...dropping((ids) => onDropped(ids, []))}>
      {inside(root)}
    </ul>
  );
}

/** The ids of what is in a folder and in those in it, as they are shown. */
export function idsIn(folder: ShownFolder, isOpen: (path: string[]) => boolean = () => true): string[] {
  return [
    ...folder.sources.map(({ id }) => id),
    ...folder.folders.filter(({ path }) => isOpen(path)).flatMap((each) => idsIn(each, isOpen)),
  ];
}
