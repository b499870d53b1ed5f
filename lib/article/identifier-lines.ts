import { recogniseInput } from './identifiers.ts';

/** Something that was pasted to be added, and the line that it stands in, from 1. */
export interface IdentifierLine {
  line: number;
  text: string;
}

/** A longer line is no identifier with a few words around it. */
const LONGEST_LINE = 5000;

/** What a pasted text is to be read as: one identifier or address a line, or several where a line is nothing but those. */
export function identifierLines(text: string): IdentifierLine[] {
  return text.split(/\r\n?|\n/).flatMap((raw, index) => {
    const line = raw.trim().slice(0, LONGEST_LINE);
    return line ? partsOf(line).map((part) => ({ line: index + 1, text: part })) : [];
  });
}

function partsOf(line: string): string[] {
  // A DOI may hold commas and semicolons: a line is taken apart only if each part is something by itself.
  const listed = line
    .split(/[,;\t]/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (listed.length > 1 && listed.every(isRecognised)) return listed;
  if (recogniseInput(line)?.isbn) return [line];
  const spaced = line.split(/[\s,;]+/).filter(Boolean);
  return spaced.length > 1 && spaced.every(isRecognised) ? spaced : [line];
}

function isRecognised(text: string): boolean {
  return recogniseInput(text) !== undefined;
}
