import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RefreshProgress } from '../../lib/ports/following.ts';
import { foldersIn, folderTree, nameOf } from '../../lib/sources/folders.ts';
import { t } from '../ui/i18n.ts';
import { useStable } from '../ui/unchanged.tsx';
import { useListKeys } from '../ui/use-list-keys.ts';
import { useSelection } from '../ui/use-selection.ts';
import { carrySources } from './dragged-sources.ts';
import { FolderDialog } from './FolderDialog.tsx';
import { FolderPlus, Refresh } from './icons.tsx';
import { listDeeds } from './list-deeds.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { RefreshLine } from './RefreshLine.tsx';
import { FilterBar, SelectionBar } from './SourceBar.tsx';
import { SourceDialog } from './SourceDialog.tsx';
import { SourceKeysDialog } from './SourceKeysDialog.tsx';
import { SourceTagsDialog } from './SourceTagsDialog.tsx';
import { idsIn, SourceTree } from './SourceTree.tsx';
import { filtered, type SourceSort, sorted } from './shown.ts';
import { folderWords, kindWords } from './source-words.ts';
import type { Standing } from './standing.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useOpenFolders } from './use-open-folders.ts';
import type { SourceDeeds } from './use-source-deeds.ts';

interface Props {
  standings: readonly Standing[];
  progress: RefreshProgress | undefined;
  ruleCounts: ReadonlyMap<string, number>;
  now: string;
  deeds: SourceDeeds;
  /** To be shown: where something is followed already. */
  shownId: { id: string } | undefined;
  findAgain(standing: Standing): void;
  /** To where something new is followed. */
  onFollow(): void;
}

type Sheet =
  | { sheet: 'source'; id: string }
  | { sheet: 'move' | 'tag'; ids: string[] }
  | { sheet: 'folder'; path?: string[] }
  | { sheet: 'keys' };

