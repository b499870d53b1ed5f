import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Sheaf } from '../../lib/sheaf.ts';

const SheafContext = createContext<Sheaf | undefined>(undefined);

/** Gives the views below it the Sheaf object. */
export const SheafProvider = SheafContext.Provider;

/** The Sheaf object. Throws outside a `SheafProvider`. */
export function useSheaf(): Sheaf {
  const sheaf = useContext(SheafContext);
  if (!sheaf) throw new Error('No SheafProvider above');
  return sheaf;
}

/** The value of a query on the store, again after every change of what it read; `undefined` until the first answer. */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const { store } = useSheaf();
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const subscription = store.live(query).subscribe({ next: (next) => setValue(() => next), error: setFailure });
    return () => subscription.unsubscribe();
  }, [store, ...inputs]);
  if (failure) throw failure;
  return value;
}
