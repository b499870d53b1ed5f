/** The text percent-decoded as a whole; as it is where an escape in it is bad. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
