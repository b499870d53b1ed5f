import { useEffect, useRef } from 'preact/hooks';
import { QUOTE_COLOURS, type Quote } from '../../lib/article/article.ts';
import { beginning } from '../article/Quotes.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { COLOUR_WORDS } from './colour-words.ts';

interface Props {
  quote: Quote;
  /** Not in the text any more. */
  isLost: boolean;
  /** What of it is to have the focus. */
  wanted: 'card' | 'comment' | undefined;
  onWantedShown(): void;
  onShow(): void;
}

/** One quote: what it says, the comment on it (kept at each keystroke), its colour, and the way to its place. */
export function QuoteCard({ quote, isLost, wanted, onWantedShown, onShow }: Props) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const card = useRef<HTMLLIElement>(null);
  const comment = useRef<HTMLElement | null>(null);
  const { id, exact, colour = 'yellow' } = quote;
  useEffect(() => {
    if (!wanted) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    (wanted === 'comment' ? comment.current : card.current)?.focus({ preventScroll: true });
    onWantedShown();
  }, [wanted]);
  return (
    <li ref={card} class={`reader-quote quote-${colour}`} tabIndex={-1}>
      <blockquote dir="auto">{exact}</blockquote>
      {isLost && <p class="quiet small">{t('readerLost')}</p>}
      <KeptField
        label={t('readerCommentLabel')}
        value={quote.comment ?? ''}
        multiline
        onWrite={(text) => tasks.writeQuote(id, { comment: text })}
        inputRef={(element) => {
          comment.current = element;
        }}
      />
      <div class="reader-quote-tools">
        {QUOTE_COLOURS.map((each) => (
          <button
            key={each}
            type="button"
            class={`icon-button swatch quote-${each}`}
            aria-label={t(COLOUR_WORDS[each])}
            title={t(COLOUR_WORDS[each])}
            aria-pressed={each === colour ? 'true' : 'false'}
            onClick={() => act(() => tasks.writeQuote(id, { colour: each }))}
          />
        ))}
        <span class="grow" />
        {!isLost && (
          <button type="button" class="link-button small" onClick={onShow}>
            {t('readerShow')}
            <span class="visually-hidden">: {beginning(exact)}</span>
          </button>
        )}
        <CopyButton text={exact} label={t('readerCopyQuote', beginning(exact))} done={t('readerCopied')} />
        <button
          type="button"
          class="icon-button small-target"
          aria-label={t('fieldQuoteDelete', beginning(exact))}
          title={t('fieldDelete')}
          onClick={() => act(() => tasks.deleteQuote(id), t('fieldQuoteDeleted'), 'quote')}
        >
          <Trash />
        </button>
      </div>
    </li>
  );
}
