import type { ComponentChildren } from 'preact';
import type { Article } from '../../lib/article/article.ts';
import { formatDate, startOf, yearOf } from '../../lib/article/dates.ts';
import { t, uiLocale } from '../ui/i18n.ts';
import { Authors } from './Authors.tsx';
import { Identifiers } from './Identifiers.tsx';
import { MarkedTitle } from './MarkedTitle.tsx';
import { TrustLine } from './TrustLine.tsx';

interface Props {
  article: Article;
  /** At the card's end corner: a button. */
  aside?: ComponentChildren;
  /** `h1` in the popup, `h2` where the page has a heading of its own. */
  heading?: 'h1' | 'h2';
}

/** What an article is, as a journal page would head it: journal and year, title, authors, identifiers, standing. */
export function ArticleCard({ article, aside, heading: Heading = 'h1' }: Props) {
  const { title, journal, journalAbbreviation, issued, volume, authors = [], language } = article;
  const where = journal ?? journalAbbreviation ?? article.publisher;
  const when = issued && whenOf(article, issued);
  return (
    <header class="card">
      <div class="card-source">
        <p>
          {where && <bdi class="card-journal">{where}</bdi>}
          {where && when && ' · '}
          <bdi class="card-place">
            {when}
            {when && volume && placeOf(article)}
          </bdi>
        </p>
        {aside}
      </div>
      <Heading class={title ? 'card-title' : 'card-title quiet'} dir="auto" lang={title ? language : undefined}>
        {title ? <MarkedTitle title={title} /> : t('popupNoTitle')}
      </Heading>
      <Authors authors={authors} />
      <Identifiers article={article} />
      <TrustLine article={article} />
    </header>
  );
}

/** The year of a paper; the day of what is news or a post. */
function whenOf({ type }: Article, issued: string): string {
  const isDated = type === 'news' || type === 'blog-post' || type === 'web-page' || type === 'preprint';
  return isDated ? formatDate(issued, uiLocale()) : formatDate(String(yearOf(startOf(issued))), uiLocale());
}

/** `;384(8):693-704`, as far as it is known. */
function placeOf({ volume, issue, pages, articleNumber }: Article): string {
  const place = pages ?? articleNumber;
  return `;${volume}${issue ? `(${issue})` : ''}${place ? `:${place}` : ''}`;
}
