import { remembered, WHOLE_TEXTS } from '../../text/remembered.ts';
import { graphemeCount } from '../counting/graphemes.ts';
import type { Network } from '../draft.ts';
import { findEntities } from '../entities.ts';
import { networkRules } from '../networks.ts';
import { type CheckedDraft, partOf, type Version, versionsOf } from './facts.ts';
import { type Finding, findingId, type Place, type Stretch } from './finding.ts';

/** The hashtags of a text that networks make links of: none inside an address. */
export const hashtagsIn = remembered(
  (text): readonly Stretch[] => findEntities(text).filter(({ kind }) => kind === 'hashtag'),
  WHOLE_TEXTS,
);

/** Hashtags that lead nowhere on a network of the draft: too long for it, or more than it makes tags of. */
export function idleHashtags(draft: CheckedDraft): Finding[] {
  const rules = networkRules();
  return versionsOf(draft).flatMap((version) =>
    networksOf(version, draft).flatMap((network) => {
      const { hashtags: limits } = rules[network];
      if (!limits) return [];
      return version.parts.flatMap((text, part) => {
        const all = hashtagsIn(text).map(({ start, end }) => ({
          what: text.slice(start, end),
          place: { ...partOf(version, part), start, end },
        }));
        const isLong = ({ what }: { what: string }) => graphemeCount(what) - 1 > limits.graphemes;
        const [first, over] = limits.max === 1 ? all.filter((each) => !isLong(each)) : [];
        return [
          ...all
            .filter(isLong)
            .map(({ what, place }) =>
              finding('long-hashtag', 'warn', place, { what, network, most: String(limits.graphemes) }),
            ),
          ...(first && over ? [finding('first-hashtag', 'hint', over.place, { what: first.what, network })] : []),
        ];
      });
    }),
  );
}

/** The networks that get the words of a version. */
function networksOf({ network }: Version, { networks, overrides }: CheckedDraft): Network[] {
  return network ? [network] : networks.filter((each) => !overrides[each]);
}

function finding(
  reason: string,
  weight: Finding['weight'],
  place: Place,
  names: { what: string; network: Network; most?: string },
): Finding {
  return { check: 'link', reason, names, place, weight, id: findingId('link', reason, names.what, names.network) };
}
