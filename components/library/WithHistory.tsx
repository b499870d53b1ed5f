import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { SheafProvider, useSheaf } from '../ui/sheaf-context.tsx';
import { type History, withHistory } from './undo-history.ts';
import { useImportHistory } from './use-import-history.ts';

const HistoryContext = createContext<History | undefined>(undefined);

/** Gives the views in it one memory of what was done in any of them: that of the views around it, where there is one. */
export function WithHistory({ children }: { children: ComponentChildren }) {
  const around = useContext(HistoryContext);
  return around ? children : <Remembering>{children}</Remembering>;
}

/** What was done, for the views in a `WithHistory`. Throws outside of one. */
export function useHistory(): History {
  const history = useContext(HistoryContext);
  if (!history) throw new Error('useHistory needs a WithHistory above it');
  return history;
}

function Remembering({ children }: { children: ComponentChildren }) {
  const outer = useSheaf();
  const { sheaf, history } = useMemo(() => withHistory(outer), [outer]);
  // Here, since an import ends in whichever view: what is done after it is the later step.
  useImportHistory(history);
  return (
    <SheafProvider value={sheaf}>
      <HistoryContext.Provider value={history}>{children}</HistoryContext.Provider>
    </SheafProvider>
  );
}
