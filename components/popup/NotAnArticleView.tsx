import type { MarkedText } from '../../lib/article/article.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import type { CaptureResult } from '../../lib/ports.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { AlreadySaved } from './AlreadySaved.tsx';
import { Message } from './Message.tsx';
import { PasteBox } from './PasteBox.tsx';

type Reason = Extract<CaptureResult, { ok: true; kind: 'not-an-article' }>['reason'];

interface Props {
  reason: Reason;
  title: MarkedText | undefined;
  /** What the address says of an article that the page does not show. */
  doi: string | undefined;
  busy: boolean;
  onSave(): void;
  onSaveByDoi(doi: string): void;
  onResult(result: CaptureResult): void;
}

const WHY: Record<Reason, MessageKey> = {
  home: 'popupNotHome',
  search: 'popupNotSearch',
  page: 'popupNotPage',
  empty: 'popupNotEmpty',
};

/** A page that is no article: not saved by itself, but can be as what it is. */
export function NotAnArticleView({ reason, title, doi, busy, onSave, onSaveByDoi, onResult }: Props) {
  return (
    <Message headline={t('popupNotAnArticle')} about={title && spelledOut(title)}>
      <p>{doi ? t('popupNotShown') : t(WHY[reason])}</p>
      <div class="buttons">
        {doi && (
          <button
            type="button"
            class="button primary"
            aria-disabled={busy || undefined}
            onClick={() => !busy && onSaveByDoi(doi)}
          >
            {t('popupSaveByItsDoi')}
          </button>
        )}
        <button
          type="button"
          class={doi ? 'button' : 'button primary'}
          aria-disabled={busy || undefined}
          onClick={() => !busy && onSave()}
        >
          {t('popupSaveAsWebPage')}
        </button>
      </div>
      {doi ? <AlreadySaved doi={doi} /> : <PasteBox label={t('popupPasteLabel')} onResult={onResult} />}
    </Message>
  );
}
