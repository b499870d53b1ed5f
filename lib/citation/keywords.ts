import { collapseSpace } from '../text/strings.ts';

/**
 * Keywords and tags as formats with one place for both hold them: one list, plain, so that other programs show both as they
 * are, and the tags told once more in a place of Sheaf's own. What is both stands twice.
 */
export function asKeywords(keywords: readonly string[] = [], tags: readonly string[] = []): string[] {
  return [...keywords, ...tags];
}

/** The keywords and the tags of such a list, by the tags that Sheaf's own place tells. Words with a `#` are tags, whoever wrote them. */
export function keywordsAndTags(
  words: readonly string[],
  told: readonly string[],
): { keywords: string[]; tags: string[] } {
  const left = new Map<string, number>();
  for (const tag of told.map(collapseSpace)) left.set(tag, (left.get(tag) ?? 0) + 1);
  const keywords = words
    .filter((word) => !word.startsWith('#'))
    .reverse()
    .filter((word) => {
      const count = left.get(collapseSpace(word)) ?? 0;
      if (count > 0) left.set(collapseSpace(word), count - 1);
      return count === 0;
    })
    .reverse();
  return { keywords, tags: [...told, ...words.filter((word) => word.startsWith('#')).map((word) => word.slice(1))] };
}

const MARK = 'sheaf:tag ';

/** A tag as it is told in a field of free text, for `tagsIn`. */
export function toldTag(tag: string): string {
  return MARK + tag;
}

/** The tags that lines of free text tell. */
export function tagsIn(lines: readonly string[]): string[] {
  return lines
    .flatMap((each) => each.split(/\r\n?|\n/))
    .filter((line) => line.startsWith(MARK))
    .map((line) => line.slice(MARK.length));
}
