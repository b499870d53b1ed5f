import { useEffect, useState } from 'preact/hooks';
import type { IssueDocument } from '../../lib/digest/document.ts';
import type { Edition } from '../../lib/digest/edition.ts';
import { TemplateFault } from '../../lib/digest/template/fault.ts';

/** So long after the last keystroke the look is shown: half a tag is no fault yet. */
const SHOWN_AFTER_MS = 250;

/** The last look that could be shown, and what is wrong with the one of now. */
export interface ShownDocument {
  document?: IssueDocument;
  fault?: TemplateFault;
}

/** An edition in its look, again after each change of it; the template's engine is loaded when the first one is shown. */
export function useShownDocument(edition: Edition | undefined): ShownDocument {
  const [shown, setShown] = useState<ShownDocument>({});
  useEffect(() => {
    if (!edition) return;
    let isOver = false;
    const show = async () => {
      const { documentOf } = await import('../../lib/digest/template/document-of.ts');
      try {
        const document = await documentOf(edition);
        if (!isOver) setShown({ document });
      } catch (error) {
        if (!(error instanceof TemplateFault)) throw error;
        if (!isOver) setShown(({ document }) => ({ ...(document && { document }), fault: error }));
      }
    };
    const timer = setTimeout(() => void show(), SHOWN_AFTER_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [edition]);
  return shown;
}
