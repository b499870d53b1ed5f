import type { Count } from '../../lib/share/count.ts';
import { formatNumber, t } from '../ui/i18n.ts';

/** How much of a network's room a post takes: `212 / 300`; in words for a screen reader. */
export function CountMark({ count }: { count: Count }) {
  if (count.kind === 'unlimited') return <span class="counter quiet">{formatNumber(count.used)}</span>;
  const { used, limit, left, fits, links } = count;
  const words = fits ? t('composeCountLeft', left) : t('composeCountOver', -left);
  return (
    <span class={`counter${fits ? '' : ' over'}`} title={words}>
      <span aria-hidden="true">{`${formatNumber(used)} / ${formatNumber(limit)}`}</span>
      <span class="visually-hidden">{words}</span>
      {links && links.used > links.limit && <span>{t('composeTooManyLinks', links.limit)}</span>}
    </span>
  );
}
