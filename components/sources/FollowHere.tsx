import { useEffect, useRef, useState } from 'preact/hooks';
import type { FollowIntent } from '../../lib/ports/following.ts';
import { calledOf } from '../../lib/sources/called.ts';
import { discover } from '../../lib/sources/discover.ts';
import { hintsOfArticle } from '../../lib/sources/hints-of-article.ts';
import type { PageHints } from '../../lib/sources/page-hints.ts';
import type { NewSource } from '../../lib/sources/source.ts';
import { useFollowing } from '../inbox/following-context.ts';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { FoundLine } from './FoundLine.tsx';
import { followedBy } from './followed-keys.ts';
import { addressOf } from './shown.ts';
import { useFollowHere } from './use-follow-here.ts';

interface Props {
  /** What the page in front says of itself; of one that nobody may read, `undefined`. */
  read: Promise<PageHints | undefined>;
  /** The article that was saved from it. */
  articleId: string | undefined;
  /** Keeps what is to be followed while the browser asks, which may close the popup. */
  keep(intent: FollowIntent | undefined): Promise<void>;
  /** Opens a view of the full page. */
  open(hash: string): void;
}

/** What the page in front offers to follow: its journal, its feeds, its authors, the person or channel that it is of. */
export function FollowHere({ read, articleId, keep, open }: Props) {
  const { store } = useSheaf();
  const { sources } = useFollowing();
  const list = useRef<HTMLUListElement | null>(null);
  const pressed = useRef<number | undefined>(undefined);
  const [found, setFound] = useState<NewSource[] | undefined>(undefined);
  const followed = useLive(() => sources.all(), [sources]);
  const follow = useFollowHere(keep);

  useEffect(() => {
    let isHere = true;
    void Promise.all([read, articleId ? store.articles.get(articleId) : undefined]).then(
      ([said, article]) => isHere && setFound(discover(hintsOfArticle(said, article))),
    );
    return () => {
      isHere = false;
    };
  }, [read, articleId, store]);

  const isKnown = found !== undefined && followed !== undefined;
  useEffect(() => {
    // The likeliest is followed by Enter.
    if (isKnown) list.current?.querySelector<HTMLElement>('.button')?.focus({ preventScroll: true });
  }, [isKnown]);
  useEffect(() => {
    // The button that was pressed has given way to another.
    if (!followed || document.activeElement !== document.body) return;
    list.current?.children[pressed.current ?? -1]?.querySelector('button')?.focus({ preventScroll: true });
  }, [followed]);

  const journal = found?.find(({ where }) => where.kind === 'journal');
  const followedAs = followedBy(followed ?? []);
  const hasAny = found?.some(({ where }) => followedAs(where) !== undefined);
  return (
    <section class="follow-here" aria-busy={!isKnown}>
      <h1>{t('followHereTitle')}</h1>
      {isKnown && found.length === 0 && <p>{t('followNoneOnPage')}</p>}
      {isKnown && found.length > 0 && (
        <ul class="found-lines" aria-label={t('followFound')} ref={list}>
          {found.map((each, index) => (
            <FoundLine
              key={`${each.where.kind} ${addressOf(each.where)}`}
              found={{ ...each, title: calledOf(each) }}
              detail={each.title === '' ? undefined : addressOf(each.where)}
              followedAs={followedAs(each.where)}
              isInstead={false}
              isFirst={index === 0}
              onFollow={() => {
                pressed.current = index;
                void follow(each, each.where.kind === 'feed' ? journal : undefined);
              }}
              onShow={() => open('#/sources')}
            />
          ))}
        </ul>
      )}
      <p class="visually-hidden" role="status">
        {isKnown && tn('followFoundCount', found.length)}
      </p>
      <div class="actions">
        {hasAny && (
          <button type="button" class="button" onClick={() => open('#/inbox')}>
            {t('followOpenInbox')}
          </button>
        )}
        <button
          type="button"
          class={found?.length === 0 ? 'button primary' : 'button'}
          onClick={() => open('#/sources')}
        >
          {t('followElse')}
        </button>
      </div>
    </section>
  );
}
