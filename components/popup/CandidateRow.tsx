import type { Candidate } from '../../lib/article/article.ts';
import { identifierText } from '../article/identifier-text.ts';
import { t } from '../ui/i18n.ts';
import { CircleCheck } from '../ui/icons.tsx';

interface Props {
  candidate: Candidate;
  isPage: boolean;
  checked: boolean;
  /** The article's id where it is in the library already. */
  savedId: string | undefined;
  onToggle(): void;
  onOpen(id: string): void;
}

/** One article of a list, with a box; or, where it is in the library, the way to it. */
export function CandidateRow({ candidate, isPage, checked, savedId, onToggle, onOpen }: Props) {
  const identifier = identifierText(candidate);
  const words = (
    // The title's direction is that of all its lines: what stands in `bdi` does not count.
    <span class="candidate-words" dir="auto">
      {isPage && <bdi class="quiet small">{t('popupThisPage')}</bdi>}
      <span>{candidate.title}</span>
      {identifier && (
        <bdi class="quiet small candidate-id" dir="ltr">
          {identifier}
        </bdi>
      )}
    </span>
  );
  if (savedId) {
    return (
      <li class="candidate">
        <CircleCheck class="icon is-saved" />
        <div class="candidate-words">
          {words}
          <span class="small">
            {t('popupInLibrary')} ·{' '}
            <button type="button" class="link-button" onClick={() => onOpen(savedId)}>
              {t('popupOpen')}
              <span class="visually-hidden">: {candidate.title}</span>
            </button>
          </span>
        </div>
      </li>
    );
  }
  return (
    <li>
      <label class="candidate">
        <input type="checkbox" checked={checked} onChange={onToggle} />
        {words}
      </label>
    </li>
  );
}
