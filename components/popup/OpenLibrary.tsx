import { t } from '../ui/i18n.ts';
import { Library } from '../ui/icons.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** The way to the library, at the same place in every state of the popup; to the article that shows, where one does. */
export function OpenLibrary({ articleId }: { articleId: string | undefined }) {
  const { pages } = useSheaf();
  const { act } = useToasts();
  return (
    <button
      type="button"
      class="icon-button open-library"
      aria-label={t('popupOpenLibrary')}
      title={t('popupOpenLibrary')}
      onClick={() => act(() => pages.openLibrary(articleId).then(() => window.close()))}
    >
      <Library />
    </button>
  );
}
