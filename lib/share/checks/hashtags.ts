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

const RULES = networkRules();

/** Of each hashtag of one post, with its `#`, whether a network makes a tag of it. */
export function leadsOn(network: Network, hashtags: readonly string[]): boolean[] {
  const { hashtags: limits } = RULES[network];
  let left = limits?.max ?? Number.POSITIVE_INFINITY;
  return hashtags.map((hashtag) => !isLong(hashtag, network) && left-- > 0);
}

function isLong(hashtag: string, network: Network): boolean {
  const { hashtags: limits } = RULES[network];
  return limits !== undefined && graphemeCount(hashtag) - 1 > limits.graphemes;
}

/** Hashtags that lead nowhere on a network of the draft: too long for it, or more than it makes tags of. */
export function idleHashtags(draft: CheckedDraft): Finding[] {
  return versionsOf(draft).flatMap((version) =>
    networksOf(version, draft).flatMap((network) =>
      version.parts.flatMap((text, part) => {
        const all = hashtagsIn(text).map(({ start, end }) => ({
          what: text.slice(start, end),
          place: { ...partOf(version, part), start, end },
        }));
        const words = all.map(({ what }) => what);
        const leads = leadsOn(network, words);
        const most = String(RULES[network].hashtags?.graphemes);
        const over = all.find(({ what }, index) => !leads[index] && !isLong(what, network));
        const first = words[leads.indexOf(true)];
        return [
          ...all
            .filter(({ what }) => isLong(what, network))
            .map(({ what, place }) => finding('long-hashtag', 'warn', place, { what, network, most })),
          ...(first && over ? [finding('first-hashtag', 'hint', over.place, { what: first, network })] : []),
        ];
      }),
    ),
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
