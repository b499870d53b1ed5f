/** What became of the articles of published issues, and how the next issue tells it. */

import type { Article, TrustNotice } from '../article/article.ts';
import { type ChangeKind, changeName, isNamed, isUnaware, kindsOf, mayHaveChanged } from '../article/became.ts';
import { doiLink } from '../article/identifiers.ts';
import { namedAs } from '../article/named-as.ts';
import { publishedDoi, type SharedAs, type Standing, stoodAs } from '../article/standing.ts';
import { truncate } from '../text/strings.ts';
import type { Edition, EditionCorrection, EditionEntry } from './edition.ts';
import { linkOfEntry } from './entry-links.ts';

/** Where an article stood. */
export interface UseInIssue {
  edition: Edition;
  entry: EditionEntry;
}

/** What an article is now that it was not in the issues that used it. */
export interface ChangeOfPublished<A extends Standing = Article> {
  article: A;
  kind: ChangeKind;
  notice?: TrustNotice;
  /** The DOI of the published version. */
  publishedAs?: string;
  /** The issues that used it as it stood before, the oldest first. */
  uses: UseInIssue[];
  /** Those of them whose readers no later issue of the series told, by a correction or by an entry that knew. */
  untold: UseInIssue[];
}

/** What became of the articles of published issues of one series, in any order, where it is more than the issues knew; the gravest first. */
export function changesSince<A extends Standing>(
  editions: readonly Edition[],
  articles: readonly A[],
): ChangeOfPublished<A>[] {
  const oldestFirst = editions.toSorted((a, b) => (outAt(a) < outAt(b) ? -1 : 1));
  const uses = new Map<string, UseInIssue[]>();
  for (const edition of oldestFirst) {
    for (const entry of edition.sections.flatMap(({ entries }) => entries)) {
      for (const name of new Set([entry.articleId, entry.key ?? entry.articleId])) {
        const known = uses.get(name);
        if (known) known.push({ edition, entry });
        else uses.set(name, [{ edition, entry }]);
      }
    }
  }
  const changes = articles.filter(mayHaveChanged).flatMap((article) => {
    const own = [article.id, ...article.keys].flatMap((name) => uses.get(name) ?? []);
    const once = [...new Map(own.map((use) => [use.entry, use])).values()];
    return changeOf(article, once, oldestFirst) ?? [];
  });
  return changes.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** Characters of a title in a sentence. */
const LONGEST_PAPER = 500;
const KINDS: ChangeKind[] = ['retracted', 'expression-of-concern', 'corrected', 'published'];

function changeOf<A extends Standing>(
  article: A,
  uses: UseInIssue[],
  editions: readonly Edition[],
): ChangeOfPublished<A> | undefined {
  const isUnknown = (use: UseInIssue, kind: ChangeKind) =>
    isUnaware({ at: outAt(use.edition), was: stoodAs([asShared(use.entry)], article) }, article, kind);
  for (const kind of kindsOf(article)) {
    const unaware = uses
      .filter((use) => isUnknown(use, kind))
      .sort((a, b) => (outAt(a.edition) < outAt(b.edition) ? -1 : 1));
    if (unaware.length === 0) continue;
    const aware = uses.filter((use) => !unaware.includes(use)).map(({ edition }) => edition);
    const telling = editions.filter(({ corrections }) => tells(corrections, article, kind));
    const isTold = ({ edition }: UseInIssue) => [...aware, ...telling].some((later) => outAt(later) > outAt(edition));
    const publishedAs = kind === 'published' ? publishedDoi(article) : undefined;
    return {
      article,
      kind,
      ...(kind !== 'published' && article.trust.notice && { notice: article.trust.notice }),
      ...(publishedAs && { publishedAs }),
      uses: unaware,
      untold: unaware.filter((use) => !isTold(use)),
    };
  }
  return undefined;
}

/** Who was told of worse was told. */
function tells(corrections: readonly EditionCorrection[], article: Standing, kind: ChangeKind): boolean {
  const names = corrections.map((each) => each.tells);
  const kinds: ChangeKind[] = kind === 'published' ? [kind] : KINDS.slice(0, KINDS.indexOf(kind) + 1);
  return kinds.some((each) => isNamed({ article, kind: each }, names));
}

/** The sentence of a correction, in the person's language. `paper`: `Title. Journal, 2024`, where it has a name; `issues`: `No. 11`, the oldest first. */
export type CorrectionSentence = (about: {
  kind: ChangeKind;
  paper: string | undefined;
  on: TrustNotice['on'];
  issues: string[];
}) => string;

/**
 * What the next issue tells of the earlier ones: of each change that no issue told its readers, one sentence, with the notice or the
 * paper to go to.
 */
export function correctionsOf(
  changes: readonly ChangeOfPublished<Article>[],
  sentence: CorrectionSentence,
): EditionCorrection[] {
  return changes.flatMap((change) => {
    const { article, kind, notice, publishedAs, untold } = change;
    if (untold.length === 0) return [];
    const doi = publishedAs ?? notice?.doi;
    const link = doi ? doiLink(doi) : linkOfEntry(article, 'doi');
    const issues = [...new Set(untold.map(({ edition }) => edition.words.number))];
    const paper = namedAs(article);
    const text = sentence({
      kind,
      paper: paper && truncate(paper.slice(0, 10 * LONGEST_PAPER), LONGEST_PAPER),
      on: notice?.on,
      issues,
    });
    return [{ text, ...(link && { link }), tells: changeName(change) }];
  });
}

function asShared({ articleId, key, trust, isUnpublished }: EditionEntry): SharedAs {
  return { articleId, ...(key && { key }), status: trust, ...(isUnpublished && { isUnpublished }) };
}

function outAt({ publishedAt, date }: Edition): string {
  return publishedAt ?? date;
}
