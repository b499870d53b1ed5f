import { QUOTE_COLOURS, type QuoteColour } from '../../lib/article/article.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { t } from '../ui/i18n.ts';
import { COLOUR_WORDS } from './colour-words.ts';
import { MessageSquare } from './icons.tsx';
import type { PassageSelection } from './use-passage.ts';

interface Props {
  passage: PassageSelection;
  onMark(colour: QuoteColour): void;
  onComment(): void;
}

const BAR_PX = 56;

/** What can be done with the selected passage, near it; nothing while none is selected. */
export function SelectionBar({ passage, onMark, onComment }: Props) {
  const { at } = passage;
  if (!at) return null;
  const top = at.bottom + BAR_PX < window.innerHeight ? at.bottom + 8 : Math.max(8, at.top - BAR_PX);
  return (
    <div
      class="selection-bar"
      role="toolbar"
      aria-label={t('readerSelection')}
      style={{ '--bar-top': `${top}px`, '--bar-left': `${Math.max(8, at.left)}px` }}
      // The selection stays.
      onMouseDown={(event) => event.preventDefault()}
    >
      {QUOTE_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`icon-button swatch quote-${colour}`}
          aria-label={t('readerHighlightIn', t(COLOUR_WORDS[colour]))}
          title={t('readerHighlightIn', t(COLOUR_WORDS[colour]))}
          onClick={() => onMark(colour)}
        />
      ))}
      <button type="button" class="button" title={t('readerComment')} onClick={onComment}>
        <MessageSquare /> {t('readerCommentLabel')}
      </button>
      <CopyButton text={passage.read()?.passage.exact ?? ''} label={t('readerCopy')} done={t('readerCopied')} />
    </div>
  );
}
