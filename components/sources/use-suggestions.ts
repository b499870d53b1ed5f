import { useEffect, useState } from 'preact/hooks';
import type { ArticleSearch } from '../../lib/ports/search.ts';
import type { StoreReader } from '../../lib/ports.ts';
import type { Where } from '../../lib/sources/source.ts';
import { type SavedJournal, type Suggestion, suggestionsOf } from '../../lib/sources/suggestions.ts';
import { useSearch } from '../library/search-context.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';

/** Of these, the journals saved from most, an ISSN is looked for. */
const LOOKED_AT = 25;
/** Of so many articles one may have come with its ISSN. */
const ARTICLES = 10;
/** So many are shown at a time. */
const SHOWN = 3;

/** Journals that the person saves from and does not follow: the library is read once, when the page is there. */
export function useSuggestions(followed: readonly Where[]): Suggestion[] {
  const { store } = useSheaf();
  const search = useSearch();
  const [saved, setSaved] = useState<SavedJournal[]>([]);
  const refused = useLive(() => store.settings.get('dismissedJournals'), []);
  useEffect(() => {
    let isHere = true;
    void savedJournals(search, store).then((found) => isHere && setSaved(found));
    return () => {
      isHere = false;
    };
  }, []);
  return refused ? suggestionsOf(saved, followed, refused).slice(0, SHOWN) : [];
}

async function savedJournals(
  search: ArticleSearch,
  { articles }: Pick<StoreReader, 'articles'>,
): Promise<SavedJournal[]> {
  const { journals } = await search.statistics();
  const found: SavedJournal[] = [];
  for (const { name, saved } of journals.slice(0, LOOKED_AT)) {
    if (saved === 0) continue;
    const text = `journal:"${name.replaceAll('"', ' ')}"`;
    const ids = await search.find({ text, sort: 'added', descending: true });
    // Words of a name are those of others too.
    const own = (await articles.getMany(ids.slice(0, ARTICLES))).filter((each) => isOf(each?.journal, name));
    found.push({ journal: name, issn: own.find((each) => each?.issn?.length)?.issn ?? [], count: saved });
  }
  return found;
}

function isOf(journal: string | undefined, name: string): boolean {
  return journal?.toLowerCase() === name.toLowerCase();
}
