import type { CaptureResult } from '../../lib/ports.ts';
import { tn } from '../ui/i18n.ts';
import { CandidateList } from './CandidateList.tsx';

interface Props {
  result: Extract<CaptureResult, { ok: true; kind: 'several' }>;
  onResult(result: CaptureResult): void;
}

/** A page that lists articles: choose which to save. */
export function SeveralView({ result: { candidates, article }, onResult }: Props) {
  return (
    <section class="several">
      <h1>{tn('popupSeveral', candidates.length)}</h1>
      <CandidateList candidates={candidates} page={article} onResult={onResult} />
    </section>
  );
}
