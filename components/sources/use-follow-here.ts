import type { FollowIntent } from '../../lib/ports/following.ts';
import { calledOf } from '../../lib/sources/called.ts';
import type { NewSource } from '../../lib/sources/source.ts';
import { useConsent } from '../article/consent-context.ts';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { askFor, hostOf, needsOf } from './needs.ts';

/**
 * Follows one in the person's press, in a popup: the browser's question may close it, so that what is wanted is kept meanwhile, and the
 * background goes on with it. Where it is refused, `instead` is followed, which needs no site, and that is told.
 */
export function useFollowHere(keep: (intent: FollowIntent | undefined) => Promise<void>) {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const consent = useConsent();

  return async (source: NewSource, instead: NewSource | undefined): Promise<void> => {
    // Before anything is awaited: it takes the person's press.
    const asked = askFor(consent, [source.where]).catch(() => false);
    const operation = crypto.randomUUID();
    const kept = keep({ source, operation });
    const isLet = await asked;
    await kept;
    const chosen = isLet ? source : instead;
    if (chosen) {
      await act(async () => {
        const { undo } = await tasks.follow([chosen], isLet ? operation : undefined);
        show(t(isLet ? 'followDone' : 'followInstead', calledOf(chosen)), undo, 'sources');
      });
    } else {
      const [site] = needsOf([source.where]).sites;
      const title = calledOf(source);
      show(site ? t('followNotAllowed', title, hostOf(site)) : t('followNotSent', title), undefined, 'sources');
    }
    await keep(undefined);
  };
}
