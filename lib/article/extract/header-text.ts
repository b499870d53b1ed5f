import { mendMojibake } from '../titles.ts';
import { lettersOf } from './page.ts';
import type { LineFact } from './page-facts.ts';

/** A line of the page's header region: where an article says what it is, before its text begins. */
export interface Line {
  text: string;
  /** The line holds a link. */
  isLinked: boolean;
  /** The addresses of its links that hold a DOI. */
  doiLinks: readonly string[];
}

/** The lines around the title, and where in them the title stands (-1 where it was not met). */
export interface HeaderText {
  lines: Line[];
  titleAt: number;
}

const MOST_CHARACTERS = 16_000;
const AFTER_TITLE = 7000;
const SHORTEST_TITLE = 15;
const LONGEST_TITLE = 600;

/**
 * The text near the page's title, bounded. `heading` is the one of the page's headings that is its title; where none
 * is, the line that `titleText` repeats.
 */
export function headerText(facts: readonly LineFact[], heading: number | undefined, titleText: string): HeaderText {
  const lines: Line[] = [];
  let titleAt = -1;
  let characters = 0;
  let budget = MOST_CHARACTERS;
  for (const fact of facts) {
    if (fact.onlyFor !== undefined && (heading === undefined || !fact.onlyFor.includes(heading))) continue;
    if (characters > budget || (fact.ends && titleAt >= 0)) break;
    if (fact.ends) continue;
    if (heading !== undefined && fact.heading === heading) {
      titleAt = lines.length;
      budget = characters + AFTER_TITLE;
    }
    characters += fact.text.length;
    lines.push(lineOf(fact));
  }
  if (titleAt < 0) titleAt = lineOfTitle(lines, titleText);
  const end = lines.findIndex(({ text }, i) => i > (titleAt < 0 ? 20 : titleAt + 3) && NEIGHBOURS.test(text));
  if (end > 0) lines.length = end;
  // A title far down a page of menus: what stands long before it is not its header.
  const from = titleAt > 60 ? titleAt - 60 : 0;
  return { lines: mergeLabels(lines.slice(from)), titleAt: titleAt < 0 ? -1 : titleAt - from };
}

function lineOf({ text, isLinked, doiLinks = [] }: LineFact): Line {
  return { text: mendMojibake(text), isLinked: isLinked === true, doiLinks };
}

/** A line of text without a link. */
export function lineOfText(text: string): Line {
  return { text, isLinked: false, doiLinks: [] };
}

/** `PMID:` on one line and its number on the next are one: both keep their place, the label's line says both. */
function mergeLabels(lines: Line[]): Line[] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    // The word DOI as a link's text has its number in the link.
    if (next === undefined || line.doiLinks.length > 0 || !LABEL_ALONE.test(line.text)) return line;
    return {
      text: `${line.text.replace(/\s*:$/, '')}: ${next.text}`,
      isLinked: line.isLinked || next.isLinked,
      doiLinks: [...line.doiLinks, ...next.doiLinks],
    };
  });
}

const LABEL_ALONE =
  /^(pmid|pmcid|doi|digital object identifier|journal|publisher|published(?: online)?|citation|issn|volume|issue|pages?)\s*:?$/i;
const NEIGHBOURS =
  /^(related (?:articles?|citations?|content|records)\b.{0,30}|similar articles|references|supplemental content|cited by\b.{0,30}|recommended\b.{0,30}|you may also like.{0,20}|people also read)$/i;

/** The longest line that `<title>` repeats. */
function lineOfTitle(lines: readonly Line[], titleText: string): number {
  const letters = lettersOf(titleText);
  let found = -1;
  for (const [i, { text }] of lines.entries()) {
    if (text.length <= (lines[found]?.text.length ?? SHORTEST_TITLE - 1) || text.length > LONGEST_TITLE) continue;
    if (letters.includes(lettersOf(text))) found = i;
  }
  return found;
}
