/** The colours that a tag can have: each a token of the same name (`--tag-red`), light and dark. */
export const TAG_COLOURS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const;

/** More than a post has room for. */
const MOST_OF_SET = 20;

/** A hashtag as networks take it, with its `#`: letters, digits and `_` only; `undefined` where nothing is left. */
export function cleanHashtag(text: string): string | undefined {
  const word = text.replace(/[^\p{L}\p{M}\p{N}_]+/gu, '').slice(0, 100);
  return word ? `#${word}` : undefined;
}

/** A set of hashtags as networks take them, a space between two: `#MedEd #FOAMed`. What has no `#` in it is one; `undefined` where nothing is left. */
export function cleanHashtags(text: string): string | undefined {
  const found = text.split(/(?=[#＃])/).flatMap((each) => cleanHashtag(each) ?? []);
  return found.length > 0 ? [...new Set(found)].slice(0, MOST_OF_SET).join(' ') : undefined;
}

/** The hashtag that a tag becomes unless the person says otherwise: `medical education` -> `#MedicalEducation`. */
export function hashtagOf(tag: string): string | undefined {
  const words = tag.split(/[^\p{L}\p{M}\p{N}_]+/u).filter(Boolean);
  if (words.length < 2) return cleanHashtag(tag);
  return cleanHashtag(words.map((word) => word.replace(/^\p{L}/u, (first) => first.toUpperCase())).join(''));
}
