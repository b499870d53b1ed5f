import { fold } from '../text/strings.ts';

/** A journal as a registry has it. */
export interface ListedJournal {
  title: string;
  publisher: string;
  issn: string[];
  /** Articles of a year. */
  perYear: number;
}

/**
 * Journals that a registry found for a name, the likeliest first: that very name, one that begins with it, one with all of its words; of alike ones what
 * publishes the most. Each once, by its ISSNs.
 */
export function bestJournals(name: string, found: readonly ListedJournal[]): ListedJournal[] {
  const wanted = bare(name);
  const ranked = found
    .filter(({ issn, title }) => issn.length > 0 && title !== '')
    .map((journal) => ({ journal, rank: rankOf(bare(journal.title), wanted) }))
    .sort((a, b) => a.rank - b.rank || b.journal.perYear - a.journal.perYear);
  const seen = new Set<string>();
  return ranked.flatMap(({ journal }) => {
    const isNew = !journal.issn.some((issn) => seen.has(issn));
    for (const issn of journal.issn) seen.add(issn);
    return isNew ? [journal] : [];
  });
}

function rankOf(title: string, wanted: string): number {
  if (title === wanted) return 0;
  // `Rheumatology (Oxford)`, `Advances in Health Sciences Education : theory and practice`
  if (title.startsWith(`${wanted} `)) return 1;
  const words = title.split(' ');
  return wanted.split(' ').every((word) => words.some((each) => each.startsWith(word))) ? 2 : 3;
}

function bare(name: string): string {
  return fold(name.replace(/&/g, ' and ')).replace(/^the /, '');
}
