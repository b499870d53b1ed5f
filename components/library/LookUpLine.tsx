import type { Article } from '../../lib/article/article.ts';
import { useMaySend } from '../article/consent-context.ts';
import { answeredBy, failureWords, lookUpState } from '../article/registry-words.ts';
import { useLookUpNow } from '../article/use-look-up-now.ts';
import { formatDay } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useOnline } from '../ui/use-online.ts';

/** How the look-up of an article stands, and the button that asks for one; nothing for what no registry knows. */
export function LookUpLine({ article }: { article: Article }) {
  const { store } = useSheaf();
  const lookUpNow = useLookUpNow();
  const online = useOnline();
  const maySend = useMaySend('articles');
  const { id, doi, pmid, pmcid, arxiv, isbn } = article;
  const live = useLive(
    async () => ({ row: await store.lookUps.of(id), setting: await store.settings.get('lookUps') }),
    [id],
  );
  if (!live || !(doi || pmid || pmcid || arxiv || isbn?.length)) return null;
  const { row, setting } = live;
  const state = lookUpState(row);
  const isAsked = row?.asked !== undefined;
  const isExpected = state === 'waiting' && ((setting === 'on' && maySend) || isAsked);
  const isHeldBack = state === 'waiting' && setting === 'on' && !maySend && !isAsked;
  return (
    <div class="look-up-line small">
      <p class="quiet" role="status">
        {isHeldBack && t('lookUpWaitingConsent')}
        {isExpected && (online ? t('lookUpWaiting') : t('lookUpWaitingOffline'))}
        {state === 'failed' && row && (
          <>
            {failureWords(row)} {t('lookUpAgain', formatDay(row.dueAt))}
          </>
        )}
        {state === 'done' && row && t('lookUpDone', answeredBy(row).names, formatDay(answeredBy(row).at))}
      </p>
      <button
        type="button"
        class="link-button"
        aria-disabled={isExpected || undefined}
        onClick={() => !isExpected && void lookUpNow([id])}
      >
        {t('lookUpNow')}
      </button>
    </div>
  );
}
