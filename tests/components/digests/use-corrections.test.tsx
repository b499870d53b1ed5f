// @vitest-environment jsdom
import { it } from 'vitest';
import { useCorrections } from '../../../components/digests/use-corrections.ts';
import { sharedAs } from '../../../lib/article/standing.ts';
import type { Issue } from '../../../lib/digest/issue.ts';
import { anEdition, anEditionEntry, anEditionSection } from '../../support/an-edition.ts';
import { anEntry, anIssue, aSeries } from '../../support/an-issue.ts';
import { aCapture } from '../../support/builders.ts';
import { aSheaf, mount, says } from '../mount.tsx';

function Corrections({ issue }: { issue: Issue }) {
  const told = useCorrections(issue).flatMap(({ correction, isTold }) => (isTold ? [correction] : []));
  return told.length > 0 ? told.map(({ text, link }) => <p key={text}>{`${text} ${link}`}</p>) : <p>Nothing to tell</p>;
}

it.each([
  [
    'what became of a paper of an earlier issue',
    [],
    'Retracted (2 Dec 2026): Feedback literacy in clinical teaching: a scoping review. Journal of Sample Medicine, 2024 (in No. 12). https://doi.org/10.5555/Sample.2024.001',
  ],
  ['nothing of what the person let be', ['retracted doi:10.5555/sample.2024.001'], 'Nothing to tell'],
])('the next issue tells %s', async (_name, dismissed, text) => {
  const sheaf = aSheaf();
  const { article } = await sheaf.store.articles.save(aCapture(), '2026-11-20T09:00:00.000Z');
  const { articleId, key = '' } = sharedAs(article);
  await sheaf.store.digests.putSeries(aSeries());
  await sheaf.store.digests.putIssue(anIssue(), [anEntry({ articleId })]);
  const sections = [anEditionSection([anEditionEntry({ articleId, key })])];
  await sheaf.store.digests.publish('issue-12', anEdition({ sections }), '2026-11-29T09:00:00.000Z');
  await sheaf.store.articles.change(articleId, (it) => ({
    ...it,
    trust: { status: 'retracted', notice: { on: '2026-12-02' } },
  }));
  mount(<Corrections issue={anIssue({ id: 'issue-13', number: 13, sections: [], dismissed })} />, sheaf);
  await says(text);
});
