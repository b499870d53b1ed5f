import type { Quote } from '../../lib/article/article.ts';

/** A longer passage may run over several blocks, in which the browser looks for one end and then for the other. */
const LONGEST_WHOLE = 60;
const WORDS_AT_AN_END = 5;
const WORDS_AROUND = 4;

/**
 * The address that opens a page at the quoted passage, as a text fragment (https://wicg.github.io/scroll-to-text-fragment/);
 * `undefined` for what is no web page. The passage alone comes second, for a page that has changed around it.
 */
export function quoteAddress({
  url,
  exact,
  prefix,
  suffix,
}: Omit<Quote, 'id' | 'articleId' | 'addedAt'>): string | undefined {
  if (!/^https?:/.test(url)) return undefined;
  // A half word at an end, which no browser finds, goes with what stands beside it.
  const isCutBefore = ENDS_IN_WORD.test(prefix) && BEGINS_WITH_WORD.test(exact);
  const isCutAfter = ENDS_IN_WORD.test(exact) && BEGINS_WITH_WORD.test(suffix);
  const words = wordsOf(exact);
  if (isCutBefore) words.shift();
  if (isCutAfter) words.pop();
  if (words.length === 0) return undefined;
  const whole = words.join('');
  const passage =
    whole.length <= LONGEST_WHOLE || words.length <= 2 * WORDS_AT_AN_END
      ? encode(whole)
      : `${encode(words.slice(0, WORDS_AT_AN_END).join(''))},${encode(words.slice(-WORDS_AT_AN_END).join(''))}`;
  // The first and the last of what was kept may be half a word.
  const before = isCutBefore ? '' : encode(wordsOf(prefix).slice(1).slice(-WORDS_AROUND).join(''));
  const after = isCutAfter ? '' : encode(wordsOf(suffix).slice(0, -1).slice(0, WORDS_AROUND).join(''));
  const placed = `${before && `${before}-,`}${passage}${after && `,-${after}`}`;
  const directives = [...new Set([placed, passage])].map((each) => `text=${each}`).join('&');
  return `${url}${url.includes('#') ? '' : '#'}:~:${directives}`;
}

/** Of scripts that part their words with spaces. */
const ENDS_IN_WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

/** The words of a text, each with what follows it up to the next. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.trim())) {
    if (isWordLike || words.length === 0) words.push(segment);
    else words[words.length - 1] += segment;
  }
  return words;
}

/** A hyphen, a comma and an ampersand part a directive's pieces. */
function encode(text: string): string {
  return encodeURIComponent(text.trim()).replace(/-/g, '%2D');
}
