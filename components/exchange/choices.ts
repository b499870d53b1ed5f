import type { IncomingEntry } from '../../lib/ports/imports.ts';

/** What of the person's own is taken along, and what is added to all. */
export interface Choices {
  tags: boolean;
  /** Keywords become tags too; keywords they stay. */
  keywords: boolean;
  notes: boolean;
  lists: boolean;
  states: boolean;
  quotes: boolean;
  /** Tags for every entry. */
  addTags: string[];
  /** Names of reading lists for every entry. */
  addLists: string[];
}

/** All that is the person's own comes along, and nothing is added. */
export const ALL_ALONG: Choices = {
  tags: true,
  keywords: false,
  notes: true,
  lists: true,
  states: true,
  quotes: true,
  addTags: [],
  addLists: [],
};

/** An entry with what the person chose to take along. */
export function chosen(entry: IncomingEntry, choices: Choices): IncomingEntry {
  const { note, takeHome, readState, starred, ...rest } = entry;
  return {
    ...rest,
    tags: [...(choices.tags ? entry.tags : []), ...(choices.keywords ? keywordTags(entry) : []), ...choices.addTags],
    lists: [...(choices.lists ? entry.lists : []), ...choices.addLists],
    quotes: choices.quotes ? entry.quotes : [],
    ...(choices.notes && note !== undefined && { note }),
    ...(choices.notes && takeHome !== undefined && { takeHome }),
    ...(choices.states && readState !== undefined && { readState }),
    ...(choices.states && starred !== undefined && { starred }),
  };
}

/** A longer keyword is a sentence, and no tag. */
const LONGEST_TAG = 100;

function keywordTags({ described }: IncomingEntry): string[] {
  return (described.fields.keywords ?? [])
    .map((word) => word.replace(/^#+/, '').trim())
    .filter((word) => word !== '' && word.length <= LONGEST_TAG);
}
