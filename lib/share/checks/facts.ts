/** What the checks before posting look at: plain data, gathered by who calls them. */

import type { Article } from '../../article/article.ts';
import { type Draft, type DraftPart, type Network, partsFor } from '../draft.ts';
import type { TextOf } from './finding.ts';

export type CheckedDraft = Pick<
  Draft,
  'kind' | 'parts' | 'overrides' | 'networks' | 'images' | 'poll' | 'answer' | 'contentWarning'
>;

/** An article of the draft, as it is saved. */
export type CheckedArticle = Pick<Article, 'id' | 'trust'> &
  Partial<Pick<Article, 'title' | 'abstract' | 'doi' | 'pmid' | 'url' | 'type'>>;

/** A company or a drug that the person has a tie to. */
export interface Tie {
  name: string;
  /** Other names of it: a brand, a former name. */
  aliases: string[];
  /** What a post that names it should say: `Disclosure: speaker fees from Example Pharma.` */
  line: string;
}

/** A post of an article that is out. */
export interface EarlierPost {
  articleId: string;
  network: Network;
  /** ISO instant. */
  at: string;
  url?: string;
}

export interface DraftFacts {
  draft: CheckedDraft;
  articles: CheckedArticle[];
  ties: Tie[];
  earlier: EarlierPost[];
  /** Hashtags as the person writes them, with their `#`. */
  ownHashtags: string[];
  /** ISO instant. */
  now: string;
}

/** The words of one post: what all networks get, or one of them. */
export interface Version {
  network?: Network;
  parts: string[];
}

/** The versions of a draft that would be posted: the common one unless each network has its own, and those of its networks. */
export function versionsOf(draft: CheckedDraft): Version[] {
  const own = draft.networks.filter((network) => draft.overrides[network]);
  const isCommonPosted = own.length === 0 || own.length < draft.networks.length;
  return [
    ...(isCommonPosted ? [{ parts: textsOfParts(draft.parts) }] : []),
    ...own.map((network) => ({ network, parts: textsOfParts(partsFor(draft, network)) })),
  ];
}

const textsOfParts = (parts: readonly DraftPart[]) => parts.map(({ text }) => text);

/** Where a part of a version is. */
export function partOf({ network }: Version, part: number): TextOf {
  return network ? { part, network } : { part };
}

export interface DraftText {
  of: TextOf;
  text: string;
}

/** Every text of a draft that a reader comes to see, now or with the answer. */
export function textsOf(draft: CheckedDraft): DraftText[] {
  return [
    ...versionsOf(draft).flatMap((version) => version.parts.map((text, part) => ({ of: partOf(version, part), text }))),
    ...(draft.answer?.parts ?? []).map((text, answer) => ({ of: { answer }, text })),
    ...(draft.poll?.options ?? []).map((text, option) => ({ of: { option }, text })),
    ...(draft.contentWarning ? [{ of: { contentWarning: true as const }, text: draft.contentWarning }] : []),
    ...draft.images.map(({ id, alt }) => ({ of: { altOf: id }, text: alt })),
  ].filter(({ text }) => text.trim() !== '');
}
