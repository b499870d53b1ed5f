import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Issue, Series } from '../../lib/digest/issue.ts';
import { issueName, numberName } from '../article/digest-words.ts';
import { useDigests } from '../article/digests-context.ts';
import { useToDigest } from '../article/use-to-digest.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { CandidateList } from './CandidateList.tsx';
import { FromMenu } from './FromMenu.tsx';
import { firstFrom, isGathered, lastOf, type PickFrom } from './pick-sources.ts';
import { useCandidates } from './use-candidates.ts';

interface Props {
  series: Series;
  /** The issue that they go into, and its section; without one a new issue is begun. */
  into?: { issue: Issue; sectionId?: string };
  onClose(): void;
}

/** Picks articles for an issue: from what was starred, the series' tags, a reading list, a search or the inbox. */
export function PickDialog({ series, into, onClose }: Props) {
  const { tasks } = useSheaf();
  const room = useDigests();
  const { act } = useToasts();
  const add = useToDigest();
  const issues = useLive(() => room.issues(series.id), [series.id]);
  const [chosenFrom, setFrom] = useState<PickFrom>();
  const [text, setText] = useState('');
  /** What was ticked or unticked, otherwise than it is at first. */
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  // Where they come from is asked first.
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.querySelector('select')?.focus(), []);
  const last = issues && lastOf(issues, into?.issue.id);
  const from = chosenFrom ?? firstFrom(series);
  const candidates = useCandidates(from, { series, since: last?.since, text });
  const isTicked = ({ id, stoodIn }: { id: string; stoodIn: Issue[] }) =>
    turned.get(id) ?? (isGathered(from) && stoodIn.length === 0);
  const standsIn = (stoodIn: Issue[]) => stoodIn.some(({ id }) => id === into?.issue.id);
  const free = candidates?.shown.filter(({ stoodIn }) => !standsIn(stoodIn)) ?? [];
  const picked = free.filter(isTicked);
  const turnAll = (to: boolean) => setTurned(new Map(free.map(({ id }) => [id, to])));

  async function take() {
    const ids = picked.map(({ id }) => id);
    if (from.kind !== 'inbox') return { articleIds: ids };
    const { articleIds, undo } = await tasks.saveItems(ids);
    return { articleIds, undo };
  }

  async function addPicked() {
    if (picked.length === 0) return;
    await act(async () => {
      const where = into
        ? ({ kind: 'issue', series, issue: into.issue, sectionId: into.sectionId } as const)
        : ({ kind: 'new-issue', series } as const);
      const issueId = await add(where, await take());
      onClose();
      location.hash = `#/digests/${encodeURIComponent(issueId)}`;
    });
  }

  return (
    <Dialog
      title={into ? t('digestPickFor', issueName(series, into.issue)) : t('digestNextOf', series.name)}
      onClose={onClose}
      actions={
        <>
          <p class="digest-picked" role="status">
            {tn('digestPicked', picked.length)}
          </p>
          <button
            type="button"
            class="button primary"
            aria-disabled={picked.length === 0 ? 'true' : undefined}
            onClick={() => void addPicked()}
          >
            {t(into ? 'digestPickAdd' : 'digestPickBegin')}
          </button>
        </>
      }
    >
      <div class="digest-pick" ref={place}>
        <FromMenu
          from={from}
          last={last ? numberName(last.issue) : undefined}
          tags={series.tags}
          onFrom={(next) => {
            setFrom(next);
            setTurned(new Map());
          }}
        />
        {from.kind === 'search' && (
          <TextField label={t('digestFromSearch')} value={text} placeholder={t('librarySearch')} onText={setText} />
        )}
        <CandidateList
          candidates={candidates}
          isTicked={isTicked}
          isIn={({ stoodIn }) => standsIn(stoodIn)}
          isAll={picked.length === free.length}
          onTick={(id, to) => setTurned((before) => new Map(before).set(id, to))}
          onAll={turnAll}
          nothing={from.kind === 'search' && text.trim() === '' ? t('digestTypeToFind') : t(NOTHING[from.kind])}
        />
      </div>
    </Dialog>
  );
}

const NOTHING = {
  starred: 'digestNothingStarred',
  tags: 'digestNothingTagged',
  inbox: 'digestNothingNew',
  search: 'digestNothingFound',
  list: 'digestNothingOnList',
  smart: 'digestNothingFound',
} as const satisfies Record<PickFrom['kind'], string>;
