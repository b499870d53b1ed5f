import { useState } from 'preact/hooks';
import type { Issue, Series } from '../../lib/digest/issue.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { issueName, numberName, sizeOf } from './digest-words.ts';
import { useDigests } from './digests-context.ts';
import { type DigestPlace, type TakenForDigest, useToDigest } from './use-to-digest.ts';

interface Props {
  /** Those that are in the library: of them it is told in which issues they stand. */
  articleIds: string[];
  /** How many there are, where they have to come into the library first; and what has them there, once it is decided. */
  count?: number;
  take?(): Promise<TakenForDigest>;
  onClose(): void;
}

/** The value by which a new series is chosen; no id of a series or an issue is so. */
const NEW_SERIES = 'new-series';

/** Puts articles into an issue: one that is being made, the next of a series, or the first of a new one. */
export function ToDigestDialog({ articleIds, count, take, onClose }: Props) {
  const { act } = useToasts();
  const add = useToDigest();
  const digests = useOpenIssues();
  // Those that it was opened for, whatever is selected behind it.
  const [known] = useState(articleIds);
  const [chosen, setChosen] = useState<string>();
  const [sectionId, setSectionId] = useState<string>();
  const [name, setName] = useState('');
  if (!digests) return null;
  const { drafts, series } = digests;
  const [firstDraft] = drafts;
  const [firstSeries] = series;
  const value = chosen ?? firstDraft?.issue.id ?? (firstSeries ? `new ${firstSeries.id}` : NEW_SERIES);
  const draft = drafts.find(({ issue }) => issue.id === value);
  const next = series.find(({ id }) => value === `new ${id}`);

  function place(): DigestPlace | undefined {
    if (draft) return { kind: 'issue', ...draft, sectionId };
    if (next) return { kind: 'new-issue', series: next };
    return name.trim() ? { kind: 'new-series', name } : undefined;
  }

  async function addTo(andOpen: boolean) {
    const where = place();
    if (!where) return;
    await act(async () => {
      const issueId = await add(where, take ? await take() : { articleIds: known });
      onClose();
      if (andOpen) location.hash = `#/digests/${encodeURIComponent(issueId)}`;
    });
  }

  return (
    <Dialog
      title={tn('digestToTitle', count ?? known.length)}
      onClose={onClose}
      actions={
        <>
          <button type="submit" form="to-digest" class="button primary">
            {t('digestTo')}
          </button>
          <button type="button" class="button" onClick={() => void addTo(true)}>
            {t('digestToAndOpen')}
          </button>
        </>
      }
    >
      <form
        id="to-digest"
        class="to-digest"
        onSubmit={(event) => {
          event.preventDefault();
          void addTo(false);
        }}
      >
        <label>
          <span class="label">{t('digestIssue')}</span>
          <select
            class="select wide"
            value={value}
            onChange={({ currentTarget }) => {
              setChosen(currentTarget.value);
              setSectionId(undefined);
            }}
          >
            {drafts.length > 0 && (
              <optgroup label={t('digestDrafts')}>
                {drafts.map(({ issue, series: its }) => (
                  <option key={issue.id} value={issue.id}>
                    {`${issueName(its, issue)} (${tn('digestArticles', sizeOf(issue))})`}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={t('digestNewIssue')}>
              {series.map((each) => (
                <option key={each.id} value={`new ${each.id}`}>
                  {t('digestNextOf', each.name || t('digestUnnamed'))}
                </option>
              ))}
              <option value={NEW_SERIES}>{t('digestNewSeries')}</option>
            </optgroup>
          </select>
        </label>
        {draft && <SectionChoice issue={draft.issue} value={sectionId} onChange={setSectionId} />}
        {draft && <Standing issue={draft.issue} articleIds={known} />}
        {value === NEW_SERIES && (
          <TextField
            label={t('digestSeriesName')}
            dir="auto"
            required
            value={name}
            placeholder={t('digestSeriesNamePlaceholder')}
            onText={setName}
          />
        )}
      </form>
    </Dialog>
  );
}

/** The issues that can be added to, the one last worked on first, and every series; `undefined` while they are read. */
function useOpenIssues(): { drafts: { issue: Issue; series: Series }[]; series: Series[] } | undefined {
  const room = useDigests();
  return useLive(async () => {
    const series = await room.series();
    const issues = await Promise.all(series.map(({ id }) => room.issues(id)));
    const drafts = series.flatMap((each, index) =>
      (issues[index] ?? []).filter(({ publishedAt }) => !publishedAt).map((issue) => ({ issue, series: each })),
    );
    return { series, drafts: drafts.sort((a, b) => (a.issue.updatedAt < b.issue.updatedAt ? 1 : -1)) };
  }, []);
}

interface SectionProps {
  issue: Issue;
  value: string | undefined;
  onChange(sectionId: string): void;
}

/** In which section; nothing where there is but one. */
function SectionChoice({ issue: { sections }, value, onChange }: SectionProps) {
  if (sections.length < 2) return null;
  return (
    <label>
      <span class="label">{t('digestSection')}</span>
      <select
        class="select wide"
        value={value ?? sections.at(-1)?.id}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {sections.map(({ id, title }, index) => (
          <option key={id} value={id}>
            {title || t('digestSectionAt', index + 1)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How many of the articles the issue has already, and in which earlier ones of its series others stood. */
function Standing({ issue, articleIds }: { issue: Issue; articleIds: string[] }) {
  const room = useDigests();
  const told = useLive(async () => {
    const [entries, earlier] = await Promise.all([room.entries(issue.id), room.earlier(issue.id, articleIds)]);
    const standing = new Set(entries.map(({ articleId }) => articleId));
    const issues = new Map([...earlier.values()].flat().map((each) => [each.id, each]));
    const numbers = [...issues.values()].sort((a, b) => b.number - a.number).map(numberName);
    return { already: articleIds.filter((id) => standing.has(id)).length, stood: earlier.size, numbers };
  }, [issue.id, articleIds.join()]);
  if (!told || told.already + told.stood === 0) return null;
  return (
    <p class="quiet small" role="status">
      {told.already > 0 && tn('digestIsIn', told.already)}{' '}
      {told.stood > 0 && tn('digestStood', told.stood, told.numbers.slice(0, 3).join(', '))}
    </p>
  );
}
