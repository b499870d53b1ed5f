import type { ArticleFields } from '../article/article.ts';
import { keysOf } from '../article/identity.ts';
import { journalKeyOf } from '../article/journals.ts';
import { plain } from '../article/markup.ts';
import { sameWork } from '../article/same-work.ts';
import { fold } from '../text/strings.ts';

/** A title of fewer letters is many papers' (`Editorial`, `Book review`). */
const TELLING_TITLE = 20;
const LONGEST_TITLE = 400;

/**
 * The keys by which an item is known again, whichever source brings it: its identifiers, its address, and its title with
 * journal and year where the title tells it from others. See rules-sources.md, "One item a paper".
 */
export function itemKeys(fields: Partial<ArticleFields>): string[] {
  const known = KEYS.get(fields);
  if (known) return known;
  const keys = [...keysOf(fields), ...workKeys(fields)];
  KEYS.set(fields, keys);
  return keys;
}

/** What is said once is looked at again and again while it is merged, and never changed. */
const KEYS = new WeakMap<Partial<ArticleFields>, string[]>();

/** Do two items' keys name the same paper? As two records' do; else by title, journal and year, if no identifier of one contradicts the other. */
export function sameItem(a: readonly string[], b: readonly string[]): boolean {
  if (sameWork(a, b)) return true;
  return a.some((key) => key.startsWith('work:') && b.includes(key)) && !contradict(a, b);
}

/** Does one have an identifier of a kind of which the other has another? */
export function contradict(a: readonly string[], b: readonly string[]): boolean {
  return ['doi:', 'pmid:', 'pmcid:', 'arxiv:'].some((kind) => {
    const [own, other] = [a, b].map((keys) => keys.filter((key) => key.startsWith(kind)));
    return own?.length && other?.length && !own.some((key) => other.includes(key));
  });
}

function workKeys(fields: Partial<ArticleFields>): string[] {
  const title = fold(plain(fields.title ?? '')).slice(0, LONGEST_TITLE);
  const journal = journalKeyOf({ journal: fields.journal ?? '' });
  const year = fields.issued?.slice(0, 4);
  return title.length >= TELLING_TITLE && journal && year ? [`work:${title} ${journal} ${year}`] : [];
}
