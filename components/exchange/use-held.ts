import { useEffect, useState } from 'preact/hooks';
import type { Import } from '../../lib/ports/imports.ts';
import { useLiveExchange } from './exchange-context.tsx';

/** The imports that some page is at work on; `undefined` until that is known. */
export function useHeld(imports: Import[] | undefined): Set<string> | undefined {
  const { locks, work } = useLiveExchange();
  const [held, setHeld] = useState<Set<string>>();
  useEffect(() => {
    void locks.held().then((ids) => setHeld(new Set(ids)));
  }, [imports, work?.importId]);
  return held;
}
