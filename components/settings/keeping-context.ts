import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Keeping } from '../../lib/ports/backup.ts';

const KeepingContext = createContext<(() => Promise<Keeping>) | undefined>(undefined);

/** Gives the views below it what loads the keeping of the library. */
export const KeepingProvider = KeepingContext.Provider;

/** What keeps the library, once it is loaded. Throws outside a `KeepingProvider`. */
export function useKeeping(): Keeping | undefined {
  const load = useContext(KeepingContext);
  if (!load) throw new Error('useKeeping needs a KeepingProvider above it');
  const [keeping, setKeeping] = useState<Keeping>();
  useEffect(() => {
    let isHere = true;
    void load().then((loaded) => isHere && setKeeping(loaded));
    return () => {
      isHere = false;
    };
  }, [load]);
  return keeping;
}
