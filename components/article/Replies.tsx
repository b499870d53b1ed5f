import { useEffect, useRef, useState } from 'preact/hooks';
import { eachOnce, FEEDBACK_KINDS, type Feedback, type FeedbackKind } from '../../lib/article/feedback.ts';
import { plain } from '../../lib/article/markup.ts';
import type { Reply } from '../../lib/share/answers.ts';
import { formatDay } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useDrafting } from './drafting-context.ts';
import { KIND_WORDS } from './feedback-words.ts';
import { beginning } from './Quotes.tsx';

/** The replies to a post, each with buttons that keep it with an article of the post as feedback. */
export function Replies({ replies, articleIds }: { replies: readonly Reply[]; articleIds: readonly string[] }) {
  const { store } = useSheaf();
  const { feedback } = useDrafting();
  const [chosen, setChosen] = useState<string>();
  const found = useLive(async () => {
    const articles = (await store.articles.getMany([...articleIds])).filter((article) => article !== undefined);
    const said = await Promise.all(articles.map(async ({ id }) => eachOnce(await feedback.of(id))));
    return { articles, said: said.flat().map(({ shown }) => shown) };
  }, [articleIds.join(' ')]);
  const articles = found?.articles ?? [];
  const article = articles.find(({ id }) => id === chosen) ?? articles[0];
  const kept = found?.said.filter(({ articleId }) => articleId === article?.id) ?? [];
  return (
    <>
      {articles.length > 1 && (
        <select
          class="select"
          aria-label={t('answersSaveTo')}
          value={article?.id}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {articles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title ? plain(title) : t('joinUntitled')}
            </option>
          ))}
        </select>
      )}
      <ul class="replies" aria-label={t('answersList')}>
        {replies.map((reply) => (
          <li key={reply.id}>
            <figure class="said">
              <figcaption class="small">
                {reply.name && (
                  <>
                    <bdi>{reply.name}</bdi>{' '}
                  </>
                )}
                <span class="quiet">
                  <bdi>@{reply.handle}</bdi> · <When reply={reply} />
                </span>
              </figcaption>
              <blockquote dir="auto">{reply.text || t('answersNoWords')}</blockquote>
            </figure>
            {article && <SaveAs reply={reply} articleId={article.id} kept={kept.find((each) => isOf(each, reply))} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function When({ reply: { at, url, handle } }: { reply: Reply }) {
  const time = <time dateTime={at}>{formatDay(at)}</time>;
  if (!url) return time;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" aria-label={`@${handle}, ${formatDay(at)}`}>
      {time}
    </a>
  );
}

function SaveAs({ reply, articleId, kept }: { reply: Reply; articleId: string; kept: Feedback | undefined }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  // The button that was pressed is gone: the focus goes to what stands in its place.
  const isPressed = useRef(false);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (kept && isPressed.current) told.current?.focus({ preventScroll: true });
    isPressed.current = false;
  }, [kept?.id]);
  if (kept) {
    return (
      <p ref={told} tabIndex={-1} class="quiet small">
        {t('answersKept', t(KIND_WORDS[kept.kind]))}
      </p>
    );
  }
  const save = (kind: FeedbackKind) => {
    isPressed.current = true;
    return act(
      async () => {
        const { handle: author, text, at: saidAt, url } = reply;
        const { undo } = await tasks.addFeedback(articleId, { kind, text, author, saidAt, ...(url && { url }) });
        return undo;
      },
      t('answersSaved'),
      'feedback',
    );
  };
  return (
    <p class="save-as small">
      <span class="quiet">{t('answersSaveAs')}</span>{' '}
      {FEEDBACK_KINDS.map((kind) => (
        <button key={kind} type="button" class="link-button" onClick={() => save(kind)}>
          {t(KIND_WORDS[kind])}
          <span class="visually-hidden">: {beginning(reply.text)}</span>
        </button>
      ))}
    </p>
  );
}

/** Is it this reply that was kept? */
function isOf({ url, author, saidAt, text }: Feedback, reply: Reply): boolean {
  if (reply.url) return url === reply.url;
  return author === reply.handle && saidAt === reply.at && text === reply.text;
}
