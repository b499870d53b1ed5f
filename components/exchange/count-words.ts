import type { Import } from '../../lib/ports/imports.ts';
import { tn } from '../ui/i18n.ts';

/** What an import did, in words: only what it did. */
export function countWords({ counts, unread }: Import): string[] {
  const { added, merged, unchanged, restored } = counts;
  return [
    tn('exchangeAdded', added),
    merged > 0 && tn('exchangeMerged', merged),
    unchanged > 0 && tn('exchangeUnchanged', unchanged),
    restored > 0 && tn('exchangeRestored', restored),
    unread > 0 && tn('exchangeNotRead', unread),
  ].filter((words) => words !== false);
}
