import type { DraftKind } from '../../lib/share/draft.ts';
import type { OwnTemplate, Template } from '../../lib/share/templates.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

/** The name of each kind, and what a draft of it begins with. */
const KINDS: Record<DraftKind, { name: MessageKey; template: MessageKey }> = {
  share: { name: 'kindShare', template: 'templateShare' },
  thread: { name: 'kindThread', template: 'templateThread' },
  question: { name: 'kindQuestion', template: 'templateQuestion' },
  'journal-club': { name: 'kindJournalClub', template: 'templateJournalClub' },
  point: { name: 'kindPoint', template: 'templatePoint' },
  poll: { name: 'kindPoll', template: 'templatePoll' },
  'own-paper': { name: 'kindOwnPaper', template: 'templateOwnPaper' },
};

export function kindName(kind: DraftKind): string {
  return t(KINDS[kind].name);
}

/** The template that drafts of a kind begin with: the person's own, or the one that came with Sheaf. */
export function templateOf(kind: DraftKind, own: readonly Template[]): string {
  return own.find((template) => template.kind === kind)?.body ?? shippedTemplate(kind);
}

export function shippedTemplate(kind: DraftKind): string {
  return t(KINDS[kind].template);
}

/** What a template that the person added is called. */
export function templateName({ name }: Pick<OwnTemplate, 'name'>): string {
  return name.trim() || t('templateUnnamed');
}
