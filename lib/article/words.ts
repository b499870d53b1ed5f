import { isSame } from '../text/same.ts';
import { fold } from '../text/strings.ts';
import type { Article, ArticleFields, FieldName, FieldProvenance, Provenance, Sourced } from './article.ts';
import { signalOf } from './file-word.ts';
import { trustRank } from './trust-order.ts';

export type AnyValue = ArticleFields[FieldName];

/** One signal's word on one field. */
export type Word = Sourced<AnyValue>;

/** Fields with their provenance: a capture's, or a whole record's. */
export interface Said {
  fields: Partial<ArticleFields>;
  provenance: Provenance;
  openAccess?: boolean | undefined;
}

/** Every word on a field, the chosen value first; a value that names no signal is the page's. */
export function sourcesOf({ fields, provenance }: Said, name: FieldName): Word[] {
  const known = provenance[name] as FieldProvenance<AnyValue> | undefined;
  const value = fields[name];
  const first = value === undefined ? [] : [{ value, from: known?.from ?? 'page' }];
  return [...first, ...(known?.others ?? [])];
}

/** The words on a field beside its value. */
export function othersOf(article: Article, name: FieldName): Word[] {
  return article.provenance[name]?.others ?? [];
}

/** The words on a field but for the one that the person gave or chose. */
export function undecidedWords(article: Article, name: FieldName): Word[] {
  return isDecided(article, name) ? othersOf(article, name) : sourcesOf(saidOf(article), name);
}

/** A record as what is said of it. */
export function saidOf(article: Article): Said {
  return { fields: article, provenance: article.provenance, openAccess: article.openAccess };
}

/**
 * What was known and what a further description says, best first. The newcomer's order stands among its own words, and
 * its word replaces the same signal's earlier one; between the best of each the order of trust decides. What another file
 * of the same format says again stays the first one's word.
 */
export function inOrder(known: readonly Word[], incoming: readonly Word[]): Word[] {
  const [best] = known;
  const [first] = incoming;
  if (!first) return [...known];
  const repeated = new Set(incoming.map(({ from }) => signalOf(from)));
  const isRepeated = ({ from }: Word) => repeated.has(signalOf(from));
  const kept = known.filter((word) => !isRepeated(word));
  const said = incoming.map((word) => known.find((earlier) => isSameWord(earlier, word)) ?? word);
  const staysBest = best && !isRepeated(best) && isBefore(best.from, first.from);
  return staysBest ? [...kept, ...said] : [...said, ...kept];
}

function isSameWord(a: Word, b: Word): boolean {
  return signalOf(a.from) === signalOf(b.from) && isSame(a.value, b.value);
}

/** Signals of one kind go by their names, so that the order of captures decides nothing. */
function isBefore(a: string, b: string): boolean {
  return trustRank(a) === trustRank(b) ? signalOf(a) < signalOf(b) : trustRank(a) < trustRank(b);
}

/** Writes a field's value into a record under work, with the words that differ from it and from each other. */
export function setField(
  article: Article,
  name: FieldName,
  value: AnyValue | undefined,
  from: string,
  others: readonly Word[],
  chosen = false,
): void {
  const target = article as unknown as Record<string, unknown>;
  if (value === undefined) delete target[name];
  else target[name] = value;
  const differing: Word[] = [];
  for (const other of others) {
    const said = [...(value === undefined ? [] : [value]), ...differing.map((each) => each.value)];
    if (!said.some((each) => sameValue(each, other.value))) differing.push(other);
  }
  (article.provenance as Record<string, unknown>)[name] = {
    from,
    // The person's own word needs no choice of it.
    ...(chosen && from !== 'you' && { chosen }),
    ...(differing.length > 0 && { others: differing }),
  };
}

/** Did the person write, choose or empty it? Then no page changes it. */
export function isDecided({ provenance }: Pick<Article, 'provenance'>, name: FieldName): boolean {
  return provenance[name]?.from === 'you' || provenance[name]?.chosen === true;
}

/** Writes what the person made of a field, from the record that has it, with the words that differ from it. */
export function setDecided(article: Article, name: FieldName, decided: Article, others: readonly Word[]): void {
  const { from = 'you', chosen } = decided.provenance[name] ?? {};
  setField(article, name, decided[name], from, others, chosen);
}

function sameValue(a: AnyValue, b: AnyValue): boolean {
  return comparable(a) === comparable(b);
}

function comparable(value: AnyValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return fold(text) || text;
}