/** All that is followed: in folders, narrowed and ordered, dealt with one by one or several at once, by pointer or keys. */
export function SourceList({ standings, progress, ruleCounts, now, deeds, shownId, findAgain, onFollow }: Props) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<SourceSort>('title');
  const [sheet, setSheet] = useState<Sheet>();
  const opened = useOpenFolders();
  const list = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement | null>(null);
  const lastSelected = useRef<string | undefined>(undefined);

  const shown = useMemo(
    () =>
      sorted(
        filtered(standings, text, ({ where }) => kindWords(where)),
        sort,
      ),
    [standings, text, sort],
  );
  const root = useMemo(
    () =>
      folderTree(
        shown.map((standing) => ({ ...standing.source, standing })),
        text === '' ? opened.empty : [],
      ),
    [shown, text, opened.empty],
  );
  // What is looked for shows, whatever folder is closed.
  const isOpen = text === '' ? opened.isOpen : () => true;
  const ids = useMemo(() => idsIn(root, isOpen), [root, text, opened.isOpen]);
  const selection = useSelection(
    useMemo(() => ({ view: 'sources', all: ids, indexOf: (id) => (id === undefined ? -1 : ids.indexOf(id)) }), [ids]),
  );
  const focus = useKeptFocus(list, ids);
  const folders = useMemo(
    () =>
      foldersIn(
        folderTree(
          standings.map(({ source }) => source),
          opened.empty,
        ),
      ).map(({ path }) => path),
    [standings, opened.empty],
  );
  useEffect(() => {
    const source = standingOf(shownId?.id)?.source;
    if (!source) return;
    setText('');
    opened.open(source.folder);
    // Once its row is drawn.
    setTimeout(() => focus.focus(source.id));
  }, [shownId]);
  const standingOf = (id: string | undefined) => standings.find(({ source }) => source.id === id);
  const sourcesOf = (chosen: readonly string[]) =>
    chosen.map((id) => standingOf(id)?.source).filter((source) => source !== undefined);
  const selected = sourcesOf(selection.ids);
  /** What a key is for: what is selected, else where the focus is. */
  const targets = () => {
    const focused = focus.focused();
    return selection.ids.length > 0 ? selection.ids : focused && ids.includes(focused) ? [focused] : [];
  };

  const { move, placeFolder, star, pause, unfollow, refresh } = listDeeds({ standings, deeds, folders: opened });

  function step(by: number) {
    const at = ids.indexOf(focus.focused() ?? '');
    const next = ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + by))];
    if (next !== undefined) focus.focus(next);
  }

  useListKeys(() => sheet === undefined, {
    move: step,
    extend: step,
    selectAll: selection.selectAll,
    leave() {
      if (selection.ids.length > 0) selection.clear();
      else if (text !== '') setText('');
    },
    letters: {
      j: () => step(1),
      k: () => step(-1),
      x: () => {
        const focused = focus.focused();
        if (focused) selection.toggle(focused);
      },
      m: () => open('move'),
      t: () => open('tag'),
      s: () => star(targets()),
      p: () => pause(targets()),
      r: () => refresh(targets()),
      R: () => deeds.refresh(),
      '#': () => unfollow(targets()),
      Delete: () => unfollow(targets()),
      z: deeds.undoLast,
      n: onFollow,
      '/': () => filter.current?.focus(),
      '?': () => setSheet({ sheet: 'keys' }),
    },
    inList: {},
  });

  function open(which: 'move' | 'tag', chosen = targets()) {
    if (chosen.length > 0) setSheet({ sheet: which, ids: chosen });
  }

  const rowDeeds = {
    open: useStable((id: string) => setSheet({ sheet: 'source', id })),
    select: useStable((id: string, range: boolean) => {
      const from = lastSelected.current;
      lastSelected.current = id;
      if (range && from !== undefined && from !== id) selection.extend(from, id);
      else selection.toggle(id);
    }),
    change: useStable(deeds.change),
    unfollow: useStable(deeds.unfollow),
    refresh: useStable((chosen: string[]) => deeds.refresh(chosen)),
    findAgain: useStable((id: string) => {
      const standing = standingOf(id);
      if (standing) findAgain(standing);
    }),
    drag: useStable((event: DragEvent, id: string) => carrySources(event, selection.has(id) ? selection.ids : [id])),
  };
  const stableDeeds = useMemo(() => rowDeeds, []);
  const edited = sheet?.sheet === 'source' ? standingOf(sheet.id) : undefined;
  const close = () => setSheet(undefined);

  return (
    <section class="sources-list" aria-labelledby="sources-list-title">
      <header class="sources-list-head">
        <h2 id="sources-list-title">{t('sourcesFollowed')}</h2>
        <button type="button" class="button" onClick={() => setSheet({ sheet: 'folder' })}>
          <FolderPlus /> {t('sourcesNewFolder')}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={progress !== undefined}
          onClick={() => progress ?? deeds.refresh()}
        >
          <Refresh /> {t('sourcesCheckAll')}
        </button>
      </header>
      {progress && <RefreshLine progress={progress} onCancel={deeds.cancelRefresh} />}
      {selection.ids.length > 0 ? (
        <SelectionBar
          count={selection.ids.length}
          shownCount={ids.length}
          isAllPaused={selected.every((source) => source.isPaused)}
          isAllStarred={selected.every((source) => source.starred)}
          onAll={selection.selectAll}
          onNone={selection.clear}
          onMove={() => open('move')}
          onTag={() => open('tag')}
          onStar={() => star(selection.ids)}
          onPause={() => pause(selection.ids)}
          onRefresh={() => refresh(selection.ids)}
          onUnfollow={() => unfollow(selection.ids)}
        />
      ) : (
        <FilterBar
          text={text}
          sort={sort}
          count={shown.length}
          of={standings.length}
          troubled={standings.filter(({ problem }) => problem !== undefined).length}
          onText={setText}
          onSort={setSort}
          inputRef={(input) => {
            filter.current = input;
          }}
        />
      )}
      <div ref={list}>
        {shown.length === 0 && text !== '' ? (
          <p class="sources-none quiet">
            {t('sourcesNoneSo')}{' '}
            <button type="button" class="link-button" onClick={() => setText('')}>
              {t('sourcesShowAll')}
            </button>
          </p>
        ) : (
          <SourceTree
            root={root}
            isOpen={isOpen}
            isSelected={selection.has}
            ruleCounts={ruleCounts}
            now={now}
            deeds={stableDeeds}
            onToggle={opened.toggle}
            onSelectFolder={(folder) => selection.toggleAll(idsIn(folder))}
            onEditFolder={(path) => setSheet({ sheet: 'folder', path })}
            onDropped={move}
          />
        )}
      </div>
      {edited && (
        <SourceDialog
          standing={edited}
          folders={folders}
          ruleCount={ruleCounts.get(edited.source.id) ?? 0}
          now={now}
          deeds={{ ...deeds, findAgain: stableDeeds.findAgain }}
          onClose={close}
        />
      )}
      {sheet?.sheet === 'move' && (
        <MoveDialog
          count={sheet.ids.length}
          folders={folders}
          onMove={(path) => move(sheet.ids, path)}
          onClose={close}
        />
      )}
      {sheet?.sheet === 'tag' && (
        <SourceTagsDialog sources={sourcesOf(sheet.ids)} onChange={deeds.changeEach} onClose={close} />
      )}
      {sheet?.sheet === 'folder' && (
        <FolderDialog
          {...(sheet.path && { path: sheet.path })}
          folders={folders}
          onPlace={(to) => {
            if (sheet.path) placeFolder(sheet.path, to, t('sourcesFolderRenamed', folderWords(to)));
            else opened.add(to);
          }}
          {...(sheet.path && {
            onDissolve: () =>
              placeFolder(
                sheet.path ?? [],
                sheet.path?.slice(0, -1) ?? [],
                t('sourcesDissolved', nameOf(sheet.path ?? [])),
              ),
          })}
          onClose={close}
        />
      )}
      {sheet?.sheet === 'keys' && <SourceKeysDialog onClose={close} />}
    </section>
  );
}
