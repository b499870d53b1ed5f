import type { DigestFinding } from '../../lib/digest/checks/finding.ts';
import type { Edition } from '../../lib/digest/edition.ts';
import {
  ENTRY_TEXTS,
  type Entry,
  type EntryText,
  ISSUE_TEXTS,
  type Issue,
  type IssueText,
} from '../../lib/digest/issue.ts';
import type { Finding } from '../../lib/share/checks/finding.ts';
import { checkPrivacy } from '../../lib/share/checks/privacy/check.ts';
import { wordsOf } from '../article/check-words.ts';
import { digestFindingWords } from './finding-words.ts';

/** A text of an issue. */
export type IssuePlace =
  | { field: IssueText }
  | { entryId: string; field: EntryText | 'image' }
  | { entryId: string }
  | { sectionId: string };

/** One thing that was found in an issue, in words, and where. */
export interface IssueFinding {
  id: string;
  weight: 'stop' | 'warn' | 'hint';
  why: string;
  remedy: string;
  isPrivacy: boolean;
  /** The entries whose articles nobody has looked up, where it is about that. */
  unchecked?: string[];
  place?: IssuePlace & { start?: number; end?: number };
}

interface Said {
  place: IssuePlace;
  text: string;
}

/** All that an issue says in the person's own words, title and alt texts included. */
function saidIn(issue: Issue, entries: readonly Entry[]): Said[] {
  return [
    ...ISSUE_TEXTS.map((field) => ({ place: { field }, text: issue[field] })),
    ...issue.sections.map(({ id, title }) => ({ place: { sectionId: id }, text: title })),
    ...entries.flatMap((entry) => [
      ...ENTRY_TEXTS.map((field) => ({ place: { entryId: entry.id, field }, text: entry[field] })),
      { place: { entryId: entry.id, field: 'image' as const }, text: entry.image?.alt ?? '' },
    ]),
  ].filter(({ text }) => text.trim() !== '');
}

/** The take-homes of the articles, where the look shows them beside the entries' own words. */
function takeHomesIn({ template, sections }: Pick<Edition, 'template' | 'sections'>): Said[] {
  if (!/\btake_home\b/.test(template.entry + template.issue)) return [];
  const entries = sections.flatMap((section) => section.entries);
  return entries.flatMap(({ id, takeHome, commentary }) =>
    takeHome.trim() === '' || commentary.includes(takeHome) ? [] : { place: { entryId: id }, text: takeHome },
  );
}

/** What in an issue's words may tell who a patient is: the composer's own check. `edition`: as it would go out, where that is known. */
export function privacyFindings(
  issue: Issue,
  entries: readonly Entry[],
  edition?: Pick<Edition, 'template' | 'sections'>,
): IssueFinding[] {
  const said = [...saidIn(issue, entries), ...(edition ? takeHomesIn(edition) : [])];
  const parts = said.map(({ text }, index) => ({ id: String(index), text }));
  const found = checkPrivacy({
    draft: { kind: 'thread', parts, overrides: {}, networks: [], images: [] },
  });
  return found.flatMap((finding) => {
    const { id, weight } = finding;
    const { why, remedy } = wordsOf(finding);
    const at = placeOf(finding, said);
    return [{ id, weight, why, remedy, isPrivacy: true, ...(at && { place: at }) }];
  });
}

function placeOf({ place }: Finding, said: readonly Said[]): IssueFinding['place'] {
  if (place === 'post' || !('part' in place)) return undefined;
  const at = said[place.part]?.place;
  return at && { ...at, start: place.start, end: place.end };
}

/** What the checks of the issue found, in words; `titleOf` an entry. */
export function asIssueFinding(finding: DigestFinding, titleOf: (entryId: string) => string): IssueFinding {
  const { id, weight } = finding;
  const place = placeOfDigest(finding);
  return {
    id,
    weight,
    isPrivacy: false,
    ...digestFindingWords(finding, titleOf),
    ...(place && { place }),
    ...(finding.kind === 'unchecked' && { unchecked: finding.entryIds }),
  };
}

const FIELDS: Partial<Record<DigestFinding['kind'], EntryText | 'image'>> = {
  'no-commentary': 'commentary',
  'no-question': 'question',
  'no-answer': 'answer',
  'no-alt': 'image',
};

function placeOfDigest(finding: DigestFinding): IssuePlace | undefined {
  if (finding.kind === 'unchecked') return undefined;
  if (finding.kind === 'empty-section') return { sectionId: finding.sectionId };
  const [entryId, ...more] = finding.entryIds;
  if (entryId === undefined || more.length > 0) return undefined;
  const field = FIELDS[finding.kind];
  return field ? { entryId, field } : { entryId };
}

const WEIGHTS: IssueFinding['weight'][] = ['stop', 'warn', 'hint'];

/** What is still to be looked at, the gravest first, and what the person let be. */
export interface IssueFindings {
  open: IssueFinding[];
  dismissed: IssueFinding[];
  /** Is every `stop` answered? */
  isClear: boolean;
}

/** The findings by what the person said to them. */
export function withAnswers(found: readonly IssueFinding[], dismissed: readonly string[]): IssueFindings {
  const ids = new Set(dismissed);
  const inOrder = WEIGHTS.flatMap((weight) => found.filter((finding) => finding.weight === weight));
  const open = inOrder.filter(({ id }) => !ids.has(id));
  return {
    open,
    dismissed: inOrder.filter(({ id }) => ids.has(id)),
    isClear: open.every(({ weight }) => weight !== 'stop'),
  };
}
