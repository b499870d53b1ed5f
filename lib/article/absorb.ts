import { addressRank } from './addresses.ts';
import type { Article, ArticleType, FieldName } from './article.ts';
import { FIELD_NAMES } from './field-names.ts';
import { isOfPreprint } from './trust-order.ts';
import { asOfPreprint, isBorrowed, typeWords, versionOf } from './versions.ts';
import {
  inOrder,
  isDecided,
  type Said,
  saidOf,
  setDecided,
  setField,
  sourcesOf,
  undecidedWords,
  type Word,
} from './words.ts';

/** Brings what a description says into a record under work. What is `thin` fills what is missing and overrides nothing. */
export function absorb(article: Article, said: Said, thin = false): void {
  const [before, after] = [versionOf(saidOf(article)), versionOf(said)];
  const isPreprint = before === 'published' && after === 'preprint';
  if (!thin && before === 'preprint' && after === 'published') giveWay(article);
  if (said.openAccess !== undefined && !isPreprint) article.openAccess = said.openAccess;
  for (const name of FIELD_NAMES) {
    const words = (name === 'type' ? typeWords(said) : sourcesOf(said, name)).filter(({ from }) => from !== 'you');
    const incoming = isPreprint ? asOfPreprint(words) : words;
    if (name === 'type') absorbType(article, incoming, thin || (before === 'preprint' && after === undefined));
    else if (name === 'url') absorbUrl(article, incoming, thin);
    else absorbField(article, name, incoming, thin);
  }
}

/** The words of a preprint's record stand back for those of the published version. */
function giveWay(article: Article): void {
  // A preprint's being free says nothing of the other.
  delete article.openAccess;
  for (const name of FIELD_NAMES) {
    if (sourcesOf(saidOf(article), name).length > 0)
      setWords(article, name, asOfPreprint(undecidedWords(article, name)));
  }
}

function absorbField(article: Article, name: FieldName, incoming: Word[], thin: boolean): void {
  const isYours = isDecided(article, name);
  const known = undecidedWords(article, name);
  if (incoming.length === 0 || (thin && (isYours || known.length > 0))) return;
  setWords(article, name, inOrder(known, incoming));
}

/** Writes the words on a field into the record; what the person gave or emptied stays so. */
export function setWords(article: Article, name: FieldName, words: Word[]): void {
  const [best, ...others] = words;
  if (isDecided(article, name)) setDecided(article, name, article, words);
  else if (best && isBorrowed(name, best)) setField(article, name, undefined, best.from, words);
  else if (best) setField(article, name, best.value, best.from, others);
}

/** What a page that says no kind is taken for is no word against another page's. */
function absorbType(article: Article, incoming: Word[], thin: boolean): void {
  const [first] = incoming;
  // What else a page might be is not what it is taken for.
  const telling = incoming.filter((word) => isOfPreprint(word.from) || (word === first && exactness(word) === 2));
  const best = ownBest(article, 'type');
  if (first && telling.length > 0) {
    if (!thin && !isOfPreprint(first.from))
      keepOnly(article, 'type', (word) => isOfPreprint(word.from) || exactness(word) === 2);
    absorbField(article, 'type', telling, thin);
  } else if (first && !best) absorbField(article, 'type', [first], thin);
  else if (first && best && !isDecided(article, 'type') && !thin && exactness(first) > exactness(best)) {
    keepOnly(article, 'type', ({ from }) => isOfPreprint(from));
    absorbField(article, 'type', [first], thin);
  }
}

function exactness({ value }: Word): number {
  const type = value as ArticleType;
  return type === 'web-page' ? 0 : type === 'journal-article' ? 1 : 2;
}

/** The publisher's own address stands over an index's and a PDF's, by whichever capture it came. */
function absorbUrl(article: Article, incoming: Word[], thin: boolean): void {
  const best = ownBest(article, 'url');
  const [first] = incoming;
  if (!first || !best || isDecided(article, 'url') || isOfPreprint(first.from)) {
    absorbField(article, 'url', incoming, thin);
    return;
  }
  const [before, after] = [addressRank(best.value as string), addressRank(first.value as string)];
  if (after > before) return;
  if (after < before) keepOnly(article, 'url', ({ from }) => isOfPreprint(from));
  absorbField(article, 'url', incoming, thin);
}

/** The best word of the version that the record is of. */
function ownBest(article: Article, name: FieldName): Word | undefined {
  return sourcesOf(saidOf(article), name).find(({ from }) => !isOfPreprint(from));
}

function keepOnly(article: Article, name: FieldName, keep: (word: Word) => boolean): void {
  const isYours = isDecided(article, name);
  const kept = undecidedWords(article, name).filter(keep);
  if (isYours || kept.length > 0) setWords(article, name, kept);
  else {
    delete article[name];
    delete article.provenance[name];
  }
}
