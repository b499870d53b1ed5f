import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { formatDate, isPartialDate, startOf, yearOf } from '../../lib/article/dates.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import { t, uiLocale } from '../ui/i18n.ts';
import { Authors } from './Authors.tsx';
import { fileName } from './file-name.ts';
import { Identifiers } from './Identifiers.tsx';
import { MarkedTitle } from './MarkedTitle.tsx';
import { TrustLine } from './TrustLine.tsx';

/** A longer title takes the place of all that stands below it. */
const LONG_TITLE = 260;

interface Props {
  article: Article;
  /** `h1` in the popup, `h2` where the page has a heading of its own. */
  heading?: 'h1' | 'h2';
}

/** What an article is, as a journal page would head it: journal and year, title, authors, identifiers, standing. */
export function ArticleCard({ article, heading = 'h1' }: Props) {
  const { journal, journalAbbreviation, issued, volume, authors = [] } = article;
  const where = journal ?? journalAbbreviation ?? article.publisher;
  const when = issued && whenOf(article, issued);
  return (
    // The title's direction is the card's: what stands in `bdi` before it does not count.
    <header class="card" dir="auto">
      <p class="card-source">
        {where && <bdi class="card-journal">{where}</bdi>}
        {where && when && ' · '}
        <bdi class="card-place">
          {when}
          {when && volume && placeOf(article)}
        </bdi>
      </p>
      <Title article={article} heading={heading} />
      <Authors authors={authors} />
      <Identifiers article={article} />
      <TrustLine article={article} />
    </header>
  );
}

function Title({ article, heading: Heading }: Required<Props>) {
  const { title, language } = article;
  const [isWhole, setWhole] = useState(false);
  const isLong = (title?.length ?? 0) > LONG_TITLE;
  if (!title) return <Heading class="card-title quiet">{fileName(article) ?? t('popupNoTitle')}</Heading>;
  return (
    <>
      {/* Where there is no room for all of it, it is told whole to who points at it. */}
      <Heading class={isLong && !isWhole ? 'card-title cut' : 'card-title'} lang={language} title={spelledOut(title)}>
        <MarkedTitle title={title} />
      </Heading>
      {isLong && (
        <button
          type="button"
          class="link-button small card-title-more"
          aria-expanded={isWhole ? 'true' : 'false'}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'fieldTitleFewer' : 'fieldTitleMore')}
        </button>
      )}
    </>
  );
}

/** The year of a paper; the day of what is news or a post. */
function whenOf({ type }: Article, issued: string): string {
  const isDated = type === 'news' || type === 'blog-post' || type === 'web-page' || type === 'preprint';
  return formatDate(isDated || !isPartialDate(issued) ? issued : String(yearOf(startOf(issued))), uiLocale());
}

/** `;384(8):693-704`, as far as it is known. */
function placeOf({ volume, issue, pages, articleNumber }: Article): string {
  const place = pages ?? articleNumber;
  return `;${volume}${issue ? `(${issue})` : ''}${place ? `:${place}` : ''}`;
}
