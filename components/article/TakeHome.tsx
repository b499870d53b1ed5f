import type { Article } from '../../lib/article/article.ts';
import { formatNumber, t, tn } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { visibleLength } from '../ui/text-length.ts';

/** What a take-home should not exceed. Longer is kept and told, never cut. */
const TAKE_HOME_LENGTH = 140;

interface Props {
  article: Pick<Article, 'id' | 'takeHome'>;
  inputRef?: (element: HTMLElement | null) => void;
}

/** The one point worth remembering, kept at each keystroke, with what is left of 140 characters. */
export function TakeHome({ article: { id, takeHome }, inputRef }: Props) {
  const { tasks } = useSheaf();
  const left = TAKE_HOME_LENGTH - visibleLength(takeHome);
  return (
    <KeptField
      key={id}
      label={t('fieldTakeHome')}
      placeholder={t('fieldTakeHomePlaceholder')}
      value={takeHome}
      multiline
      onWrite={(text) => tasks.writeArticle(id, { takeHome: text })}
      {...(inputRef && { inputRef })}
      aside={
        <>
          <span class={left < 0 ? 'small counter over' : 'small counter quiet'} aria-hidden="true">
            {left < 0 ? tn('fieldTakeHomeOver', -left) : formatNumber(left)}
          </span>
          {/* Told once when the limit is passed and once when it is kept again, not at each letter. */}
          <span class="visually-hidden" role="status">
            {left < 0 ? t('fieldTakeHomeTooLong') : ''}
          </span>
        </>
      }
    />
  );
}
