import { useState } from 'preact/hooks';
import type { AnswersLooked } from '../../lib/ports/publishing.ts';
import { type AnswerCounts, partsOut } from '../../lib/share/answers.ts';
import type { Post } from '../../lib/share/post.ts';
import { formatDay } from '../ui/dates.ts';
import { t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { networkFailure } from './network-failure.ts';
import { networkName } from './network-name.ts';
import { Replies } from './Replies.tsx';

/** What others did with a post, as it was when the person last looked, and a button that looks: nobody is asked before. */
export function PostAnswers({ post }: { post: Post }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const [looked, setLooked] = useState<AnswersLooked | 'asking'>();
  const name = networkName(post.network);
  const isThere = post.state.kind === 'posted' && post.accountId !== undefined && partsOut(post).length > 0;
  if (!isThere && !post.answers) return null;
  const look = () =>
    act(async () => {
      setLooked('asking');
      let answer: AnswersLooked | undefined;
      try {
        answer = await tasks.lookAtAnswers(post.id);
      } finally {
        setLooked(answer);
      }
    });
  const isAsking = looked === 'asking';
  const answer = isAsking ? undefined : looked;
  return (
    <div class="post-answers">
      <p class="post-counts small">
        {post.answers && <span class="quiet">{countWords(post.answers)} </span>}
        {isThere && (
          <button
            type="button"
            class="link-button"
            aria-disabled={isAsking}
            onClick={() => {
              if (!isAsking) void look();
            }}
          >
            {isAsking ? t('answersAsking', name) : t(post.answers ? 'answersAgain' : 'answersLook')}
          </button>
        )}
      </p>
      {answer && (
        <div role="status">
          {!answer.ok && <p class="small">{networkFailure(answer.why)}</p>}
          {answer.ok && answer.replies.length === 0 && <p class="quiet small">{t('answersNone')}</p>}
        </div>
      )}
      {answer?.ok && answer.replies.length > 0 && (
        <>
          <Replies replies={answer.replies} articleIds={post.articleIds} />
          {answer.isCut && <p class="quiet small">{t('answersCut', answer.replies.length, name)}</p>}
          <button type="button" class="link-button" onClick={() => setLooked(undefined)}>
            {t('answersHide')}
          </button>
        </>
      )}
    </div>
  );
}

function countWords({ likes, reposts, quotes = 0, replies, at }: AnswerCounts): string {
  const counts = [
    tn('answersLikes', likes),
    tn('answersReposts', reposts),
    ...(quotes > 0 ? [tn('answersQuotes', quotes)] : []),
    tn('answersReplies', replies),
  ];
  return `${counts.join(' · ')}, ${t('answersAt', formatDay(at))}`;
}
