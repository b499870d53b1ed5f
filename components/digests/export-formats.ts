import type { Edition } from '../../lib/digest/edition.ts';
import type { DigestFormatId } from '../../lib/digest/formats/format.ts';
import { safeName } from '../exchange/safe-name.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

/** A format that goes out as a file of its own. */
export type FileFormat = Exclude<DigestFormatId, 'rich-text'>;

/** In the order of the menu: what people read, what programs read. */
export const FILE_FORMATS: { id: FileFormat; name: MessageKey; what: MessageKey; ending?: string }[] = [
  { id: 'web-page', name: 'digestAsPage', what: 'digestAsPageWhat' },
  { id: 'docx', name: 'digestAsWord', what: 'digestAsWordWhat' },
  { id: 'eml', name: 'digestAsEml', what: 'digestAsEmlWhat' },
  { id: 'email-html', name: 'digestAsEmail', what: 'digestAsEmailWhat', ending: 'e-mail' },
  { id: 'text', name: 'digestAsText', what: 'digestAsTextWhat' },
  { id: 'markdown', name: 'digestAsMarkdown', what: 'digestAsMarkdownWhat' },
  { id: 'slides', name: 'digestAsSlides', what: 'digestAsSlidesWhat', ending: 'slides' },
  { id: 'rss', name: 'digestAsRss', what: 'digestAsRssWhat', ending: 'RSS' },
  { id: 'json-feed', name: 'digestAsJsonFeed', what: 'digestAsJsonFeedWhat', ending: 'feed' },
  { id: 'bibtex', name: 'digestAsBibtex', what: 'digestAsReferencesWhat' },
  { id: 'ris', name: 'digestAsRis', what: 'digestAsReferencesWhat' },
  { id: 'csl-json', name: 'digestAsCsl', what: 'digestAsReferencesWhat', ending: 'CSL' },
];

/** `Rheum weekly No. 12`: what the files of an issue are called, without what tells them apart. */
export function issueFileName({ series, words }: Pick<Edition, 'series' | 'words'>): string {
  return safeName(`${series.name.slice(0, 60)} ${words.number}`, t('digestFile'));
}

/** The name of its file in a format; those with the same ending are told apart. */
export function fileNameOf(edition: Edition, format: FileFormat, extension: string): string {
  const ending = FILE_FORMATS.find(({ id }) => id === format)?.ending;
  return `${issueFileName(edition)}${ending ? ` ${ending}` : ''}.${extension}`;
}
