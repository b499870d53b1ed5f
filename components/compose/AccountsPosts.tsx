import { isNamed } from '../../lib/article/became.ts';
import type { Account } from '../../lib/ports/publishing.ts';
import type { Settings } from '../../lib/settings.ts';
import { changeSince } from '../../lib/share/changed-since.ts';
import type { Draft, Network } from '../../lib/share/draft.ts';
import type { Post } from '../../lib/share/post.ts';
import { useDrafting } from '../article/drafting-context.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { AccountsPost } from './AccountsPost.tsx';

/** Where Sheaf can post itself, and what it was given to post of a draft. */
export interface Sending {
  /** Has it been read? */
  isKnown: boolean;
  accounts: Account[];
  sent: Post[];
  /** The posts of the question that it answers; of a correction those that it corrects, the newest first. */
  questions: Post[];
  /** Who saw the last post of each account. */
  visibilities: Settings['visibilities'];
}

/** The accounts from which Sheaf posts, and what a draft has in the outbox, or had; live. */
export function useSending({ id: draftId, answers, tells, articleIds: [articleId] }: Draft): Sending {
  const { store } = useSheaf();
  const { posts } = useDrafting();
  const found = useLive(async () => {
    const [accounts, visibilities, all, questions] = await Promise.all([
      store.settings.get('accounts'),
      store.settings.get('visibilities'),
      posts.ofDraft(draftId),
      answers ? posts.ofDraft(answers) : tells && articleId ? corrected(articleId, tells) : [],
    ]);
    return {
      isKnown: true,
      accounts,
      visibilities,
      questions,
      sent: all.filter(({ accountId }) => accountId !== undefined),
    };
  }, [draftId, answers, tells, articleId]);
  return found ?? { isKnown: false, accounts: [], sent: [], questions: [], visibilities: [] };

  async function corrected(id: string, name: string): Promise<Post[]> {
    const article = await store.articles.get(id);
    const change = article && changeSince(article, await posts.of(id));
    return change && isNamed(change, [name]) ? change.posts.toReversed() : [];
  }
}

interface Props {
  network: Network;
  accounts: Account[];
  sent: Post[];
  /** The words of the draft there. */
  shown: readonly { text: string }[];
}

/** How the posts of a draft stand at a network. */
export function AccountsPosts({ network, accounts, sent, shown }: Props) {
  return (
    <>
      {sent
        .filter((post) => post.network === network)
        .map((post) => (
          <AccountsPost
            key={post.id}
            post={post}
            account={accounts.find(({ id }) => id === post.accountId)}
            shown={shown}
          />
        ))}
    </>
  );
}
