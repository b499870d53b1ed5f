import { decodeEntities } from '../text/entities.ts';
import { collapseSpace, fold, stripInvisible } from '../text/strings.ts';
import type { ArticleFields } from './article.ts';

/** A journal's name as it is written, without place, ISSN and final full stop, nor NLM's subtitle (`BMJ : British Medical Journal`): `Lancet (London, England)` is `Lancet`, `Lancet, The` is `The Lancet`. Rule 10 of the capture rules. */
export function cleanJournal(raw: string): string | undefined {
  let name = collapseSpace(decodeEntities(stripInvisible(raw.slice(0, 500)).replace(/<[^<>]{0,200}>/g, ' ')));
  name = name.replace(/[,;:\s(]*(?:e-?|p-?|online |print )?ISSN:?\s*[\dX-]{8,9}.*$/i, '');
  // PubMed's place of publication; "(Basel)" is kept by nobody else either.
  name = name.replace(
    /\s*\((?:[^()]*,\s*[^()]*|London|Basel|Oxford|Bethesda|Auckland|Cambridge|Paris|Berlin|Lausanne|Clifton|Milwood|Edinburgh|Maywood|Beijing|Rockville|1985|Online|Print|Internet)\.?\)\.?\s*$/i,
    '',
  );
  // NLM's catalogue sets a subtitle behind a colon with a space before it. One that says whose journal it is or spells out
  // a name is no part of the name; any other may tell it from its sister ("Biological psychiatry : cognitive ...").
  name = name
    .replace(/^([A-Z]{2,6}) : .+$/, '$1')
    .replace(
      /^(.{2,}?) : (?:[A-Z]{2,6}$|(?:the |an? )?(?:official |international )?(?:journal|publication|organ|bulletin)\b.+$)/i,
      '$1',
    )
    .replace(/ : /g, ': ');
  const kind = /^(Journal|Review|Bulletin|Annals|Magazine|Gazette|Quarterly),\s*The\s+(.+)$/i.exec(name);
  if (kind) name = `The ${kind[2]} ${kind[1]}`;
  const inverted = /^(.+),\s*(The|An?|Der|Die|Das|Le|La|Les|El)$/i.exec(name);
  if (inverted) name = `${inverted[2]} ${inverted[1]}`;
  // "N. Engl. J. Med." is an abbreviation whose points belong to it.
  if (/[^.]\.$/.test(name) && !/\.\s/.test(name)) name = name.slice(0, -1);
  return /\p{L}/u.test(name) ? name : undefined;
}

/** Does a journal's name look abbreviated (`N Engl J Med`, `J. Biol. Chem.`)? */
export function looksAbbreviated(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.some((word) => /^[A-Z]\.?$/.test(word) && word !== 'A') && words.length > 1) return true;
  return (
    words.filter((word) => /\p{L}\.$/u.test(word)).length > 0 ||
    (words.length > 1 &&
      /\b(?:Engl|Med|Surg|Sci|Biol|Chem|Rheum|Clin|Ann|Am|Br|Eur|Int|Proc|Natl|Acad|Res|Rev|Psychol|Neurosci|Physiol|Pharmacol|Assoc|Soc|Phys|Lett|Educ|Technol|Environ)\b/.test(
        name,
      ))
  );
}

/** The key under which articles of one journal are grouped: its first ISSN, else its folded name; empty where neither is known. */
export function journalKeyOf({ issn, journal }: Pick<Partial<ArticleFields>, 'issn' | 'journal'>): string {
  const [first] = issn ?? [];
  if (first) return `issn:${first}`;
  const name = fold((journal ?? '').replace(/&/g, ' and ')).replace(/^the /, '');
  return name && `name:${name}`;
}
