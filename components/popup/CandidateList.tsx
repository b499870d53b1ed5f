import { useEffect, useState } from 'preact/hooks';
import type { Candidate, CapturedArticle } from '../../lib/article/article.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import type { CaptureResult } from '../../lib/ports.ts';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { CandidateRow } from './CandidateRow.tsx';

interface Props {
  candidates: Candidate[];
  /** The page itself, to be saved as what it is: first in the list. */
  page?: CapturedArticle;
  onResult(result: CaptureResult): void;
}

/** Articles to choose from, with a box each; those in the library already are marked and left out. */
export function CandidateList({ candidates, page, onResult }: Props) {
  const { store, tasks, pages } = useSheaf();
  const { act, show } = useToasts();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);
  const rows: { candidate: Candidate; page?: CapturedArticle }[] = [
    ...(page ? [{ candidate: pageAsCandidate(page), page }] : []),
    ...candidates.map((candidate) => ({ candidate })),
  ];
  const [keys, setKeys] = useState<string[][]>([]);
  useEffect(() => {
    void act(() => tasks.keysOf([...(page ? [page] : []), ...candidates]).then(setKeys));
  }, [candidates, page]);
  const saved =
    useLive(() => Promise.all(keys.map(store.articles.findByKeys)), [keys])?.map((article) =>
      article && !article.deletedAt ? article.id : undefined,
    ) ?? [];
  const savedCount = saved.filter(Boolean).length;
  const free = rows.map((_, index) => index).filter((index) => !saved[index]);
  /** All but the page itself, which is seldom meant. */
  const selectable = free.filter((index) => !rows[index]?.page);
  const picked = free.filter((index) => chosen.has(index));
  const all = selectable.length > 0 && selectable.every((index) => chosen.has(index));

  function toggle(index: number) {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    setChosen(next);
  }

  async function save() {
    const wanted = picked.map((index) => rows[index]).filter((row) => row !== undefined);
    const listed = wanted.filter((row) => !row.page).map((row) => row.candidate);
    const results = [
      ...(wanted.some((row) => row.page) && page ? [await tasks.saveCaptured(page)] : []),
      ...(listed.length > 0 ? await tasks.saveCandidates(listed) : []),
    ];
    const [only] = results;
    // One alone is shown as if it had been clicked, with the rest still at hand.
    if (results.length === 1 && only?.ok && only.kind === 'saved') {
      onResult({ ...only, others: candidates.filter((each) => !listed.includes(each)) });
      return;
    }
    setChosen(new Set());
    report(results);
  }

  function report(results: CaptureResult[]) {
    const done = results.flatMap((result) => (result.ok && result.kind === 'saved' ? [result.saved] : []));
    const failed = results.length - done.length;
    if (failed > 0) show(tn('popupSomeNotSaved', failed));
    if (done.length > 0) {
      show(tn('popupSavedCount', done.length), async () => {
        // All asked at once: a popup that closes now takes none of it back.
        await Promise.all(done.map((each) => tasks.undoCapture(each)));
      });
    }
  }

  return (
    <form
      class="candidates"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || picked.length === 0) return;
        setBusy(true);
        void act(save).then(() => setBusy(false));
      }}
    >
      {page && <p class="quiet">{savedCount > 0 ? tn('popupSeveralSaved', savedCount) : t('popupSeveralNext')}</p>}
      {selectable.length > 1 && (
        <label class="candidate select-all">
          <input
            type="checkbox"
            checked={all}
            indeterminate={!all && picked.length > 0}
            onChange={() => setChosen(new Set(all ? [] : selectable))}
          />
          <span>{tn('popupSelectAll', selectable.length)}</span>
        </label>
      )}
      <ul>
        {rows.map(({ candidate, page: isPage }, index) => (
          <CandidateRow
            key={index}
            candidate={candidate}
            isPage={isPage !== undefined}
            checked={chosen.has(index)}
            savedId={saved[index]}
            onToggle={() => toggle(index)}
            onOpen={(id) => act(() => pages.openLibrary(id).then(() => window.close()))}
          />
        ))}
      </ul>
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={busy || picked.length === 0 || undefined}>
          {picked.length === 0 ? t('popupSaveNone') : tn('popupSaveCount', picked.length)}
        </button>
      </div>
    </form>
  );
}

function pageAsCandidate({ fields, capturedFrom }: CapturedArticle): Candidate {
  return { title: fields.title ? spelledOut(fields.title) : capturedFrom, url: capturedFrom };
}
