/** How the words of a post begin, as one line. */
export function firstLine(parts: readonly { text: string }[]): string {
  return parts[0]?.text.trim().split('\n')[0]?.slice(0, 140) ?? '';
}
