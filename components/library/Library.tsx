import { useMemo } from 'preact/hooks';
import { SheafProvider, useSheaf } from '../ui/sheaf-context.tsx';
import { ToastArea } from '../ui/toasts.tsx';
import { LibraryPage } from './LibraryPage.tsx';
import { withHistory } from './undo-history.ts';

/** The library: its parts, a list of articles, and everything about the one that is open. */
export function Library() {
  const outer = useSheaf();
  const { sheaf, history } = useMemo(() => withHistory(outer), [outer]);
  return (
    <SheafProvider value={sheaf}>
      <ToastArea>
        <LibraryPage history={history} />
      </ToastArea>
    </SheafProvider>
  );
}
