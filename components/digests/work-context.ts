import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WriteDigest } from '../../lib/ports/digests.ts';

const WritingContext = createContext<WriteDigest | undefined>(undefined);

/** Gives the digests below it what writes an issue out. */
export const WritingProvider = WritingContext.Provider;

/** Writes an issue out. Throws outside a `WritingProvider`. */
export function useWriting(): WriteDigest {
  const write = useContext(WritingContext);
  if (!write) throw new Error('useWriting needs a WritingProvider above it');
  return write;
}
