import { useMemo } from 'preact/hooks';
import { plain } from '../../lib/article/markup.ts';
import { checkIssue } from '../../lib/digest/checks/check-issue.ts';
import { useDigests } from '../article/digests-context.ts';
import { t } from '../ui/i18n.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { asIssueFinding, type IssueFindings, privacyFindings, withAnswers } from './findings.ts';
import type { EditionNow } from './use-edition.ts';
import type { IssueAtHand } from './use-issue.ts';
import { useRested } from './use-rested.ts';
import { useShownDocument } from './use-shown-document.ts';

/** The check of the words waits so long for a key held down. */
const RESTED_MS = 200;
/** Of larger issues no one waits for the look of each entry: the labels are checked in what is written out. */
const MOST_SHOWN = 100;

/** What the checks find in an issue as it stands; nothing before everything is known that they look at. */
export function useFindings(
  at: IssueAtHand,
  now: EditionNow | undefined,
  emailBytes: number | undefined,
): IssueFindings | undefined {
  const digests = useDigests();
  const { issue, articles } = at;
  const rested = useRested(at, RESTED_MS);
  const ids = [...articles.values()].map(({ id }) => id);
  const around = useLive(async () => {
    const [earlier, issues] = await Promise.all([digests.earlier(issue.id, ids), digests.issues(issue.seriesId)]);
    return { earlier, others: issues.filter(({ id }) => id !== issue.id) };
  }, [issue.id, issue.seriesId, ids.join(' ')]);
  const isShown = now !== undefined && at.entries.length <= MOST_SHOWN;
  const { document } = useShownDocument(isShown ? now.edition : undefined);
  const edition = now?.edition;
  const privacy = useMemo(
    () => privacyFindings(rested.issue, rested.entries, edition),
    [rested.issue, rested.entries, edition],
  );
  const found = useMemo(() => {
    if (!now || !around) return undefined;
    const titles = new Map(at.entries.map(({ id, articleId }) => [id, articles.get(articleId)?.title]));
    const titleOf = (id: string) => {
      const title = titles.get(id);
      return title ? plain(title) : t('popupNoTitle');
    };
    const facts = { issue, ...now, ...around, ...(document && { document }), ...(emailBytes && { emailBytes }) };
    return checkIssue(facts).map((finding) => asIssueFinding(finding, titleOf));
  }, [issue.number, issue.sections, now, around, document, emailBytes, articles]);
  return useMemo(
    () => found && withAnswers([...privacy, ...found], issue.dismissed),
    [privacy, found, issue.dismissed],
  );
}
