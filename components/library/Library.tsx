import { useMemo } from 'preact/hooks';
import type { ArticleSearch } from '../../lib/ports/search.ts';
import { SheafProvider, useSheaf } from '../ui/sheaf-context.tsx';
import { ToastArea } from '../ui/toasts.tsx';
import { LibraryPage } from './LibraryPage.tsx';
import { SearchProvider } from './search-context.ts';
import { withHistory } from './undo-history.ts';

/** The library: its parts, a list of articles, and everything about the one that is open. */
export function Library({ search }: { search: ArticleSearch }) {
  const outer = useSheaf();
  const { sheaf, history } = useMemo(() => withHistory(outer), [outer]);
  return (
    <SheafProvider value={sheaf}>
      <SearchProvider value={search}>
        <ToastArea>
          <LibraryPage history={history} />
        </ToastArea>
      </SearchProvider>
    </SheafProvider>
  );
}
