import { collapseSpace, stripInvisible } from '../text/strings.ts';

/** Characters of a file's name that are kept with every field: more than a name has that somebody gave. */
const LONGEST_NAME = 100;

/** What an import adds to the name of its signal, and what a further mark may add to that: `file:ris|refs.ris|2026-11-28T10:07Z`. */
const OF_FILE = /^(file:[^|]*)\|(.*)\|([^|@]*)(@.*)?$/s;

/** The name of a signal with the file that it was imported from, and when, to the minute: kept with each field, so that it outlives the record of the import. */
export function importedFrom(signal: string, file: string, at: string): string {
  const name = collapseSpace(stripInvisible(file)).slice(0, LONGEST_NAME).toWellFormed();
  return name ? `${signal}|${name}|${at.slice(0, 'yyyy-mm-ddThh:mm'.length)}Z` : signal;
}

/** The file that a word was imported from, and the instant; `undefined` where the word names none: it is no file's, or older than such names. */
export function fileOf(from: string): { name: string; at: string } | undefined {
  const [, , name, at] = OF_FILE.exec(from) ?? [];
  return name && at ? { name, at } : undefined;
}

/** The signal by which a word is ranked and replaced, whichever file brought it (`file:ris`). */
export function signalOf(from: string): string {
  return from.includes('|') ? from.replace(OF_FILE, '$1$4') : from;
}
