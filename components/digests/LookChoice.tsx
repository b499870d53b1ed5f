import { SHIPPED_TEMPLATES } from '../../lib/digest/template/shipped.ts';
import { t } from '../ui/i18n.ts';
import { useToasts } from '../ui/toasts.tsx';
import { lookName, lookSays } from './look-names.ts';
import { lookOf, useLookDeeds, useOwnLooks } from './use-looks.ts';

interface Props {
  chosen: string;
  onChoose(id: string): void;
}

/** The look of a series: one that Sheaf has, or the person's own; and the way to see it, or to make another of it. */
export function LookChoice({ chosen, onChoose }: Props) {
  const { act } = useToasts();
  const own = useOwnLooks();
  const { makeOwn } = useLookDeeds();
  if (!own) return null;
  const look = lookOf(chosen, own);
  return (
    <div class="digest-look">
      <label>
        <span class="label">{t('digestLook')}</span>
        <select class="select wide" value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          <optgroup label={t('digestLooksShipped')}>
            {SHIPPED_TEMPLATES.map((each) => (
              <option key={each.id} value={each.id}>
                {`${lookName(each)}: ${lookSays(each)}`}
              </option>
            ))}
          </optgroup>
          {own.length > 0 && (
            <optgroup label={t('digestLooksOwn')}>
              {own.map((each) => (
                <option key={each.id} value={each.id}>
                  {lookName(each)}
                </option>
              ))}
            </optgroup>
          )}
          {look === 'gone' && <option value={chosen}>{t('digestLookGone')}</option>}
        </select>
      </label>
      {look !== 'gone' && (
        <p class="digest-look-ways">
          <a href={`#/digests/templates/${encodeURIComponent(chosen)}`}>{t('digestLookSee')}</a>
          <button
            type="button"
            class="link-button"
            onClick={() =>
              act(async () => {
                const id = await makeOwn(look);
                onChoose(id);
                location.hash = `#/digests/templates/${encodeURIComponent(id)}`;
              })
            }
          >
            {t('digestLookMakeOwn')}
          </button>
        </p>
      )}
    </div>
  );
}
