import { useState } from 'preact/hooks';
import type { Article, FieldName } from '../../lib/article/article.ts';
import { t, tn } from '../ui/i18n.ts';
import { FieldRow } from './FieldRow.tsx';
import { FIELD_ORDER } from './field-words.ts';

/** Every field of an article: where its value came from, what other signals said, and room to change it. */
export function Details({ article }: { article: Article }) {
  const [showEmpty, setShowEmpty] = useState(false);
  // A field that is being emptied does not vanish under the caret.
  const [first] = useState(() => new Set(FIELD_ORDER.filter((name) => isKnown(article, name))));
  const shown = FIELD_ORDER.filter((name) => showEmpty || first.has(name) || isKnown(article, name));
  const empty = FIELD_ORDER.length - shown.length;
  return (
    <div class="details">
      <p class="quiet small">{t('fieldDetailsHint')}</p>
      {shown.map((name) => (
        <FieldRow key={name} article={article} name={name} />
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
