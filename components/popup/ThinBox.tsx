import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { FieldRow } from '../article/FieldRow.tsx';
import { t } from '../ui/i18n.ts';

interface Props {
  article: Article;
  thin: 'pdf' | 'address';
}

/** Says how little is stored so far, and takes the title (and a DOI, where none is known) from the person. */
export function ThinBox({ article, thin }: Props) {
  // While the person writes the title, its field stays.
  const [wasUntitled] = useState(!article.title);
  if (!wasUntitled) return null;
  const isIdentified = article.doi || article.pmid || article.pmcid || article.arxiv;
  return (
    <section class="thin" aria-label={t('popupThinLabel')}>
      <p class="small">
        {thin === 'pdf' && `${t('popupThinPdf')} `}
        {isIdentified ? t('popupThinIdentified') : t('popupThinUnknown')}
      </p>
      <FieldRow article={article} name="title" bare />
      {!isIdentified && <FieldRow article={article} name="doi" bare />}
    </section>
  );
}
