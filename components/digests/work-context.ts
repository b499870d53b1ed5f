import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TakeInEntryImage, WriteDigest } from '../../lib/ports/digests.ts';

/** What the digests need beyond what is kept of them. */
export interface DigestWork {
  /** Writes an issue out. */
  write: WriteDigest;
  /** What takes images in: loaded when the first one comes. */
  loadTakeIn(): Promise<TakeInEntryImage>;
}

const DigestWorkContext = createContext<DigestWork | undefined>(undefined);

/** Gives the digests below it what writes an issue out, and takes images in. */
export const DigestWorkProvider = DigestWorkContext.Provider;

/** What writes an issue out, and takes images in. Throws outside a `DigestWorkProvider`. */
export function useDigestWork(): DigestWork {
  const work = useContext(DigestWorkContext);
  if (!work) throw new Error('useDigestWork needs a DigestWorkProvider above it');
  return work;
}
