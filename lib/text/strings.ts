/** The text with every run of white space as one space, and none at the ends. */
export function collapseSpace(text: string): string {
  // Single spaces, which are most, are not touched.
  return text.replace(/ \s+|[^\S ]\s*/g, ' ').trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;

/** The text without what cannot be seen: zero-width and control characters, soft hyphens, byte-order marks, bidi controls. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

const PLAIN = /^[\0-\x7f]*$/;

/** The text for comparing and finding: no accents, no case, only letters and digits, single spaces. */
export function fold(text: string): string {
  // Most of what is folded is plain, and much is.
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z\d]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/ς/g, 'σ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name for comparing: folded, or as it is where it holds nothing but signs (🔥). */
export function nameKey(name: string): string {
  return fold(name) || name.normalize().trim().toLowerCase();
}

/** The text cut to at most `max` characters as a reader counts them, the last an ellipsis if it was cut. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  const characters: string[] = [];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    characters.push(segment);
    if (characters.length > max)
      return `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
  }
  return text;
}
