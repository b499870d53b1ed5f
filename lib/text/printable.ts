const KEPT_OUT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/gu;

/**
 * The text as every file can hold it and every reader shows it: without what XML 1.0 forbids (control characters, halves of
 * a pair, U+FFFE), without C1 controls (at one of them Gmail clips a mail: https://github.com/hteumeuleu/email-bugs/issues/41),
 * and without what turns the order of the words that follow. Lines end with `\n`.
 */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(KEPT_OUT, '');
}
