import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FollowingReader } from '../../lib/ports/following.ts';

const FollowingContext = createContext<FollowingReader | undefined>(undefined);

/** Gives the views below it what is followed, and what that brought. */
export const FollowingProvider = FollowingContext.Provider;

/** What is followed, and what that brought. Throws outside a `FollowingProvider`. */
export function useFollowing(): FollowingReader {
  const following = useContext(FollowingContext);
  if (!following) throw new Error('useFollowing needs a FollowingProvider above it');
  return following;
}
