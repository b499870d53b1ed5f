import { doiKey } from '../../lib/article/doi.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** The DOI of an article that the page does not show, and whether the library has it already. */
export function AlreadySaved({ doi }: { doi: string }) {
  const { store, pages } = useSheaf();
  const { act } = useToasts();
  const saved = useLive(async () => ({ article: await store.articles.findByKeys([`doi:${doiKey(doi)}`]) }), [doi]);
  const article = saved?.article?.deletedAt ? undefined : saved?.article;
  return (
    <p class="quiet small">
      doi <bdi>{doi}</bdi>
      {article && (
        <>
          {' · '}
          {t('popupInLibrary')}{' '}
          <button
            type="button"
            class="link-button"
            onClick={() => act(() => pages.openLibrary(article.id).then(() => window.close()))}
          >
            {t('popupOpen')}
          </button>
        </>
      )}
    </p>
  );
}
