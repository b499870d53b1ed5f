import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { TakeInEntryImage, WriteDigest } from '../../lib/ports/digests.ts';

/** What the digests need beyond what is kept of them. */
export interface DigestWork {
  /** Writes an issue out. */
  write: WriteDigest;
  takeIn: TakeInEntryImage;
}

/** Loaded when the first digest shows. */
export type LoadDigestWork = () => Promise<DigestWork>;

const DigestWorkContext = createContext<LoadDigestWork | undefined>(undefined);

/** Gives the digests below it what writes an issue out, and takes images in. */
export const DigestWorkProvider = DigestWorkContext.Provider;

/** What writes an issue out, and takes images in. Throws outside a `DigestWorkProvider`. */
export function useDigestWork(): DigestWork {
  const load = useContext(DigestWorkContext);
  if (!load) throw new Error('useDigestWork needs a DigestWorkProvider above it');
  return useMemo(
    () => ({
      write: async (...asked) => (await load()).write(...asked),
      takeIn: async (...asked) => (await load()).takeIn(...asked),
    }),
    [load],
  );
}
