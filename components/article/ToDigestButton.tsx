import { useState } from 'preact/hooks';
import { Newspaper } from '../app/icons.tsx';
import { t } from '../ui/i18n.ts';
import { ToDigestDialog } from './ToDigestDialog.tsx';

/** Puts an article into an issue. */
export function ToDigestButton({ articleId }: { articleId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t('digestToDigest')}
        title={t('digestToDigest')}
        onClick={() => setOpen(true)}
      >
        <Newspaper />
      </button>
      {isOpen && <ToDigestDialog articleIds={[articleId]} onClose={() => setOpen(false)} />}
    </>
  );
}
