import type { ComponentChildren } from 'preact';
import type { ArticleSearch } from '../../lib/ports/search.ts';
import { ToastArea } from '../ui/toasts.tsx';
import { LibraryPage } from './LibraryPage.tsx';
import { SearchProvider } from './search-context.ts';
import { WithHistory } from './WithHistory.tsx';

interface Props {
  search: ArticleSearch;
  isHidden?: boolean;
  /** What stands below the parts of the library in the rail. */
  railFoot?: ComponentChildren;
}

/** The library: its parts, a list of articles, and everything about the one that is open. Its keys rest while another view has its place. */
export function Library({ search, isHidden = false, railFoot }: Props) {
  return (
    <WithHistory>
      <SearchProvider value={search}>
        <ToastArea>
          <LibraryPage isHidden={isHidden} railFoot={railFoot} />
        </ToastArea>
      </SearchProvider>
    </WithHistory>
  );
}
