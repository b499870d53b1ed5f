import { folderKey, moved } from '../../lib/sources/folders.ts';
import type { Source } from '../../lib/sources/source.ts';
import { t, tn } from '../ui/i18n.ts';
import { folderWords } from './source-words.ts';
import type { Standing } from './standing.ts';
import type { useOpenFolders } from './use-open-folders.ts';
import type { SourceDeeds } from './use-source-deeds.ts';

interface Needs {
  standings: readonly Standing[];
  deeds: SourceDeeds;
  folders: Pick<ReturnType<typeof useOpenFolders>, 'add' | 'remove'>;
}

/** What the list does with several sources by their ids, or with one, and how it tells of it; nothing where there is none. */
export function listDeeds({ standings, deeds, folders }: Needs) {
  const all = standings.map(({ source }) => source);

  function sourcesOf(ids: readonly string[]): [Source, ...Source[]] | undefined {
    const [first, ...others] = ids.flatMap((id) => all.find((source) => source.id === id) ?? []);
    return first && [first, ...others];
  }

  function move(chosen: string[], path: string[]) {
    const [first] = sourcesOf(chosen) ?? [];
    if (!first) return;
    const where = folderWords(path);
    deeds.change(
      chosen,
      { folder: path },
      chosen.length === 1 ? t('sourcesMovedOne', first.title, where) : tn('sourcesMoved', chosen.length, where),
    );
  }

  /** Another name or place of a folder: of all that is in it. */
  function placeFolder(from: string[], to: string[], done: string) {
    const inIt = Map.groupBy(
      all.filter(({ folder }) => folderKey(moved(folder, from, to)) !== folderKey(folder)),
      ({ folder }) => folderKey(folder),
    );
    folders.remove(from);
    if (inIt.size === 0) {
      if (to.length > 0) folders.add(to);
      return;
    }
    deeds.changeEach(
      [...inIt.values()].map((sources) => [
        sources.map(({ id }) => id),
        { folder: moved(sources[0]?.folder ?? [], from, to) },
      ]),
      done,
    );
  }

  function star(chosen: string[]) {
    const sources = sourcesOf(chosen);
    if (!sources) return;
    const [first] = sources;
    const starred = !sources.every((source) => source.starred);
    const one = t(starred ? 'sourcesStarred' : 'sourcesUnstarred', first.title);
    const several = tn(starred ? 'sourcesStarredCount' : 'sourcesUnstarredCount', sources.length);
    deeds.change(chosen, { starred }, sources.length === 1 ? one : several);
  }

  function pause(chosen: string[]) {
    const sources = sourcesOf(chosen);
    if (!sources) return;
    const [first] = sources;
    const isPaused = !sources.every((source) => source.isPaused);
    const one = t(isPaused ? 'sourcesPausedOne' : 'sourcesResumedOne', first.title);
    const several = tn(isPaused ? 'sourcesPausedCount' : 'sourcesResumedCount', sources.length);
    deeds.change(chosen, { isPaused }, sources.length === 1 ? one : several);
  }

  return {
    move,
    placeFolder,
    star,
    pause,
    unfollow(chosen: string[]) {
      const [first] = sourcesOf(chosen) ?? [];
      if (first) deeds.unfollow(chosen, first.title);
    },
    refresh(chosen: string[]) {
      if (chosen.length > 0) deeds.refresh(chosen);
    },
  };
}
