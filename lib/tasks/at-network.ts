import type { Account, Publisher, Publishers } from '../ports/publishing.ts';
import { StorageFull, type Store } from '../ports.ts';
import type { Post, PostFailure } from '../share/post.ts';

export interface NetworkNeeds {
  store: Pick<Store, 'settings'>;
  publishers: Publishers;
  /** May networks be asked, as far as the browser goes? */
  maySend(): Promise<boolean>;
  isOnline: () => boolean;
}

/** Where a post is sent, deleted and asked after. */
interface Reached {
  account: Account;
  publisher: Publisher;
}

/** The account of a post and who speaks to its network; `undefined` where that is signed out, or may not be asked. */
export async function reached(
  { store, publishers, maySend }: Omit<NetworkNeeds, 'isOnline'>,
  post: Post,
): Promise<Reached | undefined> {
  const account = (await store.settings.get('accounts')).find(({ id }) => id === post.accountId);
  const publisher = publishers[post.network];
  return account && publisher && (await maySend()) ? { account, publisher } : undefined;
}

/** What the network of a post answers to `ask`, or why it was not asked. */
export async function askedOf<A>(
  needs: NetworkNeeds,
  post: Post,
  ask: (at: Reached) => Promise<A>,
): Promise<A | { ok: false; why: PostFailure }> {
  const at = await reached(needs, post);
  if (!at) return { ok: false, why: 'signed-out' };
  if (!needs.isOnline()) return { ok: false, why: 'offline' };
  try {
    return await ask(at);
  } catch (error) {
    if (error instanceof StorageFull) throw error;
    // A post that trips its publisher holds up no other.
    console.error(error instanceof Error ? error.name : 'A post');
    return { ok: false, why: 'refused' };
  }
}
