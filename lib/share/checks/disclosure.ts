import { plain } from '../../article/markup.ts';
import { fold } from '../../text/strings.ts';
import { type DraftFacts, partOf, type Tie, type Version, versionsOf } from './facts.ts';
import { type Finding, findingId, type Place } from './finding.ts';

/** What a disclosure says, whatever its words: beside a name of the tie it is one. */
const DISCLOSES =
  /\b(?:disclosures?|disclose|conflicts? of interests?|competing interests?|coi)\b|\bI (?:(?:have )?(?:consult(?:ed)?|work(?:ed)?|sp[eo]a?ke?n?) for|(?:have )?(?:received?|own|hold) (?:[\w-]+ ){0,3}(?:fees?|grants?|honorari\w+|funding|support|stocks?|shares?))\b/i;

/** Does a post name a company or drug that the person has a tie to, in its text or its article's title, without saying so? */
export function checkDisclosure({ draft, articles, ties }: DraftFacts): Finding[] {
  const titles = articles.map(({ title = '' }) => plain(title));
  return ties.flatMap((tie) => versionsOf(draft).flatMap((version) => ofVersion(version, tie, naming(tie), titles)));
}

function ofVersion(version: Version, tie: Tie, named: Named, titles: string[]): Finding[] {
  if (version.parts.every((text) => text.trim() === '') || isDisclosed(version, tie, named)) return [];
  for (const [part, text] of version.parts.entries()) {
    const found = named(text);
    if (!found) continue;
    const place = { ...partOf(version, part), start: found.start, end: found.start + found.what.length };
    return [finding(tie, found.what, place)];
  }
  const inTitle = titles.flatMap((title) => named(title) ?? [])[0];
  return inTitle ? [finding(tie, inTitle.what, 'post')] : [];
}

function isDisclosed({ parts }: Version, { line }: Tie, named: Named): boolean {
  const wanted = fold(line);
  if (wanted && ` ${fold(parts.join('\n'))} `.includes(` ${wanted} `)) return true;
  return parts.some((text) => text.split(/\n|(?<=[.!?])\s/).some((each) => DISCLOSES.test(each) && named(each)));
}

/** Finds the first name of a tie in a text. */
type Named = (text: string) => { what: string; start: number } | undefined;

/** A name of three letters (`GSK`) is one in these letters only, a longer one in any case. */
function naming({ name, aliases }: Tie): Named {
  const names = [name, ...aliases].map((each) => each.trim()).filter(Boolean);
  const patterns = [
    wholeWord(
      names.filter((each) => each.length > 3),
      'iu',
    ),
    wholeWord(
      names.filter((each) => each.length <= 3),
      'u',
    ),
  ];
  return (text) =>
    patterns
      .map((pattern) => pattern?.exec(text))
      .filter((match) => match != null)
      .map(({ 0: what, index }) => ({ what, start: index }))
      .sort((one, other) => one.start - other.start)[0];
}

function wholeWord(names: string[], flags: string): RegExp | undefined {
  if (names.length === 0) return undefined;
  const forms = names.map((each) => each.replace(/[$()*+.?[\\\]^{|}/-]/g, '\\$&').replace(/\s+/g, '\\s{1,3}'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function finding(tie: Tie, what: string, place: Place): Finding {
  return {
    check: 'disclosure',
    reason: place === 'post' ? 'tie-in-title' : 'tie-in-text',
    names: { what, tie: tie.name, line: tie.line },
    place,
    weight: 'stop',
    id: findingId('disclosure', place === 'post' ? 'tie-in-title' : 'tie-in-text', tie.name, what),
  };
}
