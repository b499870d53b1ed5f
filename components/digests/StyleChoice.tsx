import { useEffect, useState } from 'preact/hooks';
import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import type { CitationStyle } from '../../lib/ports/citing.ts';
import { useCiting } from '../cite/cite-context.ts';
import { t } from '../ui/i18n.ts';

interface Props {
  chosen: string;
  onChoose(id: string): void;
}

/** How the articles of a series are cited: a style that Sheaf has, or one that the person added. */
export function StyleChoice({ chosen, onChoose }: Props) {
  const { styles } = useCiting();
  const [own, setOwn] = useState<CitationStyle[]>();
  useEffect(() => void styles.all().then(setOwn), [styles]);
  const isKnown = [...SHIPPED_STYLES, ...(own ?? [])].some(({ id }) => id === chosen);
  return (
    <label>
      <span class="label">{t('citeStyle')}</span>
      <select class="select wide" value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <optgroup label={t('citeShippedStyles')}>
          {SHIPPED_STYLES.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
        {own && own.length > 0 && (
          <optgroup label={t('citeOwnStyles')}>
            {own.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        )}
        {own && !isKnown && <option value={chosen}>{t('digestStyleGone')}</option>}
      </select>
      <span class="quiet small">{t('digestStyleHint')}</span>
    </label>
  );
}
