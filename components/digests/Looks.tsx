import { useId } from 'preact/hooks';
import { SHIPPED_TEMPLATES } from '../../lib/digest/template/shipped.ts';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { lookName, lookSays } from './look-names.ts';
import { useLookDeeds, useOwnLooks } from './use-looks.ts';

/** The looks that there are, each leading to its template. */
export function Looks() {
  const id = useId();
  const own = useOwnLooks();
  const { remove } = useLookDeeds();
  return (
    <section class="digest-looks" aria-labelledby={id}>
      <h2 id={id}>{t('digestLooks')}</h2>
      <p class="quiet small">{t('digestLooksLead')}</p>
      <ul>
        {SHIPPED_TEMPLATES.map((look) => (
          <li key={look.id}>
            <a href={`#/digests/templates/${look.id}`}>{lookName(look)}</a> <span class="quiet">{lookSays(look)}</span>
          </li>
        ))}
        {own?.map((look) => (
          <li key={look.id}>
            <a href={`#/digests/templates/${encodeURIComponent(look.id)}`}>
              <bdi>{lookName(look)}</bdi>
            </a>
            <button
              type="button"
              class="icon-button small-target"
              aria-label={t('digestLookDelete', lookName(look))}
              title={t('digestLookDelete', lookName(look))}
              onClick={() => remove(look)}
            >
              <Trash />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
