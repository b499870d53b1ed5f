import { useMemo, useRef, useState } from 'preact/hooks';
import { useDigests } from '../article/digests-context.ts';
import { OverwrittenWords } from '../article/OverwrittenWords.tsx';
import { useLookUpNow } from '../article/use-look-up-now.ts';
import { t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useStable } from '../ui/unchanged.tsx';
import { EntryList } from './EntryList.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import type { IssueFinding } from './findings.ts';
import { IssueBar, type Panel } from './IssueBar.tsx';
import { IssueChecks } from './IssueChecks.tsx';
import { IssueField, IssueHead } from './IssueHead.tsx';
import { IssuePreview } from './IssuePreview.tsx';
import { Plus } from './icons.tsx';
import { PickDialog } from './PickDialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { asItStands, mustShow } from './publishing.ts';
import { SinceEarlier } from './SinceEarlier.tsx';
import { showPlace } from './show-place.ts';
import { useCorrections } from './use-corrections.ts';
import { useEdition, useMakeEdition } from './use-edition.ts';
import { useEmailSize } from './use-email-size.ts';
import { useFindings } from './use-findings.ts';
import type { IssueAtHand } from './use-issue.ts';
import { useSections } from './use-sections.ts';
import { useWide } from './use-wide.ts';
import { useDigestWork } from './work-context.ts';
import { createWriteIssue } from './write-issue.ts';

type Sheet = { kind: 'export' | 'publish' } | { kind: 'pick'; sectionId: string };

/** An issue that is being made: its words, its entries in order, how it will look, what is to be looked at, and how it goes out. */
export function IssueBuilder({ at }: { at: IssueAtHand }) {
  const { issue, series, entries, articles } = at;
  const lookUpNow = useLookUpNow();
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const digests = useDigests();
  const { write } = useDigestWork();
  const isWide = useWide();
  const [chosen, setPanel] = useState<Panel>(isWide ? 'preview' : 'words');
  const [sheet, setSheet] = useState<Sheet>();
  const [isCompact, setCompact] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { sections, arrange } = useSections(issue);
  const writeIssue = useMemo(() => createWriteIssue(digests, write), [digests, write]);
  const untold = useCorrections(issue);
  const corrections = useMemo(
    () => untold.filter(({ isTold }) => isTold).map(({ correction }) => correction),
    [untold],
  );
  const make = useMakeEdition(corrections);
  const now = useEdition(at, make, corrections);
  const emailBytes = useEmailSize(now?.edition, writeIssue);
  const findings = useFindings(at, now, emailBytes);
  const panel = isWide && chosen === 'words' ? 'preview' : chosen;
  const name = `${series.name}, ${t('digestNo', String(issue.number))}`;

  const dismiss = useStable((id: string) => {
    const dismissed = [...issue.dismissed.filter((each) => each !== id), id];
    void act(() => tasks.changeIssue(issue.id, { dismissed }));
  });
  const bringBack = useStable((id: string) => {
    const dismissed = issue.dismissed.filter((each) => each !== id);
    void act(() => tasks.changeIssue(issue.id, { dismissed }));
  });
  const show = useStable(({ place: where }: IssueFinding) => {
    if (!where) return;
    setSheet(undefined);
    if (!isWide) setPanel('words');
    if ('entryId' in where) setCompact(false);
    // Once the words stand there again.
    setTimeout(() => void showPlace(place.current, where));
  });
  const add = useStable((sectionId: string) => setSheet({ kind: 'pick', sectionId }));
  const latest = useStable(async () => (await make(at)).edition);

  function addSection() {
    const id = crypto.randomUUID();
    void act(async () => {
      await arrange((all) => [...all, { id, title: '', entryIds: [] }]);
      place.current?.querySelector<HTMLElement>(`[data-section="${id}"] input`)?.focus();
    });
  }

  async function publish() {
    setSheet(undefined);
    await act(
      async () => {
        const edition = await latest();
        await mustShow(edition, writeIssue);
        return asItStands(tasks.publishIssue(issue.id, { ...edition, publishedAt: new Date().toISOString() }));
      },
      t('digestPublished', name),
    );
  }

  function lookUp(entryIds: string[]) {
    const ids = entries.flatMap(({ id, articleId }) =>
      entryIds.includes(id) ? (articles.get(articleId)?.id ?? []) : [],
    );
    void lookUpNow(ids, tn('lookUpAsked', ids.length));
  }

  const answers = { onDismiss: dismiss, onBringBack: bringBack, onShow: show, onLookUp: lookUp };
  return (
    <div class="issue-builder" data-panel={panel} ref={place}>
      <IssueBar
        name={name}
        panel={panel}
        isWide={isWide}
        open={findings?.open.length}
        emailBytes={emailBytes}
        onPanel={setPanel}
        onExport={() => setSheet({ kind: 'export' })}
        onPublish={() => setSheet({ kind: 'publish' })}
      />
      {(isWide || panel === 'words') && (
        <div class="issue-words">
          <IssueHead issue={issue} series={series} />
          <SinceEarlier untold={untold} onTell={({ tells }, isTold) => (isTold ? bringBack(tells) : dismiss(tells))} />
          <div class="entries-bar">
            <p class="quiet small">{tn('digestEntries', entries.length)}</p>
            {entries.length > 1 && (
              <button
                type="button"
                class="link-button small"
                aria-pressed={isCompact}
                onClick={() => setCompact(!isCompact)}
              >
                {t(isCompact ? 'digestUnfold' : 'digestFold')}
              </button>
            )}
          </div>
          {entries.length === 0 && <p class="issue-empty">{t('digestEmptyIssue')}</p>}
          <EntryList at={at} sections={sections} arrange={arrange} isCompact={isCompact} onAdd={add} />
          <p class="issue-add">
            <button type="button" class="button" onClick={addSection}>
              <Plus /> {t('digestAddSection')}
            </button>
            <button type="button" class="button" onClick={() => add(sections.at(-1)?.id ?? '')}>
              <Plus /> {t('digestFromLibrary')}
            </button>
          </p>
          <IssueField issue={issue} series={series} field="closing" />
          <OverwrittenWords overwritten={issue.overwritten} />
        </div>
      )}
      {panel === 'preview' && <IssuePreview edition={now?.edition} write={writeIssue} />}
      {panel === 'checks' && findings && <IssueChecks findings={findings} {...answers} />}
      {sheet?.kind === 'export' && (
        <ExportDialog
          name={name}
          edition={latest}
          write={writeIssue}
          openFindings={findings?.open.length ?? 0}
          onClose={() => setSheet(undefined)}
        />
      )}
      {sheet?.kind === 'publish' && (
        <PublishDialog
          name={name}
          findings={findings}
          {...answers}
          onPublish={() => void publish()}
          onClose={() => setSheet(undefined)}
        />
      )}
      {sheet?.kind === 'pick' && (
        <PickDialog series={series} into={{ issue, sectionId: sheet.sectionId }} onClose={() => setSheet(undefined)} />
      )}
    </div>
  );
}
