import type { Account } from '../../lib/ports/publishing.ts';
import { partsOut } from '../../lib/share/answers.ts';
import type { Post, PostFailure } from '../../lib/share/post.ts';
import { networkName } from '../article/network-name.ts';
import { type MessageKey, t, uiLocale } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { OtherWords } from './OtherWords.tsx';

const FAILED: Record<PostFailure, MessageKey> = {
  offline: 'postFailedOffline',
  'signed-out': 'postFailedSignedOut',
  refused: 'postFailedRefused',
  'too-long': 'postFailedTooLong',
  'rate-limited': 'postFailedRateLimited',
  server: 'postFailedServer',
  image: 'postFailedImage',
  gone: 'postFailedGone',
  'already-out': 'postFailedAlreadyOut',
  missed: 'postFailedMissed',
  doubted: 'postFailedDoubted',
};

/** What passes by itself. */
const WAITS: Partial<Record<PostFailure, MessageKey>> = {
  offline: 'postWaitsOffline',
  server: 'postWaitsServer',
  'rate-limited': 'postWaitsRateLimited',
};

interface Props {
  post: Post;
  account: Account | undefined;
  /** The words of its draft as they are by now. */
  shown: readonly { text: string }[];
}

/** How a post stands that Sheaf sends itself, and what the person can do about it. */
export function AccountsPost({ post, account, shown }: Props) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const { state, parts } = post;
  // Of an account that is signed out only its lasting name is known.
  const handle = account?.handle ?? post.accountId?.split(' ').at(-1) ?? '';
  const out = partsOut(post).length;
  const letBe = (done?: string) => act(() => tasks.letPostBe(post.id), done);
  switch (state.kind) {
    case 'queued':
      return (
        <div class="did-you-post" role="status">
          <p>{wordsOfQueued(post, handle, out)}</p>
          <OtherWords parts={parts} shown={shown} />
          <div class="did-you-post-answers">
            <button type="button" class="button" onClick={() => letBe(out === 0 ? t('postTakenBack') : undefined)}>
              {t('postTakeBack')}
            </button>
          </div>
        </div>
      );
    case 'failed':
      return (
        <div class="did-you-post" role="alert">
          <p>
            {t(FAILED[state.why])}
            {state.why === 'signed-out' && (
              <>
                {' '}
                <a href="/app.html#/settings/share" target="_blank" rel="noreferrer">
                  {t('settingsTitle')}
                </a>
              </>
            )}
          </p>
          {out > 0 && <p>{t('postSomeOut', out, parts.length)}</p>}
          <OtherWords parts={parts} shown={shown} />
          <div class="did-you-post-answers">
            <button type="button" class="button primary" onClick={() => act(() => tasks.retryPost(post.id))}>
              {t(state.why === 'doubted' ? 'composePostAnyway' : 'postTryAgain')}
            </button>
            <button type="button" class="button" onClick={() => letBe()}>
              {t('postLetBe')}
            </button>
          </div>
        </div>
      );
    case 'deleting':
      return (
        <p class="post-out" role="status">
          {t('postDeleting', networkName(post.network))}
        </p>
      );
    case 'posted':
      return (
        <p class="post-out" role="status">
          {out < parts.length
            ? t('postOutInPart', networkName(post.network), handle, out, parts.length)
            : t('postOutAs', networkName(post.network), handle)}{' '}
          {post.url && (
            <a href={post.url} target="_blank" rel="noopener noreferrer">
              {t('postSee', networkName(post.network))}
            </a>
          )}
        </p>
      );
    default:
      return null;
  }
}

function wordsOfQueued({ state, scheduledAt, parts }: Post, handle: string, out: number): string {
  if (state.kind !== 'queued') return '';
  const why = state.why && WAITS[state.why];
  if (why && state.notBefore) {
    return t('postWaits', t(why), timeOf(state.notBefore, { timeStyle: 'short' }));
  }
  if (scheduledAt && !state.since && out === 0) {
    return t('postScheduled', handle, timeOf(scheduledAt, { dateStyle: 'full', timeStyle: 'short' }));
  }
  return t('postBeing', handle, out, parts.length);
}

function timeOf(instant: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(uiLocale(), style).format(new Date(instant));
}
