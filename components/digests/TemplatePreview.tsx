import { useMemo } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { DocumentView } from './DocumentView.tsx';
import { sampleEdition } from './sample-edition.ts';
import { faultInWords } from './template-words.ts';
import type { Look } from './use-looks.ts';
import { useShownDocument } from './use-shown-document.ts';

/** What a look makes of an issue, and what is wrong with it where that is something. */
export function TemplatePreview({ look: { entry, issue } }: { look: Look }) {
  const edition = useMemo(() => sampleEdition({ entry, issue }), [entry, issue]);
  const { document, fault } = useShownDocument(edition);
  return (
    <section class="digest-template-preview" aria-label={t('digestPreview')}>
      {fault && (
        <p class="field-error" role="status">
          {t(PARTS[fault.part])} {faultInWords(fault)}
        </p>
      )}
      {document && <DocumentView document={document} />}
    </section>
  );
}

const PARTS = {
  entry: 'digestFaultInEntry',
  issue: 'digestFaultInIssue',
  words: 'digestFaultInWords',
} as const;
