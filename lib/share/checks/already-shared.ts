import { plain } from '../../article/markup.ts';
import type { DraftFacts } from './facts.ts';
import { type Finding, findingId } from './finding.ts';

/** Which networks of the draft have had an article of it before: the latest post of each, with its address where it is known. */
export function checkAlreadyShared({ draft, articles, earlier }: DraftFacts): Finding[] {
  const findings: Finding[] = [];
  for (const { id, title = '' } of articles) {
    for (const network of draft.networks) {
      const latest = earlier
        .filter((post) => post.articleId === id && post.network === network)
        .reduce<(typeof earlier)[number] | undefined>(
          (last, post) => (last && last.at >= post.at ? last : post),
          undefined,
        );
      if (!latest) continue;
      findings.push({
        check: 'already-shared',
        reason: 'already-shared',
        names: {
          what: plain(title),
          articleId: id,
          network,
          at: latest.at,
          ...(latest.url ? { url: latest.url } : {}),
        },
        place: 'post',
        weight: 'warn',
        id: findingId('already-shared', 'already-shared', id, network, latest.at),
      });
    }
  }
  return findings;
}
