import type { SourceProblem } from './check.ts';
import type { Source, Where } from './source.ts';

/** What a look told of the source itself. */
export interface Told {
  about: { title?: string; home?: string; issn?: string[] };
  problem?: SourceProblem;
  /** Where it is to be asked from now on. */
  movedTo?: string;
}

const LONGEST_TITLE = 300;
const MOST_ISSN = 4;

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
    ...(where.kind === 'journal' && withIssns(where, about.issn ?? [])),
    ...(problem === 'gone' && !movedTo && { isPaused: true }),
  };
  return Object.keys(changes).length > 0 ? { ...source, ...changes, updatedAt: now } : source;
}

/** With all of a journal's ISSNs it is known again by any of them: in a suggestion, on a page, in a list of subscriptions. */
function withIssns(where: Extract<Where, { kind: 'journal' }>, told: readonly string[]): Partial<Source> {
  const issn = [...new Set([...where.issn, ...told])];
  const isSame = told.some((each) => where.issn.includes(each));
  return isSame && issn.length > where.issn.length && issn.length <= MOST_ISSN ? { where: { ...where, issn } } : {};
}
