import { decodeEntities } from '../text/entities.ts';
import { collapseSpace, stripInvisible } from '../text/strings.ts';
import { isInitials, isParticle, LEADING_TITLE, ROLE } from './name-words.ts';

/** A name without what pages set around it: marks, addresses, titles, `By`. */
export function cleanName(raw: string): string {
  let text = stripInvisible(decodeEntities(raw.slice(0, 2000))).replace(/<[^<>]{0,200}>/g, ' ');
  text = text
    .replace(/\S+@\S+/g, ' ')
    .replace(/https?:\/\/\S+|\b[Oo]rcid\S*|ORCID\S*/g, ' ')
    .replace(BRACKETED, ' ');
  // Footnote marks and numbers stick to names.
  text = text
    .replace(/[\u2070-\u209f\u00b9\u00b2\u00b3*†‡§¶‖#^|]+/g, ' ')
    .replace(/(?<=\p{L}\.?)\d+(?:\s*,\s*\d+)*/gu, '')
    .replace(/(?<![\p{L}\p{N}-])\d+(?![\p{L}\p{N}-])/gu, ' ');
  text = withoutByline(collapseSpace(text.replace(/\s+,/g, ',')));
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(LEADING_TITLE, '');
  }
  return text.replace(/^[\s,.;:&/-]+|[\s,;:&/-]+$/g, '').replace(/,?\s+(?:and|&|et\.? al\.?)$/i, '');
}

/** What stands in brackets behind a name. */
export const BRACKETED = /\([^()]{0,200}\)|\[[^[\]]{0,200}\]/g;

/** `By Jane Smith`, `par Jean Dupont`; but Pär Hallberg without his dots is called Par, and Von Korff M begins with a particle. */
function withoutByline(text: string): string {
  const lead = /^(?:by|authors?:?|written by|and|&|von|par|por)\s+(?=\S)/i.exec(text)?.[0];
  if (lead === undefined) return text;
  const rest = text.slice(lead.length);
  if (/^von\s/.test(lead)) return text;
  if (!/^(?:Von|VON|Par|Por)\s/.test(lead)) return rest;
  const words = rest.split(' ');
  const isByline =
    words.length > 1 &&
    !rest.includes(',') &&
    !words.some(isInitials) &&
    !(words.length === 2 && isParticle(words[0] ?? ''));
  return isByline ? rest : text;
}

/** Names without what somebody is at a newspaper. */
export function withoutRoles(text: string): string {
  const parts = text.split(/\s*,\s*/);
  return parts.length > 1 ? parts.filter((part, i) => i === 0 || !ROLE.test(part)).join(', ') : text;
}
