import { fold } from '../text/strings.ts';
import type {
  Article,
  ArticleFields,
  CapturedArticle,
  FieldName,
  FieldProvenance,
  Sourced,
  TrustStatus,
} from './article.ts';
import { keysOf } from './identity.ts';
import { journalKeyOf } from './journals.ts';
import { trustRank } from './trust-order.ts';

/** A new record of what was captured. */
export function fromCapture(captured: CapturedArticle, { id, now }: { id: string; now: string }): Article {
  const { fields, provenance, capturedFrom, trust, openAccess } = captured;
  return {
    ...fields,
    id,
    keys: keysOf(fields, { urls: [capturedFrom], sameAs: captured.sameAs }),
    provenance,
    capturedFrom,
    journalKey: journalKeyOf(fields),
    trust,
    ...(openAccess !== undefined && { openAccess }),
    tags: [],
    takeHome: '',
    note: '',
    readState: 'unread',
    starred: false,
    addedAt: now,
    updatedAt: now,
  };
}

/**
 * The record with what a further capture says: each field keeps its most trusted value (the person's own always), and the
 * differing ones beside it. A capture that says nothing new answers the very same object.
 */
export function mergeCapture(article: Article, captured: CapturedArticle, now: string): Article {
  const merged: Article = { ...article, provenance: { ...article.provenance } };
  for (const name of Object.keys(captured.fields) as FieldName[])
    mergeField(merged, name, sourcesOf({ ...captured.fields, provenance: captured.provenance }, name));
  merged.trust = graver(article.trust, captured.trust);
  if (captured.openAccess !== undefined) merged.openAccess = captured.openAccess;
  merged.keys = union(
    article.keys,
    keysOf(captured.fields, { urls: [captured.capturedFrom], sameAs: captured.sameAs }),
  );
  return settled(article, merged, now);
}

/** Two records that turned out to be one paper, as one: the older keeps its id, and nothing that the person wrote is lost. */
export function mergeArticles(a: Article, b: Article, now: string): Article {
  const [older, newer] = a.addedAt <= b.addedAt ? [a, b] : [b, a];
  const merged: Article = { ...older, provenance: { ...older.provenance } };
  for (const name of Object.keys(newer.provenance) as FieldName[]) {
    const [kept, other] = isDecided(newer, name) && !isDecided(older, name) ? [newer, older] : [older, newer];
    takeField(merged, kept, name);
    mergeField(merged, name, sourcesOf(other, name));
  }
  const otherTakeHome = newer.takeHome && older.takeHome && newer.takeHome !== older.takeHome ? newer.takeHome : '';
  merged.takeHome = older.takeHome || newer.takeHome;
  merged.note = [...new Set([older.note, newer.note, otherTakeHome].filter(Boolean))].join('\n\n');
  merged.tags = union(older.tags, newer.tags);
  merged.keys = union(older.keys, newer.keys);
  merged.starred = older.starred || newer.starred;
  merged.trust = graver(older.trust, newer.trust);
  // In the trash only if both were thrown away.
  if (!(older.deletedAt && newer.deletedAt)) delete merged.deletedAt;
  return settled(older, merged, now);
}

/** The article with a value that the person typed; `undefined` takes the field away. The earlier value stays among the others. */
export function editField<K extends FieldName>(
  article: Article,
  name: K,
  value: ArticleFields[K] | undefined,
  now: string,
): Article {
  const edited: Article = { ...article, provenance: { ...article.provenance } };
  const earlier = sourcesOf(article, name).filter(({ from }) => from !== 'you');
  setField(edited, name, value, 'you', earlier);
  edited.keys = union(article.keys, keysOf(edited));
  return settled(article, edited, now);
}

/** The article with another value of a field, by its place among the others; the same object where there is none. */
export function chooseValue(article: Article, name: FieldName, index: number, now: string): Article {
  const chosen = sourcesOf({ provenance: article.provenance }, name)[index];
  if (!chosen) return article;
  const edited: Article = { ...article, provenance: { ...article.provenance } };
  const others = sourcesOf(article, name).filter((source) => source !== chosen);
  // A choice is the person's, though the value is the page's: a later page must not undo it.
  setField(edited, name, chosen.value, chosen.from, others, true);
  edited.keys = union(article.keys, keysOf(edited));
  return settled(article, edited, now);
}

