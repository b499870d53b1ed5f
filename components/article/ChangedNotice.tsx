import { changeName } from '../../lib/article/became.ts';
import { doiLink } from '../../lib/article/identifiers.ts';
import type { Change } from '../../lib/share/changed-since.ts';
import { t, tn } from '../ui/i18n.ts';
import { FileClock, OctagonAlert, TriangleAlert } from '../ui/icons.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { changeInWords, draftLabel } from './change-words.ts';
import { useChanges } from './use-changes.ts';
import { useDraftCorrection } from './use-draft-correction.ts';

const SIGNS = {
  retracted: OctagonAlert,
  'expression-of-concern': TriangleAlert,
  corrected: TriangleAlert,
  published: FileClock,
};

/** Says that an article which the person shared has been retracted, doubted, corrected or published since, and what to do; one at a time. */
export function ChangedNotice({ afterMs = 0 }: { afterMs?: number }) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const draft = useDraftCorrection();
  const [change, ...others] = useChanges(afterMs);
  if (!change) return null;
  const Sign = SIGNS[change.kind];

  async function dismiss(dismissed: Change): Promise<() => Promise<void>> {
    const name = changeName(dismissed);
    const without = async () => (await store.settings.get('dismissedChanges')).filter((each) => each !== name);
    await tasks.setSetting('dismissedChanges', [...(await without()), name]);
    return async () => tasks.setSetting('dismissedChanges', await without());
  }

  return (
    <aside class="changed-notice" data-kind={change.kind} aria-label={t('changedLabel')}>
      <p role="status">
        <Sign /> {changeInWords(change)}
        {others.length > 0 && <span class="quiet"> {tn('changedOthers', others.length)}</span>}
      </p>
      <span class="changed-actions">
        <button type="button" class="link-button" onClick={() => draft(change)}>
          {draftLabel(change)}
        </button>
        <a href={`#/library/${encodeURIComponent(change.article.id)}`}>{t('changedSee')}</a>
        {change.notice?.doi && (
          <a href={doiLink(change.notice.doi)} target="_blank" rel="noreferrer noopener">
            {t('changedNotice')}
          </a>
        )}
        <button type="button" class="link-button" onClick={() => act(() => dismiss(change), t('changedDismissed'))}>
          {t('changedDismiss')}
        </button>
      </span>
    </aside>
  );
}
