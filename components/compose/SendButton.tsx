import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import type { Account } from '../../lib/ports/publishing.ts';
import type { Draft, Network } from '../../lib/share/draft.ts';
import { type Post, threadEnds, type Visibility } from '../../lib/share/post.ts';
import { hasCard, queuedPost } from '../../lib/share/queued-post.ts';
import type { ShownPost } from '../../lib/share/shown.ts';
import { networkName } from '../article/network-name.ts';
import { Unfit } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import type { Sending } from './AccountsPosts.tsx';
import { useImageTasks } from './images-context.ts';
import { linkPicture } from './link-picture.ts';
import { VisibilityChoice } from './VisibilityChoice.tsx';

interface Props {
  network: Network;
  draft: Draft;
  posts: readonly ShownPost[];
  article: Article | undefined;
  accounts: readonly Account[];
  /** What the draft has in the outbox, or had. */
  sent: readonly Post[];
  /** The posts of the question that it answers. */
  questions: readonly Post[];
  /** Who saw the last post of each account. */
  visibilities: Sending['visibilities'];
  /** Why it cannot be posted yet; absent where it can. */
  whyNot: string | undefined;
}

/** Posts what is shown, from each account that has not posted it yet. */
export function SendButton(props: Props) {
  const { network, draft, posts, article, accounts, sent, questions, visibilities, whyNot } = props;
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const images = useImageTasks();
  const [chosen, choose] = useState<Visibility>();
  const hasChoice = network === 'mastodon';
  const free = accounts.filter(({ id }) => mayPost(sent.filter(({ accountId }) => accountId === id)));
  // As it was the last time.
  const last = visibilities.find(({ accountId }) => free.some(({ id }) => id === accountId))?.visibility;
  const visibility = chosen ?? last ?? 'public';
  async function pictureOf(about: Article) {
    const picture = images && (await linkPicture(about, await store.settings.get('cardStyle')));
    return picture && (await images()).keepPicture(draft.id, picture);
  }
  const send = (account: Account) => {
    const now = new Date().toISOString();
    return act(async () => {
      // It would go out at once, which was not asked for.
      if (draft.scheduledAt && draft.scheduledAt <= now) throw new Unfit(t('postTimePast'));
      const asked = questions.find(({ accountId, state }) => accountId === account.id && state.kind === 'posted');
      const repliesTo = asked && threadEnds(asked);
      const thumb = network === 'bluesky' && article && hasCard(posts, article) ? await pictureOf(article) : undefined;
      const sending = { id: crypto.randomUUID(), draft, account, shown: posts, article, thumb, now };
      await tasks.queuePost(
        queuedPost({ ...sending, ...(hasChoice && { visibility }), ...(repliesTo && { repliesTo }) }),
      );
      if (!hasChoice) return;
      const others = visibilities.filter(({ accountId }) => accountId !== account.id);
      await tasks.setSetting('visibilities', [{ accountId: account.id, visibility }, ...others]);
    });
  };
  return (
    <>
      {hasChoice && free.length > 0 && <VisibilityChoice value={visibility} onChange={choose} />}
      {free.map((account) => (
        <button
          key={account.id}
          type="button"
          class="button primary"
          aria-disabled={whyNot !== undefined}
          title={whyNot}
          onClick={() => whyNot === undefined && void send(account)}
        >
          {t(draft.scheduledAt ? 'postSchedule' : 'postTo', networkName(network))}{' '}
          <span class="small">{t('postAs', account.handle)}</span>
        </button>
      ))}
    </>
  );
}

/** Not what is out, or on its way: also in part. */
function mayPost(posts: readonly Post[]): boolean {
  return posts.every(
    ({ state, parts }) =>
      state.kind === 'let-be' ||
      state.kind === 'deleted' ||
      (state.kind === 'failed' && parts.every(({ posted }) => posted === undefined)),
  );
}
