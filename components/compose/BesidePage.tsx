import { useEffect } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';
import type { Beside } from '../../lib/ports/beside.ts';
import { ArticleCard } from '../article/ArticleCard.tsx';
import { useDrafting } from '../article/drafting-context.ts';
import { formatDay } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { aboutOnly, Compose } from './Compose.tsx';
import { firstLine } from './first-line.ts';
import { useTabsArticle } from './use-tabs-article.ts';

/** How many articles, and drafts, are offered where the tab shows none. */
const OFFERED = 8;

interface Props {
  beside: Beside;
  /** What the address names: as for `Compose`. */
  rest: string | undefined;
}

/** The composer beside the page: at the article that the popup handed over, else at what the tab in front shows. */
export function BesidePage({ beside, rest }: Props) {
  const { announce } = useToasts();
  const inFront = useTabsArticle(beside);
  const { drafts } = useDrafting();
  const about = useLive(() => aboutWhat(rest), [rest]);
  useEffect(
    () =>
      beside.watchHandedOver((articleId) => {
        location.hash = `#/compose/article/${encodeURIComponent(articleId)}`;
      }),
    [beside],
  );
  const other = inFront && about && !about.includes(inFront.id) ? inFront : undefined;
  /** What is written about here, or is about to be. */
  async function aboutWhat(named = ''): Promise<string[]> {
    const [first = '', articleId] = named.split('/');
    if (first === 'article' && articleId) return [decodeURIComponent(articleId)];
    return (first && (await drafts.get(first))?.articleIds) || [];
  }

  // What is being written stays: where the person went is offered.
  useEffect(() => {
    if (rest && other) announce(t('besideOther', titleOf(other)));
  }, [other?.id]);
  if (!rest) return <Choice article={inFront} />;
  return (
    <div class="beside">
      {other && !rest.startsWith('article/') && (
        <aside class="beside-other" aria-label={t('besideOtherLabel')}>
          <p dir="auto">{t('besideOther', titleOf(other))}</p>
          <a class="button small" href={toArticle(other.id)}>
            {t('besideWriteOther')}
          </a>
        </aside>
      )}
      <Compose rest={rest} />
    </div>
  );
}

/** The article of the tab, and the way to write about it; else how to get one here, and what lies nearest. */
function Choice({ article }: { article: Article | undefined }) {
  const { store } = useSheaf();
  const { drafts } = useDrafting();
  const known = useLive(async () => {
    const [newest, all] = await Promise.all([store.articles.newest(OFFERED), drafts.all()]);
    const ids = all.slice(0, OFFERED).flatMap(({ articleIds: [id] }) => id ?? []);
    const about = (await store.articles.getMany(ids)).filter((each) => each !== undefined);
    return { newest, all, titles: new Map(about.map((each) => [each.id, titleOf(each)])) };
  }, []);
  if (!known) return <main class="beside beside-choice" aria-busy="true" />;
  const { newest, all, titles } = known;
  const own = article && all.find(aboutOnly(article.id));
  const others = all.filter(({ id }) => id !== own?.id).slice(0, OFFERED);
  return (
    <main class="beside beside-choice">
      {article ? (
        <>
          <ArticleCard article={article} />
          <p>
            <a class="button primary" href={toArticle(article.id)}>
              {own ? t('besideGoOn', formatDay(own.updatedAt)) : t('besideBegin')}
            </a>
          </p>
        </>
      ) : (
        <>
          <h1>{t('composeTitle')}</h1>
          <p>{t('besideNoArticle')}</p>
        </>
      )}
      {newest.length > 0 && (
        <section>
          <h2>{t('besideNewest')}</h2>
          <ul class="draft-list">
            {newest.map((each) => (
              <li key={each.id}>
                <a href={toArticle(each.id)}>
                  <strong dir="auto">{titleOf(each)}</strong>
                  <span class="quiet small">
                    {[each.journal, formatDay(each.addedAt)].filter((word) => word !== undefined).join(' · ')}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>{t('composeDrafts')}</h2>
          <ul class="draft-list">
            {others.map(({ id, parts, articleIds: [about = ''], updatedAt }) => (
              <li key={id}>
                <a href={`#/compose/${id}`}>
                  <strong dir="auto">{firstLine(parts) || t('composeEmptyDraft')}</strong>
                  <span class="quiet small">
                    {[titles.get(about), formatDay(updatedAt)].filter(Boolean).join(' · ')}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href="/app.html#/compose" target="_blank" rel="noreferrer">
          {t('besideAll')}
        </a>
      </p>
    </main>
  );
}

function toArticle(id: string): string {
  return `#/compose/article/${encodeURIComponent(id)}`;
}

function titleOf({ title, doi }: Article): string {
  return title ? plain(title) : (doi ?? t('popupNoTitle'));
}
