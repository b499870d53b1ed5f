import type { ISSUE_TEXTS, Issue, IssueText, Series } from '../../lib/digest/issue.ts';
import { Unfit } from '../ui/failure-words.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { today } from './edition-words.ts';
import { wordFacts } from './fill-intro.ts';
import { useWritten } from './use-written.ts';
import { WordsBecome } from './WordsBecome.tsx';

const LABELS: Record<IssueText, MessageKey> = {
  title: 'digestIssueTitle',
  intro: 'digestIntro',
  closing: 'digestClosing',
};

/** The number, the day and the title of an issue, each kept as it is typed. */
export function IssueHead({ issue, series }: { issue: Issue; series: Series }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  async function writeNumber(text: string) {
    const number = Number(text.trim());
    if (!Number.isInteger(number) || number < 1 || number > 99_999) throw new Unfit(t('digestNumberUnfit'));
    await tasks.changeIssue(issue.id, { number });
  }
  return (
    <header class="issue-head">
      <div class="issue-place">
        <KeptField label={t('digestNumber')} value={String(issue.number)} onWrite={writeNumber} when="left" />
        <label class="issue-date">
          <span class="label">{t('digestDate')}</span>
          <input
            class="input"
            type="date"
            value={issue.date ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void act(() => tasks.changeIssue(issue.id, { date: value || null }))
            }
          />
        </label>
        <IssueField issue={issue} series={series} field="title" />
      </div>
      <IssueField issue={issue} series={series} field="intro" />
    </header>
  );
}

/** A text of an issue. */
export function IssueField({
  issue,
  series,
  field,
}: {
  issue: Issue;
  series: Series;
  field: (typeof ISSUE_TEXTS)[number];
}) {
  const { tasks } = useSheaf();
  const write = useWritten(issue[field], (text, was) => tasks.writeIssue(issue.id, field, text, was));
  const isLine = field === 'title';
  const count = issue.sections.reduce((sum, { entryIds }) => sum + entryIds.length, 0);
  const facts = wordFacts(series, { number: issue.number, date: issue.date ?? today(), count });
  return (
    <div class={`issue-field issue-${field}`} data-place={field}>
      <KeptField
        label={t(LABELS[field])}
        value={issue[field]}
        onWrite={write}
        multiline={!isLine}
        rows={3}
        {...(isLine && { placeholder: t('digestIssueTitleHow') })}
      />
      {!isLine && <WordsBecome text={issue[field]} facts={facts} />}
    </div>
  );
}
