import { plain } from '../../lib/article/markup.ts';
import { readEntries } from '../../lib/citation/formats.ts';
import { fold } from '../../lib/text/strings.ts';
import { type Expected, fieldsOf, type RefCase } from './refs-cases.ts';

export interface Score {
  /** Cases whose count of entries is not their own tool's. */
  wrongCounts: string[];
  entries: number;
  /** Entries of theirs that were compared field by field. */
  compared: number;
  agree: Partial<Record<keyof Expected, { right: number; all: number }>>;
  differences: string[];
}

/** Reads every case and compares it with what its own program makes of it. */
export function scoreCases(cases: RefCase[]): Score {
  const score: Score = { wrongCounts: [], entries: 0, compared: 0, agree: {}, differences: [] };
  for (const { name, format, text, count, expected } of cases) {
    const read = [...readEntries(format, text)];
    const entries = read.filter((each) => each.kind === 'entry');
    const nothing = read.filter((each) => each.kind === 'unread' && each.why === 'nothing').length;
    score.entries += entries.length;
    // Their item may hold nothing that a library could show; it is told, and counted.
    if (entries.length + nothing !== count)
      score.wrongCounts.push(
        `${name}: ${entries.length} read, ${nothing} without anything to show, ${count} by its own tool`,
      );
    if (expected.length !== entries.length) continue;
    for (const [index, theirs] of expected.entries()) {
      const entry = entries[index];
      if (!entry) continue;
      score.compared++;
      const ours = fieldsOf(entry.described.fields);
      for (const field of Object.keys(theirs) as (keyof Expected)[]) {
        const wanted = comparable(theirs[field]);
        if (wanted === '') continue;
        const mark = score.agree[field] ?? { right: 0, all: 0 };
        score.agree[field] = mark;
        mark.all++;
        const found = comparable(ours[field]);
        if (found === wanted || (field === 'issn' && found !== '' && wanted.includes(found))) mark.right++;
        else
          score.differences.push(
            `${name} #${index + 1} ${field}: ${found.slice(0, 100) || '-'} (theirs: ${wanted.slice(0, 100)})`,
          );
      }
    }
  }
  return score;
}

function comparable(value: string | string[] | undefined): string {
  if (value === undefined) return '';
  return fold(plain((Array.isArray(value) ? value.join(' | ') : value).replace(/<[^<>]{0,100}>/g, '')));
}
