import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ArticleSearch } from '../../lib/ports/search.ts';
import { SheafProvider, useSheaf } from '../ui/sheaf-context.tsx';
import { ToastArea } from '../ui/toasts.tsx';
import { LibraryPage } from './LibraryPage.tsx';
import { SearchProvider } from './search-context.ts';
import { withHistory } from './undo-history.ts';

interface Props {
  search: ArticleSearch;
  isHidden?: boolean;
  /** What stands below the parts of the library in the rail. */
  railFoot?: ComponentChildren;
}

/** The library: its parts, a list of articles, and everything about the one that is open. Its keys rest while another view has its place. */
export function Library({ search, isHidden = false, railFoot }: Props) {
  const outer = useSheaf();
  const { sheaf, history } = useMemo(() => withHistory(outer), [outer]);
  return (
    <SheafProvider value={sheaf}>
      <SearchProvider value={search}>
        <ToastArea>
          <LibraryPage history={history} isHidden={isHidden} railFoot={railFoot} />
        </ToastArea>
      </SearchProvider>
    </SheafProvider>
  );
}
