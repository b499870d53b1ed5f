import { useEffect, useRef, useState } from 'preact/hooks';
import { plain } from '../../lib/article/markup.ts';
import type { Draft } from '../../lib/share/draft.ts';
import type { Post } from '../../lib/share/post.ts';
import { fold } from '../../lib/text/strings.ts';
import { ChangedNotice } from '../article/ChangedNotice.tsx';
import { kindName } from '../article/draft-kinds.ts';
import { useDrafting } from '../article/drafting-context.ts';
import { formatDay } from '../ui/dates.ts';
import { formatNumber, t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { beginDraft } from './begin.ts';
import { DidYouPost } from './DidYouPost.tsx';
import { firstLine } from './first-line.ts';
import { PostLine } from './PostLine.tsx';

/** So many posts are listed; what is searched for is looked for in all of them. */
const LISTED = 500;

/** So many are asked about at once: who hands over much and never answers finds their drafts and posts all the same. */
const ASKED = 5;

/** The drafts and the posts, the newest first, and a search over both. */
export function Drafts() {
  const sheaf = useSheaf();
  const { drafts, posts } = useDrafting();
  const { act } = useToasts();
  const heading = useRef<HTMLHeadingElement>(null);
  const [sought, setSought] = useState('');
  const [asksAll, setAsksAll] = useState(false);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const found = useLive(async () => {
    const all = await drafts.all();
    const sent = (await posts.all()).filter(({ state }) => state.kind !== 'let-be');
    const ids = [...new Set([...all, ...sent].flatMap(({ articleIds }) => articleIds.slice(0, 1)))];
    const articles = await sheaf.store.articles.getMany(ids);
    const titles = new Map(articles.flatMap((article) => (article?.title ? [[article.id, plain(article.title)]] : [])));
    return { all, sent, titles: titles as Map<string, string> };
  }, []);
  const titleOf = ({ articleIds: [id] }: { articleIds: string[] }) => (id && found?.titles.get(id)) ?? '';
  const words = fold(sought);
  const holds = (item: Draft | Post) =>
    words === '' || fold(`${titleOf(item)} ${item.parts.map(({ text }) => text).join(' ')}`).includes(words);
  const shownDrafts = (found?.all ?? []).filter(holds);
  const asked = (found?.sent ?? []).filter((post) => post.state.kind === 'handed-over' && holds(post));
  const shownPosts = (found?.sent ?? [])
    .filter((post) => post.state.kind !== 'handed-over' && holds(post))
    .slice(0, LISTED);
  const isEmpty = found && found.all.length + found.sent.length === 0;

  async function begin() {
    await act(async () => {
      location.hash = `#/compose/${await beginDraft(sheaf, {})}`;
    });
  }

  return (
    <main class="drafts" aria-busy={!found}>
      <header class="drafts-head">
        <a href="#/library">{t('uiBackToLibrary')}</a>
        <h1 ref={heading} tabIndex={-1}>
          {t('composeBack')}
        </h1>
        <button type="button" class="button primary" onClick={begin}>
          {t('composeNew')}
        </button>
      </header>
      <ChangedNotice />
      {isEmpty ? (
        <div class="empty">
          <p>{t('composeNoDrafts')}</p>
          <a class="button" href="#/library">
            {t('composeToLibrary')}
          </a>
        </div>
      ) : (
        <>
          <input
            class="input"
            type="search"
            aria-label={t('composeSearch')}
            placeholder={t('composeSearch')}
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
          <section>
            <h2>
              {t('composeDrafts')} <span class="quiet">{formatNumber(shownDrafts.length)}</span>
            </h2>
            <ul class="draft-list">
              {shownDrafts.map((draft) => (
                <li key={draft.id}>
                  <a href={`#/compose/${draft.id}`}>
                    <strong dir="auto">{firstLine(draft.parts) || titleOf(draft) || t('composeEmptyDraft')}</strong>
                    <span class="quiet small">
                      {[kindName(draft.kind), formatDay(draft.updatedAt), titleOf(draft)].filter(Boolean).join(' · ')}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
          {asked.length > 0 && (
            <section class="asked-posts">
              <h2>{t('composeAskedHead')}</h2>
              {asked.slice(0, asksAll ? undefined : ASKED).map((post) => (
                <div key={post.id}>
                  <p dir="auto">{firstLine(post.parts)}</p>
                  <DidYouPost post={post} />
                </div>
              ))}
              {asked.length > ASKED && !asksAll && (
                <button type="button" class="link-button" onClick={() => setAsksAll(true)}>
                  {t('composeAskAll', asked.length)}
                </button>
              )}
            </section>
          )}
          <section>
            <h2>
              {t('composePosts')} <span class="quiet">{formatNumber(shownPosts.length)}</span>
            </h2>
            <ul class="draft-list">
              {shownPosts.map((post) => (
                <PostLine key={post.id} post={post} />
              ))}
            </ul>
          </section>
        </>
      )}
    </main>
  );
}
