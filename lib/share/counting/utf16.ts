/** The length of a post on LinkedIn, Facebook and Telegram: UTF-16 code units, links in full. */
export function utf16Length(text: string): number {
  return text.length;
}
