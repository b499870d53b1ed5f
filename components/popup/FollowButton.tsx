import type { Tab } from '../../lib/ports.ts';
import { t } from '../ui/i18n.ts';

/** Leads to what the page offers to follow: a page of its own, in the popup's window. */
export function FollowButton({ tab, articleId = '' }: { tab: Tab; articleId?: string }) {
  return (
    <button type="button" class="button" onClick={() => location.assign(`/follow.html#${tab.id}/${articleId}`)}>
      {t('popupFollow')}
    </button>
  );
}
