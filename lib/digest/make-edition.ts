import type { Article, MarkedText } from '../article/article.ts';
import { sharedAs } from '../article/standing.ts';
import type { Edition, EditionCorrection, EditionEntry, EditionWords, LabelKind } from './edition.ts';
import { labelsOf } from './entry-labels.ts';
import { linkOfEntry } from './entry-links.ts';
import type { Entry, Issue, Series } from './issue.ts';
import { publicFields } from './public-fields.ts';

/** All that an edition is made of. */
export interface EditionParts {
  series: Series;
  issue: Issue;
  /** The issue's, in any order. */
  entries: readonly Entry[];
  /** Those that the entries name by their ids, or by their keys where a record went into another. */
  articles: readonly Article[];
  /** How each article is cited, by its id: of what `citationItem` gives, set all at once. */
  citations: ReadonlyMap<string, MarkedText>;
  words: EditionWords;
  /** `Retracted`, `Preprint`: in the language of the other words. */
  labels: Record<LabelKind, string>;
  /** The look: that of the series, in its own words. */
  template: Edition['template'];
  corrections: EditionCorrection[];
  /** The day that it bears, ISO: the issue's own, or today. */
  date: string;
  publishedAt?: string;
}

/**
 * An issue with all that it says, in the order of its sections; sections in which nothing stands are left out. `gone`: entries whose
 * article is in the library no more, which are not in it.
 */
export function editionOf(parts: EditionParts): { edition: Edition; gone: Entry[] } {
  const { series, issue, words, template, corrections, date, publishedAt } = parts;
  const { id, name, masthead, homepage, language } = series;
  const find = finderOf(parts.articles);
  const waiting = new Map(parts.entries.filter(({ deletedAt }) => !deletedAt).map((entry) => [entry.id, entry]));
  const gone: Entry[] = [];
  let number = 0;
  const sections = issue.sections.map((section) => ({
    id: section.id,
    title: section.title,
    entries: section.entryIds.flatMap((entryId) => {
      const entry = waiting.get(entryId);
      if (!entry) return [];
      waiting.delete(entryId);
      const article = find(entry);
      if (article) return [entryOf(entry, article, ++number, parts)];
      gone.push(entry);
      return [];
    }),
  }));
  const edition: Edition = {
    series: { id, name, masthead, ...(homepage && { homepage }), language },
    issueId: issue.id,
    number: issue.number,
    title: issue.title,
    date,
    ...(publishedAt && { publishedAt }),
    intro: issue.intro,
    closing: issue.closing,
    sections: sections.filter(({ entries }) => entries.length > 0),
    corrections,
    template,
    words,
  };
  return { edition, gone };
}

function finderOf(articles: readonly Article[]): (entry: Entry) => Article | undefined {
  const kept = articles.filter(({ deletedAt }) => !deletedAt);
  const byId = new Map(kept.map((article) => [article.id, article]));
  const byKey = new Map(kept.flatMap((article) => article.keys.map((key) => [key, article])));
  return ({ articleId, key }) => byId.get(articleId) ?? (key === undefined ? undefined : byKey.get(key));
}

function entryOf(entry: Entry, article: Article, number: number, parts: EditionParts): EditionEntry {
  const link = linkOfEntry(article, entry.link ?? parts.series.link);
  const { id, commentary, quote, image, question, answer, prompt, level } = entry;
  const { articleId, key, status: trust, isUnpublished } = sharedAs(article);
  return {
    id,
    articleId,
    ...(key && { key }),
    number,
    fields: publicFields(article),
    trust,
    ...(isUnpublished && { isUnpublished }),
    labels: labelsOf(article).map((kind) => ({ kind, text: parts.labels[kind] })),
    ...(link && { link }),
    citation: parts.citations.get(article.id) ?? ('' as MarkedText),
    takeHome: article.takeHome,
    commentary,
    quote,
    ...(image && { image }),
    question,
    answer,
    prompt,
    ...(level && { level }),
  };
}
