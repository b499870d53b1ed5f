import { journalGroups } from '../../article/journal-groups.ts';
import type { Activity, LibraryStatistics } from '../../ports/search.ts';
import { tagsAt } from './build.ts';
import type { Engine } from './engine.ts';
import { FLAG } from './fields.ts';

/** What was saved, read and shared, by week, journal and tag; without what is in the trash. */
export function statisticsOf({ segments }: Engine): LibraryStatistics {
  const weeks = new Map<string, Activity>();
  const journals = new Map<string, Activity>();
  const tags = new Map<string, Activity>();
  const in_ = (of: Map<string, Activity>, name: string) => {
    const known = of.get(name) ?? { saved: 0, read: 0, shared: 0 };
    of.set(name, known);
    return known;
  };
  const weekOf = weekFinder();
  for (const { segment, alive } of segments) {
    const { columns } = segment;
    alive.forEach((at) => {
      if ((columns.flags[at] ?? 0) & FLAG.deleted) return;
      const journal = columns.journals[columns.journal[at] ?? 0] ?? '';
      const groups = [
        ...(journal ? [in_(journals, journal)] : []),
        ...tagsAt(columns, at).map((tag) => in_(tags, tag)),
      ];
      for (const group of groups) group.saved += 1;
      in_(weeks, weekOf(columns.added[at] ?? 0)).saved += 1;
      for (let event = columns.eventStarts[at] ?? 0; event < (columns.eventStarts[at + 1] ?? 0); event++) {
        const kind = columns.eventKind[event] === 0 ? 'read' : 'shared';
        in_(weeks, weekOf(columns.eventAt[event] ?? 0))[kind] += 1;
        for (const group of groups) group[kind] += 1;
      }
    });
  }
  return {
    weeks: [...weeks].map(([week, activity]) => ({ week, ...activity })).sort((a, b) => (a.week < b.week ? -1 : 1)),
    journals: byMost(ofOneJournal(byMost(journals))),
    tags: byMost(tags),
  };
}

/** What was done with articles of one journal, whatever they call it, by its full name as most of them write it. */
function ofOneJournal(mostFirst: ({ name: string } & Activity)[]): Map<string, Activity> {
  const groups = journalGroups(mostFirst.map(({ name }) => name));
  const joined = new Map<string, Activity>();
  for (const { name, saved, read, shared } of mostFirst) {
    const group = groups.get(name) ?? name;
    const known = joined.get(group) ?? { saved: 0, read: 0, shared: 0 };
    joined.set(group, { saved: known.saved + saved, read: known.read + read, shared: known.shared + shared });
  }
  return joined;
}

function byMost(of: Map<string, Activity>): ({ name: string } & Activity)[] {
  return [...of]
    .map(([name, activity]) => ({ name, ...activity }))
    .sort((a, b) => b.saved - a.saved || (a.name < b.name ? -1 : 1));
}

/** Answers the Monday, here, of the week of an instant; a day is worked out once. */
function weekFinder(): (time: number) => string {
  const known = new Map<number, string>();
  return (time) => {
    const offset = new Date(time).getTimezoneOffset() * 60_000;
    const day = Math.floor((time - offset) / 86_400_000);
    const monday = day - ((day + 3) % 7);
    const week = known.get(monday) ?? new Date(monday * 86_400_000).toISOString().slice(0, 10);
    known.set(monday, week);
    return week;
  };
}
