import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, QuoteColour, ReadableText } from '../../lib/article/article.ts';
import { languageOf } from '../../lib/text/language.ts';
import { ArticleCard } from '../article/ArticleCard.tsx';
import { beginning } from '../article/Quotes.tsx';
import { formatNumber, t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { Contents } from './Contents.tsx';
import { ArrowLeft } from './icons.tsx';
import { LookControls, useLook } from './look.tsx';
import { dressMarks, type Marked, paintMarks } from './marks.ts';
import { ReaderKeys } from './ReaderKeys.tsx';
import { ReaderPanel } from './ReaderPanel.tsx';
import { readableFragment, showPictures } from './readable-fragment.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { rangeOf, readTextModel } from './text-model.ts';
import { usePassage } from './use-passage.ts';
import { usePlaces } from './use-places.ts';
import { useProgress } from './use-progress.ts';
import { useReaderKeys } from './use-reader-keys.ts';

interface Props {
  article: Article;
  text: ReadableText;
  /** The quote to begin at. */
  quoteId: string | undefined;
}

/** An article being read: its head, its text with the quotes marked in it, and beside it the person's own words. */
export function ReadingPage({ article, text, quoteId }: Props) {
  const { store, tasks } = useSheaf();
  const toasts = useToasts();
  const look = useLook();
  const body = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<{ root: HTMLElement; html: string }>();
  const [picturesHeld, setPicturesHeld] = useState(0);
  const [isHelpOpen, setHelpOpen] = useState(false);
  /** The quote whose comment is to have the focus, once it is there. */
  const [wanted, setWanted] = useState<{ id: string; part: 'card' | 'comment' }>();
  const quotes = useLive(() => store.quotes.of(article.id), [article.id]);

  const { headings, content, pictures } = useMemo(() => readableFragment(text.html, t('readerTable')), [text.html]);
  useEffect(() => {
    const root = body.current;
    if (!root) return;
    root.replaceChildren(content);
    setPicturesHeld(pictures);
    setShown({ root, html: text.html });
  }, [content]);

  // An article that is opened is being read.
  useEffect(() => {
    if (article.readState === 'unread' && !article.deletedAt) {
      void toasts.act(() => tasks.setReadState([article.id], 'reading'));
    }
  }, [article.id]);

  const root = shown?.html === text.html ? shown.root : undefined;
  const whole = useMemo(() => (root ? readTextModel(root).text : undefined), [root, text.html]);
  const places = usePlaces(whole, quotes ?? NONE);
  const marked = useMemo(() => {
    const found: Marked[] = [];
    for (const quote of quotes ?? NONE) {
      const place = places.get(quote.id);
      if (place) found.push({ quote, start: place.start, end: place.end });
    }
    return found;
  }, [quotes, places]);

  const painted = useRef('');
  useEffect(() => {
    if (!root) return;
    const where = `${text.html.length} ${marked.map(({ quote, start, end }) => `${quote.id} ${start} ${end}`).join()}`;
    if (painted.current === where) dressMarks(root, marked, markName);
    else paintMarks(root, marked, markName);
    painted.current = where;
  }, [root, marked]);

  useEffect(() => {
    // Each mark has a button beside it, for the keyboard.
    const onClick = ({ target }: MouseEvent) => {
      const id = target instanceof Element ? target.closest<HTMLElement>('[data-quote]')?.dataset.quote : undefined;
      if (!id || document.getSelection()?.isCollapsed === false || (target as Element).closest('a')) return;
      setWanted({ id, part: 'card' });
    };
    root?.addEventListener('click', onClick);
    return () => root?.removeEventListener('click', onClick);
  }, [root]);

  const fraction = useProgress(article.id, look.isKnown ? root : undefined, `${look.font} ${look.size}`);
  const passage = usePassage(root);

  function showQuote(id: string) {
    const found = marked.find(({ quote }) => quote.id === id);
    const range = found && root && rangeOf(readTextModel(root), found.start, found.end);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    root?.querySelector<HTMLElement>(`button[data-quote="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  }

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !quoteId || !marked.some(({ quote }) => quote.id === quoteId)) return;
    begun.current = true;
    showQuote(quoteId);
  }, [marked, quoteId]);

  /** What was highlighted last, or is about to be: its comment can be asked for without selecting it again. */
  const highlighted = useRef<Promise<string | undefined>>(undefined);

  async function mark(colour: QuoteColour | undefined, withComment: boolean) {
    const selected = passage.read();
    if (!selected) {
      const id = withComment ? await highlighted.current : undefined;
      const quote = id === undefined ? undefined : await store.quotes.get(id);
      if (quote && !quote.deletedAt) setWanted({ id: quote.id, part: 'comment' });
      else toasts.show(t('readerSelectFirst'), undefined, 'mark');
      return;
    }
    passage.clear();
    const same = marked.find(({ start, end }) => start === selected.start && end === selected.end)?.quote.id;
    if (same) {
      highlighted.current = Promise.resolve(same);
      if (colour) await toasts.act(() => tasks.writeQuote(same, { colour }));
      if (withComment) setWanted({ id: same, part: 'comment' });
      return;
    }
    await toasts.act(
      async () => {
        const adding = tasks.addQuote(article.id, selected.passage, colour && { colour });
        highlighted.current = adding.then(
          ({ quoteId }) => quoteId,
          () => undefined,
        );
        const { quoteId: id, undo } = await adding;
        if (withComment) setWanted({ id, part: 'comment' });
        return undo;
      },
      t('readerMarked'),
      'mark',
    );
  }

  const leave = () => {
    location.hash = `#/library/${article.id}`;
  };

  useReaderKeys({
    highlight: () => void mark(undefined, false),
    comment: () => void mark(undefined, true),
    sentence: (by, grow) => {
      const said = passage.sentence(by, grow);
      toasts.announce(said ?? t('readerNoSentence'));
    },
    extend: passage.extend,
    help: () => setHelpOpen(true),
    leave(from) {
      if (passage.isSelected()) passage.clear();
      else if (from.closest('.reader-panel')) body.current?.focus({ preventScroll: true });
      else leave();
    },
  });

  const language = languageOf(text.language ?? article.language ?? '');
  const isRead = article.readState === 'read' || article.readState === 'archived';
  return (
    <div class="reader" data-font={look.font} style={{ '--reader-size': `${look.size / 16}rem` }}>
      <header class="reader-head">
        <a href={`#/library/${article.id}`}>
          <ArrowLeft /> {t('uiBackToLibrary')}
        </a>
        <div class="reader-tools">
          <span class="quiet small reader-percent">{t('readerPercent', formatNumber(Math.round(fraction * 100)))}</span>
          <LookControls look={look} />
          {picturesHeld > 0 && (
            <button
              type="button"
              class="button"
              title={t('readerPicturesWhy')}
              onClick={() => {
                if (root) showPictures(root);
                setPicturesHeld(0);
              }}
            >
              {tn('readerPictures', picturesHeld)}
            </button>
          )}
          <button type="button" class="button reader-to-panel" onClick={goToPanel}>
            {t('readerPanel')}
          </button>
          <button
            type="button"
            class="button reader-help"
            aria-label={t('readerKeys')}
            onClick={() => setHelpOpen(true)}
          >
            ?
          </button>
        </div>
        <progress class="reader-progress" aria-label={t('readerProgress')} value={fraction} max={1} />
      </header>
      <div class="reader-columns">
        <main class="reader-main">
          <ArticleCard article={article} heading="h1" />
          {article.takeHome && (
            <p class="reader-take-home" dir="auto">
              {article.takeHome}
            </p>
          )}
          <Contents headings={headings} />
          <div ref={body} class="reader-text" dir="auto" lang={language} tabIndex={-1} />
          <SelectionBar
            passage={passage}
            onMark={(colour) => void mark(colour, false)}
            onComment={() => void mark(undefined, true)}
          />
          <footer class="reader-end">
            <p class="quiet">{t('readerEnd')}</p>
            {!isRead && (
              <button
                type="button"
                class="button"
                onClick={() =>
                  toasts.act(() => tasks.setReadState([article.id], 'read'), t('readerMarkedRead'), 'read')
                }
              >
                {t('readerMarkRead')}
              </button>
            )}
          </footer>
        </main>
        <ReaderPanel
          article={article}
          quotes={quotes ?? NONE}
          places={places}
          wanted={wanted}
          onWantedShown={() => setWanted(undefined)}
          onShow={showQuote}
        />
      </div>
      {isHelpOpen && <ReaderKeys onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

const NONE: never[] = [];

function markName(quote: { exact: string; comment?: string }): string {
  return quote.comment ? t('readerMarkCommented', quote.comment) : t('readerMark', beginning(quote.exact));
}

function goToPanel(): void {
  const panel = document.querySelector<HTMLElement>('.reader-panel');
  panel?.scrollIntoView();
  panel?.focus({ preventScroll: true });
}
