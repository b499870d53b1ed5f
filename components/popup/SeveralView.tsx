import type { CaptureResult, Tab } from '../../lib/ports.ts';
import { t, tn } from '../ui/i18n.ts';
import { CandidateList } from './CandidateList.tsx';

interface Props {
  result: Extract<CaptureResult, { ok: true; kind: 'several' }>;
  tab: Tab | undefined;
  onResult(result: CaptureResult): void;
}

/** A page that lists articles: choose which to save. */
export function SeveralView({ result, tab, onResult }: Props) {
  const { candidates, article } = result;
  return (
    <section class="several">
      <h1>{tn('popupSeveral', candidates.length)}</h1>
      <p class="quiet">{t('popupSeveralNext')}</p>
      <CandidateList
        candidates={candidates}
        page={article}
        capturedFrom={tab?.url ?? article.capturedFrom}
        onResult={onResult}
      />
    </section>
  );
}
