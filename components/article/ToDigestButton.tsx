import { useState } from 'preact/hooks';
import { Newspaper } from '../app/icons.tsx';
import { t } from '../ui/i18n.ts';
import { ToDigestDialog } from './ToDigestDialog.tsx';

/** Puts an article into an issue. */
export function ToDigestButton({ articleId }: { articleId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        <Newspaper /> {t('digestToDigest')}
      </button>
      {isOpen && <ToDigestDialog articleIds={[articleId]} onClose={() => setOpen(false)} />}
    </>
  );
}
