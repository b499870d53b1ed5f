import type { Article } from '../article/article.ts';
import { journalKeyOf, looksAbbreviated } from '../article/journals.ts';

type OfJournal = Pick<Partial<Article>, 'journal' | 'journalAbbreviation' | 'issn'>;

const SHORT_NAME =
  /<text\b(?=[^<>]*\bvariable="container-title")(?=[^<>]*\bform="short")|\bvariable="(?:container-title-short|journalAbbreviation)"/;

/** Does a style, the XML of a `.csl` file, print abbreviated names of journals? */
export function abbreviatesJournals(style: string): boolean {
  return SHORT_NAME.test(style);
}

/**
 * The abbreviated name of an article's journal: as it is known, its name where that is abbreviated already, or the one word
 * that it is (ISO 4 leaves such a title whole and drops its article: `Lancet`); `undefined` where it is not known.
 */
export function abbreviationOf({ journal = '', journalAbbreviation }: OfJournal): string | undefined {
  if (journalAbbreviation) return journalAbbreviation;
  if (looksAbbreviated(journal)) return journal;
  return /^(?:The )?([\p{Script=Latin}\d-]+)$/iu.exec(journal)?.[1];
}

/**
 * The articles with the abbreviations that they lack and that `known` articles of the same journal have, by an ISSN or by its
 * name: the one that most of them have.
 */
export function withAbbreviations(articles: readonly Article[], known: readonly OfJournal[]): Article[] {
  const counts = new Map<string, Map<string, number>>();
  for (const each of known) {
    const short = abbreviationOf(each);
    if (!short) continue;
    for (const key of journalKeys(each)) {
      const ofJournal = counts.get(key) ?? new Map<string, number>();
      counts.set(key, ofJournal.set(short, (ofJournal.get(short) ?? 0) + 1));
    }
  }
  return articles.map((article) => {
    if (article.journalAbbreviation) return article;
    const ofOthers = () => journalKeys(article).map((key) => mostOften(counts.get(key)));
    const journalAbbreviation = abbreviationOf(article) ?? ofOthers().find((each) => each !== undefined);
    return journalAbbreviation ? { ...article, journalAbbreviation } : article;
  });
}

function journalKeys({ issn = [], journal }: OfJournal): string[] {
  return [...issn.map((each) => `issn:${each}`), journalKeyOf({ journal })].filter(Boolean);
}

/** Of equals the one that was there first. */
function mostOften(counts: Map<string, number> | undefined): string | undefined {
  return [...(counts ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];
}
