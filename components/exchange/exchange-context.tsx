import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Exchange } from './exchange.ts';

const ExchangeContext = createContext<Exchange | undefined>(undefined);

/** Gives the views below it what import and export share. */
export const ExchangeProvider = ExchangeContext.Provider;

/** What import and export share, for what only calls it. Throws outside an `ExchangeProvider`. */
export function useExchange(): Exchange {
  const exchange = useContext(ExchangeContext);
  if (!exchange) throw new Error('useExchange needs an ExchangeProvider above it');
  return exchange;
}

/** The same, live: the view is drawn again whenever it changes. */
export function useLiveExchange(): Exchange {
  const exchange = useExchange();
  const [, setTurn] = useState(0);
  useEffect(() => exchange.subscribe(() => setTurn((turn) => turn + 1)), [exchange]);
  return exchange;
}
