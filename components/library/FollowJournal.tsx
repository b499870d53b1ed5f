import type { Article } from '../../lib/article/article.ts';
import { useConsent } from '../article/consent-context.ts';
import { useFollowing } from '../inbox/following-context.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** Follows the journal of an article, or leads to where it is followed; nothing where its ISSN is not known. */
export function FollowJournal({ article: { journal, issn = [] } }: { article: Pick<Article, 'journal' | 'issn'> }) {
  const { tasks } = useSheaf();
  const { sources } = useFollowing();
  const { act, show } = useToasts();
  const consent = useConsent();
  const all = useLive(() => sources.all(), [sources]);
  if (!all || !journal || issn.length === 0) return null;
  const isFollowed = all.some(
    ({ where }) => where.kind === 'journal' && where.issn.some((each) => issn.includes(each)),
  );
  if (isFollowed) {
    return (
      <p class="follow-journal small quiet">
        {t('followJournalKnown', journal)} <a href="#/sources">{t('sourcesTitle')}</a>
      </p>
    );
  }

  async function follow(title: string): Promise<void> {
    // The browser asks within the press only.
    const asked = consent.ask(['sources']);
    await act(async () => {
      if (!(await asked)) return show(t('followNotSent', title));
      const { undo } = await tasks.follow([{ where: { kind: 'journal', issn }, title }]);
      show(t('followDone', title), undo, 'sources');
    });
  }
  return (
    <button type="button" class="link-button follow-journal" title={journal} onClick={() => void follow(journal)}>
      {t('followJournal')}
    </button>
  );
}
