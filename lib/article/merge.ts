import { isSame } from '../text/same.ts';
import { absorb } from './absorb.ts';
import type { Article, ArticleFields, CapturedArticle, FieldName, TrustStatus } from './article.ts';
import { mergeHistory } from './history.ts';
import { keysOf } from './identity.ts';
import { journalKeyOf } from './journals.ts';
import { further } from './own-words.ts';
import { rekeyed, withoutRefused } from './refused-keys.ts';
import { isDecided, othersOf, saidOf, setDecided, setField, sourcesOf } from './words.ts';

/** A new record of what was captured. */
export function fromCapture(captured: CapturedArticle, { id, now }: { id: string; now: string }): Article {
  const { capturedFrom, trust } = captured;
  const article: Article = {
    id,
    keys: keysOfCapture(captured),
    provenance: {},
    capturedFrom,
    journalKey: '',
    trust,
    tags: [],
    takeHome: '',
    note: '',
    readState: 'unread',
    starred: false,
    addedAt: now,
    updatedAt: now,
  };
  absorb(article, captured);
  article.journalKey = journalKeyOf(article);
  return article;
}

/** The keys by which a captured article is known. */
export function keysOfCapture({ fields, capturedFrom, sameAs }: CapturedArticle): string[] {
  return keysOf(fields, { urls: [capturedFrom], sameAs });
}

/**
 * The record with what a further capture says: each field keeps its most trusted value (the person's own always), and the
 * differing ones beside it; a published version outranks its preprint, whichever came first. A capture that says nothing
 * new answers the very same object.
 */
export function mergeCapture(article: Article, captured: CapturedArticle, now: string): Article {
  const merged: Article = { ...article, provenance: { ...article.provenance } };
  absorb(merged, captured, captured.thin);
  merged.trust = graver(article.trust, captured.trust);
  merged.keys = union(article.keys, withoutRefused(article, keysOfCapture(captured)));
  return settled(article, merged, now);
}

/**
 * Two records that turned out to be one paper, as one: the older keeps its id, and nothing that the person wrote or
 * edited in either is lost.
 */
export function mergeArticles(a: Article, b: Article, now: string): Article {
  const [older, newer] = a.addedAt <= b.addedAt ? [a, b] : [b, a];
  const merged: Article = { ...older, provenance: { ...older.provenance } };
  absorb(merged, saidOf(newer));
  for (const name of Object.keys(newer.provenance) as FieldName[]) addEdit(merged, newer, name);
  const otherTakeHome = newer.takeHome && older.takeHome && newer.takeHome !== older.takeHome ? newer.takeHome : '';
  merged.takeHome = older.takeHome || newer.takeHome;
  merged.note = [...new Set([older.note, newer.note, otherTakeHome].filter(Boolean))].join('\n\n');
  merged.tags = union(older.tags, newer.tags);
  merged.starred = older.starred || newer.starred;
  const starredAt = [older.starredAt, newer.starredAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  if (starredAt) merged.starredAt = starredAt;
  merged.readState = further(older.readState, newer.readState);
  merged.trust = graver(older.trust, newer.trust);
  const history = mergeHistory(older.history, newer.history);
  if (history) merged.history = history;
  const notKeys = union(older.notKeys ?? [], newer.notKeys ?? []);
  if (notKeys.length > 0) merged.notKeys = notKeys;
  merged.keys = union(older.keys, newer.keys).filter((key) => !notKeys.includes(key));
  // In the trash only if both were thrown away.
  if (!(older.deletedAt && newer.deletedAt)) delete merged.deletedAt;
  return settled(older, merged, now);
}

/** What the person made of a field in the record that goes: it stands, or beside what they made of it in the one that stays. */
function addEdit(merged: Article, gone: Article, name: FieldName): void {
  if (!isDecided(gone, name)) return;
  const edits = sourcesOf(saidOf(gone), name).filter(({ from }) => from === 'you');
  const words = sourcesOf(saidOf(merged), name);
  setDecided(merged, name, isDecided(merged, name) ? merged : gone, [...edits, ...words]);
}

/** The article with a value that the person typed; `undefined` takes the field away. The earlier value stays among the others. */
export function editField<K extends FieldName>(
  article: Article,
  name: K,
  value: ArticleFields[K] | undefined,
  now: string,
): Article {
  const edited: Article = { ...article, provenance: { ...article.provenance } };
  const isYours = article.provenance[name]?.from === 'you';
  setField(edited, name, value, 'you', isYours ? othersOf(article, name) : sourcesOf(saidOf(article), name));
  return settled(article, rekeyed(article, edited, name), now);
}

/** The article with another value of a field, by its place among the others; the same object where there is none. */
export function chooseValue(article: Article, name: FieldName, index: number, now: string): Article {
  const chosen = othersOf(article, name)[index];
  if (!chosen) return article;
  const edited: Article = { ...article, provenance: { ...article.provenance } };
  const others = sourcesOf(saidOf(article), name).filter((word) => word !== chosen);
  // A choice is the person's, though the value is the page's: a later page must not undo it.
  setField(edited, name, chosen.value, chosen.from, others, true);
  return settled(article, rekeyed(article, edited, name), now);
}

/** The article with what the person made of a field in another state of it. */
export function withDecided(article: Article, name: FieldName, decided: Article, now: string): Article {
  const edited: Article = { ...article, provenance: { ...article.provenance } };
  setDecided(edited, name, decided, sourcesOf(saidOf(article), name));
  return settled(article, rekeyed(article, edited, name), now);
}

/** Do signals differ about a field in more than case and punctuation? */
export function fieldDisagrees(article: Pick<Article, 'provenance'>, name: FieldName): boolean {
  return (article.provenance[name]?.others?.length ?? 0) > 0;
}

const GRAVITY: TrustStatus['status'][] = [
  'unchecked',
  'nothing-known',
  'corrected',
  'expression-of-concern',
  'retracted',
];

/** The graver of two standings, with the notice that either names of it. */
function graver(a: TrustStatus, b: TrustStatus): TrustStatus {
  const is = graverWord(a, b);
  const { status, notice } = is === a ? b : a;
  return is.notice || !notice || status !== is.status ? is : { ...is, notice };
}

/** Of what one source said twice, or two say alike, the later word. */
function graverWord(a: TrustStatus, b: TrustStatus): TrustStatus {
  if (b.status !== 'unchecked' && (a.from === b.from || a.status === b.status) && isLater(b, a)) return b;
  return GRAVITY.indexOf(b.status) > GRAVITY.indexOf(a.status) ? b : a;
}

function isLater(a: TrustStatus, b: TrustStatus): boolean {
  return (a.checkedAt ?? '') > (b.checkedAt ?? '');
}

function union(a: string[], b: string[]): string[] {
  const all = [...new Set([...a, ...b])];
  return all.length === a.length ? a : all;
}

/** The changed record with its derived values and time; the earlier object if nothing changed. */
function settled(before: Article, after: Article, now: string): Article {
  const candidate = { ...after, journalKey: journalKeyOf(after), updatedAt: before.updatedAt };
  return isSame(before, candidate) ? before : { ...candidate, updatedAt: now };
}
