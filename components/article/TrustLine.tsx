import type { ComponentChildren } from 'preact';
import type { Article } from '../../lib/article/article.ts';
import { formatDay } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { CircleDashed, FileClock, LockOpen, OctagonAlert, ShieldCheck, TriangleAlert } from '../ui/icons.tsx';
import { typeWord } from './type-words.ts';

/** What is known of an article's standing: each a word and an icon, the colour only adding to them. */
export function TrustLine({ article }: { article: Pick<Article, 'trust' | 'type' | 'openAccess' | 'doi'> }) {
  const { type, openAccess } = article;
  const kind = type && type !== 'journal-article' && type !== 'preprint' ? typeWord(type) : undefined;
  return (
    <ul class="trust" aria-label={t('trustLabel')}>
      <Standing article={article} />
      {type === 'preprint' && (
        <Chip tone="preprint">
          <FileClock /> {t('typePreprint')}
        </Chip>
      )}
      {openAccess && (
        <Chip tone="open">
          <LockOpen /> {t('trustOpenAccess')}
        </Chip>
      )}
      {kind && <Chip>{kind}</Chip>}
    </ul>
  );
}

function Standing({ article: { trust, type } }: { article: Pick<Article, 'trust' | 'type'> }) {
  switch (trust.status) {
    case 'retracted':
      return (
        <Chip tone="retracted">
          <OctagonAlert /> {t('trustRetracted')}
        </Chip>
      );
    case 'expression-of-concern':
      return (
        <Chip tone="concern">
          <TriangleAlert /> {t('trustConcern')}
        </Chip>
      );
    case 'corrected':
      return (
        <Chip tone="concern">
          <TriangleAlert /> {t('trustCorrected')}
        </Chip>
      );
    case 'nothing-known':
      return (
        <Chip>
          <ShieldCheck />{' '}
          {trust.checkedAt ? t('trustNothingKnownSince', formatDay(trust.checkedAt)) : t('trustNothingKnown')}
        </Chip>
      );
    case 'unchecked':
      // News, posts and pages are not retracted by a registry: nothing was left undone for them.
      if (type === 'news' || type === 'blog-post' || type === 'web-page') return null;
      return (
        <Chip>
          <CircleDashed /> {t('trustUnchecked')}
        </Chip>
      );
  }
}

type Tone = 'retracted' | 'concern' | 'preprint' | 'open';

function Chip({ tone, children }: { tone?: Tone; children: ComponentChildren }) {
  return <li class={tone ? `chip ${tone}` : 'chip'}>{children}</li>;
}
