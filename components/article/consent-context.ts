import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Consent, Sent } from '../../lib/ports/consent.ts';

const ConsentContext = createContext<Consent>({
  has: async () => true,
  ask: async () => true,
  missing: async () => [],
});

/** Gives the views below it the consent that the browser keeps. */
export const ConsentProvider = ConsentContext.Provider;

/** The consent that the browser keeps; without a provider that of a browser that keeps none. */
export function useConsent(): Consent {
  return useContext(ConsentContext);
}

/** May it be sent, as far as the browser goes; `true` until that is known. */
export function useMaySend(what: Sent): boolean {
  const consent = useConsent();
  const [may, setMay] = useState(true);
  useEffect(() => {
    let isHere = true;
    void consent.has(what).then((has) => isHere && setMay(has));
    return () => {
      isHere = false;
    };
  }, [consent, what]);
  return may;
}
