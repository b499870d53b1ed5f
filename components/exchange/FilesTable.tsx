import type { FileRead, Refusal } from '../../lib/ports/reading-files.ts';
import { t, tn } from '../ui/i18n.ts';
import { TriangleAlert } from '../ui/icons.tsx';
import { formatName } from './format-names.ts';

const REFUSED = {
  'too-large': 'exchangeTooLarge',
  'too-large-whole': 'exchangeTooLargeWhole',
  archive: 'exchangeArchive',
  'not-text': 'exchangeNotText',
  empty: 'exchangeEmptyFile',
  unknown: 'exchangeUnknownFormat',
  broken: 'exchangeBrokenFile',
} as const satisfies Record<Refusal, string>;

/** The files that were read: their format and how much they hold, or why they could not be. */
export function FilesTable({ files }: { files: FileRead[] }) {
  return (
    <ul class="exchange-files">
      {files.map(({ name, format, entries, refused }, index) => (
        <li key={index}>
          <span class="exchange-file" dir="auto">
            {name}
          </span>
          {refused ? (
            <span class="exchange-refused" role="alert">
              <TriangleAlert /> {t(REFUSED[refused])}
            </span>
          ) : (
            <span class="quiet">
              {format && formatName(format)} · {tn('exchangeEntries', entries)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
