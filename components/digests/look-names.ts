import type { DigestTemplate } from '../../lib/digest/issue.ts';
import { SHIPPED_TEMPLATES, type ShippedTemplate } from '../../lib/digest/template/shipped.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const SHIPPED: Record<ShippedTemplate['id'], { name: MessageKey; says: MessageKey }> = {
  full: { name: 'digestLookFull', says: 'digestLookFullSays' },
  brief: { name: 'digestLookBrief', says: 'digestLookBriefSays' },
  teaching: { name: 'digestLookTeaching', says: 'digestLookTeachingSays' },
};

/** Is it a look that Sheaf has, which never changes? */
export function isShipped(id: string): boolean {
  return SHIPPED_TEMPLATES.some((template) => template.id === id);
}

/** What a look is called. */
export function lookName({ id, name = '' }: Pick<DigestTemplate, 'id'> & { name?: string }): string {
  const shipped = SHIPPED_TEMPLATES.find((template) => template.id === id);
  return shipped ? t(SHIPPED[shipped.id].name) : name.trim() || t('digestLookUnnamed');
}

/** What a shipped look is for. */
export function lookSays({ id }: Pick<ShippedTemplate, 'id'>): string {
  return t(SHIPPED[id].says);
}
