import { useEffect, useRef } from 'preact/hooks';
import type { Post } from '../../lib/share/post.ts';
import { networkFailure } from '../article/network-failure.ts';
import { networkName } from '../article/network-name.ts';
import { PostAnswers } from '../article/PostAnswers.tsx';
import { formatDay } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { AccountsState } from './AccountsState.tsx';
import { AnswerButton } from './AnswerButton.tsx';
import { asNew } from './as-new.ts';
import { DeletePost } from './DeletePost.tsx';
import { firstLine } from './first-line.ts';

/** A post in the list: where it went and when, what others did with it, and what the person can do with it. */
export function PostLine({ post }: { post: Post }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const { network, state, url } = post;
  // The button that was pressed goes as the deletion begins: the focus goes to what stands around it.
  const row = useRef<HTMLLIElement>(null);
  const isDeleted = useRef(false);
  useEffect(() => {
    if (isDeleted.current && document.activeElement === document.body) row.current?.focus({ preventScroll: true });
    isDeleted.current = false;
  }, [state.kind]);
  const edit = () =>
    act(async () => {
      const draft = asNew(post, { now: new Date().toISOString(), newId: () => crypto.randomUUID() });
      await tasks.createDraft(draft);
      location.hash = `#/compose/${draft.id}`;
    });
  return (
    <li ref={row} tabIndex={-1} class="post-line">
      <strong dir="auto">{firstLine(post.parts)}</strong>
      <span class="quiet small">
        {networkName(network)} · {formatDay(post.postedAt ?? post.createdAt)}
        <AccountsState post={post} />
      </span>
      <Deletion post={post} />
      <PostAnswers post={post} />
      <span class="post-line-actions">
        {url && state.kind !== 'deleted' && (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {t('composeSeePost')}
          </a>
        )}
        <button type="button" class="link-button" onClick={edit}>
          {t('composeEditAsNew')}
        </button>
        <AnswerButton post={post} />
        <DeletePost
          post={post}
          onDelete={() => {
            isDeleted.current = true;
          }}
        />
      </span>
    </li>
  );
}

/** How it stands with its deletion at the network. */
function Deletion({ post: { state, network, parts } }: { post: Post }) {
  const name = networkName(network);
  if (state.kind === 'deleting') return <p role="status">{t('postDeleting', name)}</p>;
  if (state.kind === 'deleted') return <p role="status">{t('postDeletedOn', name, formatDay(state.at))}</p>;
  if (state.kind !== 'posted' || !state.notDeleted) return null;
  const gone = parts.filter(({ posted }) => posted?.deletedAt).length;
  return (
    <p role="alert">
      {gone > 0 ? t('postSomeDeleted', gone, parts.length) : t('postNotDeleted', name)}{' '}
      {networkFailure(state.notDeleted.why)}
    </p>
  );
}
