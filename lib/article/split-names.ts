import { collapseSpace, stripInvisible } from '../text/strings.ts';
import { BRACKETED, withoutRoles } from './clean-name.ts';
import { isSuffix } from './name-parts.ts';
import {
  areGivenNames,
  CHINESE_PARTICLES,
  isDegree,
  isGivenName,
  isGroup,
  isInitials,
  PARTICLES,
  ROLE,
  SURE_PARTICLES,
} from './name-words.ts';

/** A group that somebody wrote for is one whatever it is called. */
export const BEHALF = /^(?:(?:and|writing|acting) )*on behalf of (?:the )?(?=\S)/i;

/** Do the nodes hold a person each, family name first (`Smith, Jane`)? */
export function areFamilyFirst(nodes: string[]): boolean {
  const withComma = nodes.map(commaParts).filter((parts) => parts.length === 2);
  const sure = withComma.filter(([family = '']) => !family.includes(' ') || beginsWithParticle(family));
  return nodes.length > 1 && withComma.length > 1 && sure.length * 2 >= withComma.length;
}

function commaParts(text: string): string[] {
  return text
    .slice(0, 2000)
    .split(/\s*[,，]\s*/)
    .filter((part) => part && !isDegree(part) && !ROLE.test(part) && !isSuffix(part));
}

/** The names in what a page writes as one: several people, a group that they wrote for. */
export function splitNames(node: string, familyFirst: boolean): string[] {
  const text = withoutRoles(collapseSpace(stripInvisible(node).replace(BRACKETED, ' ')).replace(/ ,/g, ','));
  const [people, group] = splitGroup(text);
  if (group !== undefined) return [...(people ? splitNames(people, familyFirst) : []), group];
  const parts = text.split(/\s*[;；、|]\s*/).filter((part) => part && !ROLE.test(part));
  const isFirst = familyFirst || areFamilyFirst(parts);
  return parts.flatMap((part) => {
    if (isGroup(part) || BEHALF.test(part)) return [part];
    const pairs = splitPairs(part);
    if (pairs) return pairs;
    return part.split(/\s*,?\s+(?:and|&|et|und)\s+(?!al\b)(?=\p{Lu})/u).flatMap((some) => splitAtCommas(some, isFirst));
  });
}

/** The people and the group that they wrote for: `Jane Doe, on behalf of the X Group`, `Doe J, Roe K, X Investigators`. */
function splitGroup(text: string): [people: string, group: string | undefined] {
  const behalf = /(?:^|[\s,;(])(?:(?:and|writing|acting) )*on behalf of (?=\S)/i.exec(text);
  if (behalf) {
    return [
      text.slice(0, behalf.index).replace(/[\s,;(]+$/, ''),
      `on behalf of ${asGroup(text.slice(behalf.index + behalf[0].length))}`,
    ];
  }
  if (!isGroup(text)) return [text, undefined];
  const forThe = /(?:^|[\s,;(]+)(?:for|and|&) the /i.exec(text);
  if (forThe) {
    const [people, group] = [text.slice(0, forThe.index), asGroup(text.slice(forThe.index + forThe[0].length))];
    const isOfName = people !== '' && (isGroup(`${people} x`) || !/[\s,]/.test(people));
    if (!isOfName && isGroup(group)) return [people, group];
  }
  const parts = text.split(/\s*,\s*/);
  const group = (parts.pop() ?? '').replace(/^(?:and|&) /, '');
  const arePeople =
    parts.length > 1 && parts.every((part) => part.includes(' ') && !isGroup(part) && part.split(' ').length < 5);
  return arePeople && isGroup(group) ? [parts.join(', '), group] : [text, undefined];
}

function asGroup(text: string): string {
  return text.replace(/[\s).,;]+$/, '');
}

/** `Smith, J., Jones, K., & Brown, L.` as a person a pair; `undefined` where the commas are not of this kind. */
function splitPairs(text: string): string[] | undefined {
  const parts = text
    .split(/\s*[,，]\s*|\s+(?:and|&)\s+/)
    .map((part) => part.replace(/^(?:and|&)\s+/, ''))
    .filter((part) => part && !isDegree(part));
  const pairs: string[] = [];
  for (const part of parts) {
    if (isSuffix(part) && pairs.length > 0) pairs.push(`${pairs.pop()}, ${part}`);
    else if (isInitials(part)) {
      const family = pairs.pop();
      if (!family || family.includes(',')) return undefined;
      pairs.push(`${family}, ${part}`);
    } else pairs.push(part);
  }
  return pairs.length > 1 && pairs.every((pair) => pair.includes(',')) ? pairs : undefined;
}

function splitAtCommas(text: string, familyFirst: boolean): string[] {
  const parts = commaParts(text);
  if (parts.length < 2 || !parts.every((part) => /\S\s+\S/.test(part) || /^\p{Script=Han}{2,4}$/u.test(part)))
    return [text];
  const [family = '', given = ''] = parts;
  // "Doe J, Roe K" are two.
  const areIndexed = parts.every((part) => isInitials(part.split(' ').at(-1) ?? ''));
  if (parts.length === 2 && !areIndexed && (familyFirst || isFamilyAndGiven(family, given))) return [text];
  return parts;
}

/** Is `van der Berg, Jan Peter` or `Pérez de la Torre, José María` one person, and not two people of two words each? */
function isFamilyAndGiven(family: string, given: string): boolean {
  const endsInInitial = (text: string) => /\s\p{Lu}\.?$/u.test(text);
  return (
    beginsWithParticle(family) ||
    (areGivenNames(given) && !isGivenName(family.split(' ')[0] ?? '')) ||
    (endsInInitial(given) && given.split(' ').some(isGivenName) && !endsInInitial(family))
  );
}

function beginsWithParticle(text: string): boolean {
  const [first = '', second = ''] = text.split(' ');
  if (PARTICLES.has(first)) return true;
  const lower = first.toLowerCase();
  return (
    /^\p{Lu}/u.test(first) &&
    second !== '' &&
    SURE_PARTICLES.has(lower) &&
    (!CHINESE_PARTICLES.has(lower) || second.length > 3)
  );
}
