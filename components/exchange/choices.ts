import type { IncomingEntry } from '../../lib/ports/imports.ts';

/** What of the person's own is taken along, and what is added to all. */
export interface Choices {
  tags: boolean;
  notes: boolean;
  lists: boolean;
  states: boolean;
  quotes: boolean;
  /** Tags for every entry. */
  addTags: string[];
  /** Names of reading lists for every entry. */
  addLists: string[];
}

/** Everything comes along, and nothing is added. */
export const ALL_ALONG: Choices = {
  tags: true,
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
    tags: [...(choices.tags ? entry.tags : []), ...choices.addTags],
    lists: [...(choices.lists ? entry.lists : []), ...choices.addLists],
    quotes: choices.quotes ? entry.quotes : [],
    ...(choices.notes && note !== undefined && { note }),
    ...(choices.notes && takeHome !== undefined && { takeHome }),
    ...(choices.states && readState !== undefined && { readState }),
    ...(choices.states && starred !== undefined && { starred }),
  };
}
