import { fold } from '../../text/strings.ts';

const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** Letters of scripts that write no space between words, or join others to them: they are looked for anywhere. */
const OF_ANOTHER_SCRIPT = /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Where in a text what is sought stands, as begins and ends of parts: words by their beginnings. At most `max`. */
export function marksIn(text: string, sought: readonly string[], max = 20): [number, number][] {
  const words = [...new Set(sought.flatMap((each) => fold(each).split(' ')))].filter(Boolean);
  if (words.length === 0) return [];
  const all = fold(text);
  if (!words.some((word) => all.includes(word))) return [];
  const found: [number, number][] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (found.length >= max) break;
    const folded = fold(run);
    const word = words.filter((each) => folded.startsWith(each)).sort((a, b) => b.length - a.length)[0];
    // Where folding changes the length, the whole word is marked.
    if (word !== undefined) found.push([index, index + (folded.length === run.length ? word.length : run.length)]);
    else if (OF_ANOTHER_SCRIPT.test(run)) {
      for (const each of words) {
        const at = folded.length === run.length ? folded.indexOf(each) : -1;
        if (at >= 0) found.push([index + at, index + at + each.length]);
      }
    }
  }
  return found;
}

/** So much stands before the first mark of a part that is shown. */
const BEFORE = 40;
const SHOWN = 180;

/** The part of a text around the first place where what is sought stands; `undefined` where it does not. */
export function partAround(text: string, sought: readonly string[]): string | undefined {
  const [first] = marksIn(text, sought, 1);
  if (!first) return undefined;
  const space = first[0] <= BEFORE ? 0 : text.indexOf(' ', first[0] - BEFORE) + 1;
  const start = Math.min(space, first[0]);
  return `${start > 0 ? '…' : ''}${text.slice(start, start + SHOWN)}`;
}
