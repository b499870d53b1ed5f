import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Article, FieldName } from '../../lib/article/article.ts';
import { t, tn } from '../ui/i18n.ts';
import { FieldRow } from './FieldRow.tsx';
import { FIELD_ORDER } from './field-words.ts';

const IDENTIFIERS: readonly FieldName[] = ['doi', 'pmid', 'pmcid', 'arxiv'];

interface Props {
  article: Article;
  /** What is told below the field of an identifier. */
  below?: (name: FieldName) => ComponentChildren;
}

/** Every field of an article: where its value came from, what other signals said, and room to change it. */
export function Details({ article, below }: Props) {
  const [showEmpty, setShowEmpty] = useState(false);
  // A field that is being emptied does not vanish under the caret.
  const [first] = useState(() => new Set(FIELD_ORDER.filter((name) => isKnown(article, name))));
  const shown = FIELD_ORDER.filter((name) => showEmpty || first.has(name) || isKnown(article, name));
  const empty = FIELD_ORDER.length - shown.length;
  return (
    <div class="details">
      <p class="quiet small">{t('fieldDetailsHint')}</p>
      {shown.map((name) => (
        <Fragment key={name}>
          <FieldRow article={article} name={name} />
          {IDENTIFIERS.includes(name) && below?.(name)}
        </Fragment>
      ))}
      {empty > 0 && (
        <button type="button" class="link-button" onClick={() => setShowEmpty(true)}>
          {tn('fieldShowEmpty', empty)}
        </button>
      )}
    </div>
  );
}

function isKnown(article: Article, name: FieldName): boolean {
  return article[name] !== undefined || (article.provenance[name]?.others?.length ?? 0) > 0;
}
