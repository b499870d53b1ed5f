import { WRITERS, writeEntries } from '../../citation/formats.ts';
import type { Exported, ExportOptions } from '../../citation/imported.ts';
import type { Edition, EditionEntry, EditionWords } from '../edition.ts';
import { articleOf } from './article-of.ts';
import type { DigestFormat } from './format.ts';

/** All that there is of an entry's own words is public; of the person's library nothing is in an edition. */
const OPTIONS: ExportOptions = { tags: false, note: true, takeHome: false, quotes: true, state: false };

export const bibtex = referenceFormat('bibtex');
export const ris = referenceFormat('ris');
export const cslJson = referenceFormat('csl-json');

/** The articles of an issue as references, each with what the issue says of it as its note. */
function referenceFormat(id: 'bibtex' | 'ris' | 'csl-json'): DigestFormat {
  const { extension, mime } = WRITERS[id];
  return {
    id,
    extension,
    mime,
    async write({ edition }, onProgress) {
      return [...writeEntries(id, references(edition, onProgress), OPTIONS)].join('');
    },
  };
}

function* references({ sections, words }: Edition, onProgress: (share: number) => void): Generator<Exported> {
  const entries = sections.flatMap((section) => section.entries);
  for (const entry of entries) {
    yield referenceOf(entry, words);
    onProgress(entry.number / entries.length);
  }
}

function referenceOf(entry: EditionEntry, words: EditionWords): Exported {
  const { quote } = entry;
  const article = { ...articleOf(entry), note: withoutTags(noteOf(entry, words)) };
  return { article, ...(quote.trim() !== '' && { quotes: [{ exact: withoutTags(quote) }] }) };
}

/** What the issue says of an article, with what its readers must know first. */
function noteOf({ labels, level, commentary, question, answer, prompt }: EditionEntry, words: EditionWords): string {
  const grave = labels.filter(({ kind }) => kind !== 'open-access').map(({ text }) => text);
  const named = (name: string, text: string) => (text.trim() === '' ? '' : `${name}: ${text.trim()}`);
  return [
    grave.join(' · '),
    level ? `${words.level}: ${words.levels[level]}` : '',
    commentary.trim(),
    named(words.question, question),
    named(words.answer, answer),
    named(words.prompt, prompt),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A line that reads as a field of RIS (`ER  - `) stands in the one before: RIS sets in what goes on, and some programs take that away. */
function withoutTags(text: string): string {
  return text.replace(/\s*\n\s*(?=[A-Z][A-Z0-9]\s{0,4}-(?:\s|$))/g, ' ');
}
