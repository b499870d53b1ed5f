import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The browser's own notices, which it shows where the person allows it. */
export interface Notices {
  isAllowed(): Promise<boolean>;
  /** Asks the person, within a click and before anything is awaited. */
  allow(): Promise<boolean>;
}

const NoticesContext = createContext<Notices | undefined>(undefined);

/** Gives the views below it the browser's notices. */
export const NoticesProvider = NoticesContext.Provider;

/** The browser's notices. Throws outside a `NoticesProvider`. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('useNotices needs a NoticesProvider above it');
  return notices;
}
