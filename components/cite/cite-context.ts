import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CitationStyleReader, Cite } from '../../lib/ports/citing.ts';

/** What citing needs of the page: who sets citations, and the person's own styles. */
export interface Citing {
  cite: Cite;
  styles: CitationStyleReader;
}

const CitingContext = createContext<Citing | undefined>(undefined);

/** Gives the views below it what citing needs. */
export const CitingProvider = CitingContext.Provider;

/** What citing needs. Throws outside a `CitingProvider`. */
export function useCiting(): Citing {
  const citing = useContext(CitingContext);
  if (!citing) throw new Error('useCiting needs a CitingProvider above it');
  return citing;
}
