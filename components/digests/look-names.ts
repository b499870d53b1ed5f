import type { DigestTemplate } from '../../lib/digest/issue.ts';
import { SHIPPED_TEMPLATES, type ShippedTemplate } from '../../lib/digest/template/shipped.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const SHIPPED: Record<ShippedTemplate['id'], MessageKey> = {
  full: 'digestLookFull',
  brief: 'digestLookBrief',
  teaching: 'digestLookTeaching',
};

/** Is it a look that Sheaf has, which never changes? */
export function isShipped(id: string): boolean {
  return SHIPPED_TEMPLATES.some((template) => template.id === id);
}

/** What a look is called. */
export function lookName({ id, name = '' }: Pick<DigestTemplate, 'id'> & { name?: string }): string {
  const shipped = SHIPPED_TEMPLATES.find((template) => template.id === id);
  return shipped ? t(SHIPPED[shipped.id]) : name.trim() || t('digestLookUnnamed');
}
