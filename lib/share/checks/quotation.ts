import { remembered, WHOLE_TEXTS } from '../../text/remembered.ts';
import { type DraftFacts, partOf, versionsOf } from './facts.ts';
import { type Finding, findingId } from './finding.ts';

/** More words than these in a row are the abstract's, not the person's. */
const MOST_WORDS = 40;
const RUN = MOST_WORDS + 1;

interface Word {
  word: string;
  start: number;
  end: number;
}

/** Are more than forty words in a row those of an article's abstract, whatever their case and punctuation? The first run of each version. */
export function checkQuotation({ draft, articles }: DraftFacts): Finding[] {
  const findings: Finding[] = [];
  const abstracts = articles.filter(({ abstract }) => abstract);
  if (abstracts.length === 0) return findings;
  for (const version of versionsOf(draft)) {
    const words = version.parts.flatMap((text, part) => wordsIn(text).map((word) => ({ ...word, part })));
    if (words.length < RUN) continue;
    for (const { id, abstract = '' } of abstracts) {
      const run = firstRun(words, indexed(abstract));
      if (!run) continue;
      const [first, last] = [words[run.from], words[run.to - 1]];
      if (!first || !last) continue;
      // A run may go on in the next part; what is marked is its beginning.
      const end = last.part === first.part ? last.end : (version.parts[first.part]?.length ?? first.end);
      findings.push({
        check: 'quotation',
        reason: 'abstract',
        names: { count: String(run.to - run.from), articleId: id },
        place: { ...partOf(version, first.part), start: first.start, end },
        weight: 'warn',
        id: findingId(
          'quotation',
          'abstract',
          id,
          words
            .slice(run.from, run.from + RUN)
            .map(({ word }) => word)
            .join(' '),
        ),
      });
    }
  }
  return findings;
}

/** The words of a part. */
const wordsIn = remembered((text): readonly Word[] => wordsOf(text), WHOLE_TEXTS);

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** An abstract as numbers, one a distinct word, and the first place of each run by its hash. */
interface Indexed {
  abstract: string;
  numbers: Map<string, number>;
  words: Int32Array;
  runs: Map<number, number>;
}

/** The abstract that was indexed last: the next keystroke asks for the same. */
let latest: Indexed | undefined;

function indexed(abstract: string): Indexed {
  if (latest?.abstract === abstract) return latest;
  const numbers = new Map<string, number>();
  const words = Int32Array.from(wordsOf(abstract), ({ word }) => {
    const number = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, number);
    return number;
  });
  const runs = new Map<number, number>();
  for (const [hash, at] of hashes(words)) if (!runs.has(hash)) runs.set(hash, at);
  latest = { abstract, numbers, words, runs };
  return latest;
}

function firstRun(text: Word[], { numbers, words, runs }: Indexed): { from: number; to: number } | undefined {
  const own = Int32Array.from(text, ({ word }) => numbers.get(word) ?? 0);
  for (const [hash, from] of hashes(own)) {
    const at = runs.get(hash);
    if (at === undefined) continue;
    let length = 0;
    while (length < own.length - from && own[from + length] === words[at + length]) length++;
    if (length >= RUN) return { from, to: from + length };
  }
  return undefined;
}

const BASE = 1_000_003;
/** What the oldest word of a run weighs in its hash. */
const OLDEST = Array.from({ length: RUN }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** The rolling hash of each run of words, with its place: Rabin and Karp's, so that a long text costs no more a word than a short one. */
function* hashes(words: Int32Array): Generator<[hash: number, at: number]> {
  let hash = 0;
  for (let at = 0; at < words.length; at++) {
    hash = (Math.imul(hash, BASE) + (words[at] ?? 0)) | 0;
    if (at >= RUN) hash = (hash - Math.imul(words[at - RUN] ?? 0, OLDEST)) | 0;
    if (at >= RUN - 1) yield [hash, at - RUN + 1];
  }
}
