import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Consent } from '../../lib/ports/consent.ts';

const ConsentContext = createContext<Consent>({ has: async () => true, ask: async () => true });

/** Gives the views below it the consent that the browser keeps. */
export const ConsentProvider = ConsentContext.Provider;

/** The consent that the browser keeps; without a provider that of a browser that keeps none. */
export function useConsent(): Consent {
  return useContext(ConsentContext);
}
