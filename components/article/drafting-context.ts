import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ShareReader } from '../../lib/ports/drafting.ts';

const DraftingContext = createContext<ShareReader | undefined>(undefined);

/** Gives the views below it the drafts and posts. */
export const DraftingProvider = DraftingContext.Provider;

/** The drafts and posts. Throws outside a `DraftingProvider`. */
export function useDrafting(): ShareReader {
  const drafting = useContext(DraftingContext);
  if (!drafting) throw new Error('useDrafting needs a DraftingProvider above it');
  return drafting;
}
