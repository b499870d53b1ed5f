import type { InboxItem, RankReason } from '../../lib/sources/inbox-item.ts';
import { t, tn } from '../ui/i18n.ts';

/** What a reason names. */
export interface Named {
  /** The title of a source; `undefined` where it is no longer followed. */
  titleOf(sourceId: string): string | undefined;
  /** The query of a rule. */
  queryOf(ruleId: string): string | undefined;
}

/** Why an item stands where it does, each reason in words. */
export function reasonWords({ reasons, sharedBy }: Pick<InboxItem, 'reasons' | 'sharedBy'>, named: Named): string[] {
  return reasons.map((reason) => wordsFor(reason, sharedBy, named));
}

function wordsFor(reason: RankReason, sharedBy: InboxItem['sharedBy'], { titleOf, queryOf }: Named): string {
  switch (reason.kind) {
    case 'sources':
      return tn('inboxInSources', reason.count);
    case 'shared':
      return reason.count === 1 && sharedBy[0]
        ? t('inboxSharedBy', sharedBy[0].name)
        : tn('inboxSharedByCount', reason.count);
    case 'starred-source': {
      const title = titleOf(reason.sourceId);
      return title ? t('inboxFromStarred', title) : t('inboxFromStarredSource');
    }
    case 'rule': {
      const query = queryOf(reason.ruleId);
      return query ? t('inboxStarredByRule', query) : t('inboxStarredByARule');
    }
  }
}
