import type { MarkedText } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';
import type { CaptureResult } from '../../lib/ports.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Message } from './Message.tsx';
import { PasteBox } from './PasteBox.tsx';

type Reason = Extract<CaptureResult, { ok: true; kind: 'not-an-article' }>['reason'];

interface Props {
  reason: Reason;
  title: MarkedText | undefined;
  busy: boolean;
  onSave(): void;
  onResult(result: CaptureResult): void;
}

const WHY: Record<Reason, MessageKey> = {
  home: 'popupNotHome',
  search: 'popupNotSearch',
  page: 'popupNotPage',
  empty: 'popupNotEmpty',
};

/** A page that is no article: not saved by itself, but can be as what it is. */
export function NotAnArticleView({ reason, title, busy, onSave, onResult }: Props) {
  return (
    <Message headline={t('popupNotAnArticle')} about={title && plain(title)}>
      <p>{t(WHY[reason])}</p>
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          aria-disabled={busy || undefined}
          onClick={() => !busy && onSave()}
        >
          {t('popupSaveAsWebPage')}
        </button>
      </div>
      <PasteBox label={t('popupPasteLabel')} onResult={onResult} />
    </Message>
  );
}
