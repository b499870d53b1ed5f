import { sourceKeys } from '../../lib/sources/kinds/kinds.ts';
import type { NewSource, Where } from '../../lib/sources/source.ts';
import type { Suggestion } from '../../lib/sources/suggestions.ts';
import { t, tn } from '../ui/i18n.ts';
import { X } from '../ui/icons.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useSuggestions } from './use-suggestions.ts';

interface Props {
  followed: readonly Where[];
  onFollow(source: NewSource): void;
}

/** What the library suggests to follow. */
export function Suggested({ followed, onFollow }: Props) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const suggestions = useSuggestions(followed);

  function dismiss({ source }: Suggestion) {
    const keys = sourceKeys(source.where);
    const others = async () => (await store.settings.get('dismissedJournals')).filter((each) => !keys.includes(each));
    void act(
      async () => {
        await tasks.setSetting('dismissedJournals', [...(await others()), ...keys]);
        return async () => tasks.setSetting('dismissedJournals', await others());
      },
      t('suggestedDismissed', source.title),
      'sources',
    );
  }

  if (suggestions.length === 0) return null;
  return (
    <section class="suggested" aria-labelledby="suggested-title">
      <h2 id="suggested-title">{t('suggestedTitle')}</h2>
      <ul>
        {suggestions.map((suggestion) => (
          <li key={suggestion.source.title} class="suggested-line">
            <p dir="auto">{tn('suggestedSaved', suggestion.saved, suggestion.source.title)}</p>
            <button
              type="button"
              class="button"
              aria-label={t('followOne', suggestion.source.title)}
              onClick={() => onFollow(suggestion.source)}
            >
              {t('followButton')}
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={t('suggestedDismiss', suggestion.source.title)}
              title={t('uiDismiss')}
              onClick={() => dismiss(suggestion)}
            >
              <X />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