/** Do signals differ about a field in more than case and punctuation? */
export function fieldDisagrees(article: Pick<Article, 'provenance'>, name: FieldName): boolean {
  return (article.provenance[name]?.others?.length ?? 0) > 0;
}

type AnyValue = ArticleFields[FieldName];

/** Every value of a field, the one that it has first. */
function sourcesOf(
  { provenance, ...fields }: Partial<ArticleFields> & Pick<Article, 'provenance'>,
  name: FieldName,
): Sourced<AnyValue>[] {
  const known = provenance[name] as FieldProvenance<AnyValue> | undefined;
  const value = fields[name];
  const first = known && value !== undefined ? [{ value, from: known.from }] : [];
  return [...first, ...(known?.others ?? [])];
}

function mergeField(article: Article, name: FieldName, incoming: Sourced<AnyValue>[]): void {
  const [current, ...otherwise] = sourcesOf(article, name);
  const isChosen = article.provenance[name]?.chosen && current !== undefined;
  const known = isChosen ? otherwise : sourcesOf(article, name);
  // What the person emptied stays empty.
  const emptied = article[name] === undefined && article.provenance[name]?.from === 'you';
  // The same signal of a later capture is the page's newer word; a signal's place does not depend on the order of captures.
  const newWords = incoming.filter(({ from }) => from !== 'you');
  const bySignal = new Map([...known, ...newWords].map((source) => [source.from, source]));
  const ordered = [...bySignal.values()].sort(
    (a, b) => trustRank(a.from) - trustRank(b.from) || (a.from < b.from ? -1 : 1),
  );
  if (isChosen) {
    setField(article, name, current.value, current.from, ordered, true);
    return;
  }
  const [best, ...others] = ordered;
  if (!best) return;
  if (emptied) setField(article, name, undefined, 'you', ordered);
  else setField(article, name, best.value, best.from, others);
}

/** Did the person write or choose the value? */
export function isDecided({ provenance }: Pick<Article, 'provenance'>, name: FieldName): boolean {
  return provenance[name]?.from === 'you' || provenance[name]?.chosen === true;
}

/** Gives a field of one record to another, with all that is known of it. */
function takeField(to: Article, from: Article, name: FieldName): void {
  Object.assign(to, { [name]: from[name] });
  if (from[name] === undefined) delete to[name];
  Object.assign(to.provenance, { [name]: from.provenance[name] });
  if (from.provenance[name] === undefined) delete to.provenance[name];
}

function setField(
  article: Article,
  name: FieldName,
  value: AnyValue | undefined,
  from: string,
  others: Sourced<AnyValue>[],
  chosen = false,
): void {
  const target = article as unknown as Record<string, unknown>;
  if (value === undefined) delete target[name];
  else target[name] = value;
  const differing: Sourced<AnyValue>[] = [];
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

function sameValue(a: AnyValue, b: AnyValue): boolean {
  return comparable(a) === comparable(b);
}

function comparable(value: AnyValue): string {
  return typeof value === 'string' ? fold(value) || value : fold(JSON.stringify(value));
}

const GRAVITY: TrustStatus['status'][] = [
  'unchecked',
  'nothing-known',
  'corrected',
  'expression-of-concern',
  'retracted',
];

function graver(a: TrustStatus, b: TrustStatus): TrustStatus {
  return GRAVITY.indexOf(b.status) > GRAVITY.indexOf(a.status) ? b : a;
}

function union(a: string[], b: string[]): string[] {
  const all = [...new Set([...a, ...b])];
  return all.length === a.length ? a : all;
}

/** The changed record with its derived values and time; the earlier object if nothing changed. */
function settled(before: Article, after: Article, now: string): Article {
  const candidate = { ...after, journalKey: journalKeyOf(after), updatedAt: before.updatedAt };
  return isEqual(before, candidate) ? before : { ...candidate, updatedAt: now };
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => key in y && isEqual(x[key], y[key]));
}
