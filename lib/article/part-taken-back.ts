import type { Article } from './article.ts';
import { captureTakenBack, takenBackUnder } from './capture-taken-back.ts';
import { mergeArticles } from './merge.ts';
import { unparted } from './refused-keys.ts';
import { type Became, changeOf, type RowChange, type TakenBack } from './taken-back.ts';

/** A record that went into another, as it was then, and as it would have been; nothing where it would not have been there. */
export interface Part {
  was: Article;
  instead: Article | undefined;
}

/** The other record as it would be then, as far as it is still so, and what the join would have made of it. */
export interface PartTakenBack extends TakenBack<Article> {
  change: RowChange;
}

/**
 * A record into which others went by a join (which made `change` of it), as if they had been otherwise: what they brought
 * goes where it still stands. What the record had itself, what others of them say too, and what a page or a registry said
 * when they were joined, or has said since, stays.
 */
export function partTakenBack(current: Article, change: RowChange, parts: readonly Part[], now: string): PartTakenBack {
  const [before, after] = [withSide(current, change, 'was'), withSide(current, change, 'became')];
  const whole = parts.reduce((article, part) => into(article, part.was, now), before);
  const less = parts.reduce((article, { instead }) => (instead ? into(article, instead, now) : article), before);
  const instead = takenBackUnder(after, less, whole, now, (from) => from !== 'you').row;
  return { ...captureTakenBack(current, instead, after, now), change: changeOf(before, instead) };
}

function into(article: Article, part: Article, now: string): Article {
  // The one that stays is as old.
  return mergeArticles(...unparted(article, { ...part, addedAt: article.addedAt }), now);
}

/** A record as it was before a change, or after it, in what was changed. */
export function withSide(article: Article, { properties, provenance = {} }: RowChange, side: keyof Became): Article {
  const row = { ...article, provenance: { ...article.provenance } };
  put(row, properties, side);
  put(row.provenance, provenance, side);
  return row;
}

function put(target: object, changes: Record<string, Became>, side: keyof Became): void {
  const row = target as Record<string, unknown>;
  for (const [name, { [side]: value }] of Object.entries(changes)) {
    if (value === undefined) delete row[name];
    else row[name] = value;
  }
}
