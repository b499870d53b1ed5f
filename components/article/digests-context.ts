import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DigestRoom } from '../../lib/ports/digests.ts';

const DigestsContext = createContext<DigestRoom | undefined>(undefined);

/** Gives the views below it the digests. */
export const DigestsProvider = DigestsContext.Provider;

/** The digests. Throws outside a `DigestsProvider`. */
export function useDigests(): DigestRoom {
  const digests = useContext(DigestsContext);
  if (!digests) throw new Error('useDigests needs a DigestsProvider above it');
  return digests;
}
