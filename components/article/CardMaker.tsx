import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { articleCard, cardAlt, questionCard } from '../../lib/share/card/card-of.ts';
import { type Card, type CardStyle, RATIOS, type Ratio } from '../../lib/share/card/layout.ts';
import { schemeOf } from '../../lib/share/card/scheme.ts';
import type { Draft } from '../../lib/share/draft.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { drawCard, pngOf } from './draw-card.ts';

const SHAPES: [Ratio, MessageKey][] = [
  ['1:1', 'cardSquare'],
  ['4:5', 'cardPortrait'],
  ['16:9', 'cardWide'],
];

/** What of a draft a card is made of; of its words the first part's. */
export type CardDraft = Pick<Draft, 'kind' | 'articleIds' | 'parts' | 'poll'>;

/** Is there anything that a card could show? */
export function canMakeCard(draft: CardDraft): boolean {
  return draft.articleIds.length > 0 || asks(draft);
}

/** Is it a question with its words? */
function asks({ kind, parts }: CardDraft): boolean {
  return (kind === 'question' || kind === 'poll') && (parts[0]?.text.trim() ?? '') !== '';
}

interface Props {
  draft: CardDraft;
  partId: string;
  images: { take(partId: string, files: Iterable<File>, alt: string): Promise<void> };
  onClose(): void;
}

/** Makes a picture of the article, or of the question without its answer, and puts it under a part with its alt text. */
export function CardMaker({ draft, partId, images, onClose }: Props) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isQuestion, setQuestion] = useState(asks(draft));
  const [changed, setChanged] = useState<Partial<CardStyle>>({});
  const [card, setCard] = useState<Card>();
  const [articleId = ''] = draft.articleIds;
  const known = useLive(
    async () => ({ article: await store.articles.get(articleId), style: await store.settings.get('cardStyle') }),
    [articleId],
  );
  const style = known && { ...known.style, ...changed };
  /** With what was changed since it was shown. */
  const latest = useRef(style);
  latest.current = style;
  const article = known?.article;
  const facts = useMemo(() => {
    if (isQuestion) return questionCard(draft, { question: t('cardQuestion'), answerLater: t('cardAnswerLater') });
    return article && articleCard(article);
  }, [isQuestion, article, draft]);
  const alt = facts ? cardAlt(facts) : '';

  useEffect(() => {
    if (canvas.current && facts && style) setCard(drawCard(canvas.current, facts, style));
  }, [facts, JSON.stringify(style)]);

  function change(next: Partial<CardStyle>) {
    if (!latest.current) return;
    latest.current = { ...latest.current, ...next };
    setChanged(latest.current);
    void tasks.setSetting('cardStyle', latest.current).catch(console.error);
  }

  async function add() {
    await act(async () => {
      if (!canvas.current) return;
      const file = await pngOf(canvas.current);
      onClose();
      await images.take(partId, [file], alt);
    });
  }

  return (
    <Dialog
      title={t('cardTitle')}
      onClose={onClose}
      actions={
        <button type="button" class="button primary" aria-disabled={!card} onClick={() => card && add()}>
          {t('cardAdd')}
        </button>
      }
    >
      {style && (
        <div class="card-maker">
          {asks(draft) && article && (
            <fieldset class="card-choices">
              <legend class="label">{t('cardOf')}</legend>
              {([false, true] as const).map((asked) => (
                <label key={String(asked)}>
                  <input
                    type="radio"
                    name="card-of"
                    checked={isQuestion === asked}
                    onChange={() => setQuestion(asked)}
                  />
                  {t(asked ? 'cardOfQuestion' : 'cardOfArticle')}
                </label>
              ))}
            </fieldset>
          )}
          <fieldset class="card-choices">
            <legend class="label">{t('cardRatio')}</legend>
            {SHAPES.map(([ratio, name]) => (
              <label key={ratio}>
                <input
                  type="radio"
                  name="card-ratio"
                  checked={style.ratio === ratio}
                  onChange={() => change({ ratio })}
                />
                {t(name)}
              </label>
            ))}
          </fieldset>
          <div class="card-choices">
            <label>
              <input
                type="checkbox"
                checked={style.isDark}
                onChange={({ currentTarget }) => change({ isDark: currentTarget.checked })}
              />
              {t('cardDark')}
            </label>
            {(['band', 'detail'] as const).map((which) => (
              <label key={which}>
                <input
                  type="color"
                  value={style.colours[which]}
                  onInput={({ currentTarget }) =>
                    change({ colours: { ...style.colours, [which]: currentTarget.value } })
                  }
                />
                {t(which === 'band' ? 'cardBand' : 'cardDetail')}
              </label>
            ))}
          </div>
          {/* Its size stands before it is drawn: nothing jumps. */}
          <canvas ref={canvas} role="img" aria-label={alt} {...RATIOS[style.ratio]} />
          {schemeOf(style.colours, style.isDark).isDetailChanged && <p class="quiet small">{t('cardColourChanged')}</p>}
          {card?.isCut && <p class="quiet small">{t('cardCut')}</p>}
          <p class="quiet small" dir="auto">
            {t('cardAlt', alt)}
          </p>
        </div>
      )}
    </Dialog>
  );
}
