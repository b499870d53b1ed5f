import { useMemo, useState } from 'preact/hooks';
import type { Edition } from '../../lib/digest/edition.ts';
import { issueName } from '../article/digest-words.ts';
import { useDigests } from '../article/digests-context.ts';
import { t } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { DocumentView } from './DocumentView.tsx';
import { sampleEdition } from './sample-edition.ts';
import { faultInWords } from './template-words.ts';
import type { Look } from './use-looks.ts';
import { useShownDocument } from './use-shown-document.ts';

/** What a look makes of an issue, a sample or the newest that is out of a series; and what is wrong with it where that is something. */
export function TemplatePreview({ look: { entry, issue } }: { look: Look }) {
  const newest = useNewestEditions();
  const [chosen, setChosen] = useState('');
  const own = newest.find(({ issueId }) => issueId === chosen);
  const edition = useMemo(
    () => (own ? { ...own, template: { entry, issue } } : sampleEdition({ entry, issue })),
    [own, entry, issue],
  );
  const { document, fault } = useShownDocument(edition);
  return (
    <section class="digest-template-preview" aria-label={t('digestPreview')}>
      {newest.length > 0 && (
        <label>
          <span class="visually-hidden">{t('digestPreviewOf')}</span>
          <select class="select" value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            <option value="">{t('digestPreviewSample')}</option>
            {newest.map((each) => (
              <option key={each.issueId} value={each.issueId}>
                {issueName(each.series, each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {fault && (
        <p class="field-error" role="status">
          {t(PARTS[fault.part])} {faultInWords(fault)}
        </p>
      )}
      {document && <DocumentView document={document} />}
    </section>
  );
}

const NONE: Edition[] = [];

/** Of each series the newest issue that is out, as it went out. */
function useNewestEditions(): Edition[] {
  const room = useDigests();
  const found = useLive(async () => {
    const series = await room.series();
    return (await Promise.all(series.map(({ id }) => room.editions(id, 1)))).flat();
  }, []);
  return found ?? NONE;
}

const PARTS = {
  entry: 'digestFaultInEntry',
  issue: 'digestFaultInIssue',
  words: 'digestFaultInWords',
} as const;
