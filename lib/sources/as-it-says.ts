import type { SourceProblem } from './check.ts';
import type { Source } from './source.ts';

/** What a look told of the source itself. */
export interface Told {
  about: { title?: string; home?: string };
  problem?: SourceProblem;
  /** Where it is to be asked from now on. */
  movedTo?: string;
}

const LONGEST_TITLE = 300;

/**
 * The source as it says that it is, in what the person did not say: its name where it has only its address for one, its site, where a
 * feed went; one that has ended is paused. The very same where nothing is otherwise.
 */
export function asItSays(source: Source, { about, problem, movedTo }: Told, now: string): Source {
  const { where } = source;
  const isNameless = source.title.trim() === '' || (where.kind === 'feed' && source.title === where.url);
  const changes: Partial<Source> = {
    ...(isNameless && about.title && { title: about.title.slice(0, LONGEST_TITLE) }),
    ...(!source.home && about.home && { home: about.home }),
    ...(movedTo && where.kind === 'feed' && movedTo !== where.url && { where: { ...where, url: movedTo } }),
    ...(problem === 'gone' && !movedTo && { isPaused: true }),
  };
  return Object.keys(changes).length > 0 ? { ...source, ...changes, updatedAt: now } : source;
}
