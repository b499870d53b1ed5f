import type { Article } from '../../lib/article/article.ts';
import { keysOf } from '../../lib/article/identity.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

const IDENTIFIERS = ['doi', 'pmid', 'pmcid', 'arxiv'] as const;

interface Props {
  article: Article;
  /** The identifier that is looked at; all of them where it is not named. */
  name?: string;
}

/** The other records with an identifier of this article, and how the two become one; nothing where there is none. */
export function SameRecord({ article, name }: Props) {
  const { store, tasks } = useSheaf();
  const { act, show } = useToasts();
  const names = IDENTIFIERS.filter((each) => name === undefined || each === name);
  const keys = keysOf(Object.fromEntries(names.map((each) => [each, article[each]])));
  const others = useLive(
    async () => (keys.length > 0 ? store.joins.sharing(article.id, keys) : []),
    [article.id, keys.join()],
  );

  async function join(otherId: string): Promise<void> {
    const saved = await tasks.joinRecords(article.id, otherId);
    if (!saved) return;
    location.hash = `#/library/${encodeURIComponent(saved.article.id)}`;
    show(t('joinDone'), saved.undo, 'library');
  }

  return (
    <>
      {others?.map((other) => (
        <div key={other.id} class="same-record small" role="status">
          <p>
            {t('joinSame')} <bdi>{other.title ? spelledOut(other.title) : t('joinUntitled')}</bdi>
          </p>
          <a href={`#/library/${encodeURIComponent(other.id)}`}>{t('joinOpen')}</a>
          <button type="button" class="link-button" onClick={() => void act(() => join(other.id))}>
            {t('joinTwo')}
          </button>
        </div>
      ))}
    </>
  );
}
