import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { directionOf } from '../../text/language.ts';
import { printable } from '../../text/printable.ts';
import type { Edition } from '../edition.ts';
import type { DigestFormat, Writing } from './format.ts';
import { imagesOf } from './images-of.ts';
import { issueTitle } from './issue-title.ts';
import { paragraphsOf, type WordLook } from './word/blocks.ts';
import { withoutChance } from './word/same-bytes.ts';
import { LISTS, STYLES, stylesIn } from './word/styles.ts';

/** Of 1/20 point: what North America prints on; the others have A4. */
const LETTER = { width: 12_240, height: 15_840 };
const A4 = { width: 11_906, height: 16_838 };

/** A file of Word, with Word's own headings, lists and links, so that a person goes on with it there. */
export const docx: DigestFormat = {
  id: 'docx',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async write(writing, onProgress) {
    const children: Paragraph[] = [];
    const { blocks } = writing.document;
    for (const paragraphs of paragraphsOf(blocks, lookOf(writing))) {
      for (const paragraph of paragraphs) children.push(paragraph);
      if (children.length % 100 === 0) onProgress(Math.min(0.5, children.length / blocks.length / 2));
    }
    const bytes = await Packer.toArrayBuffer(documentOf(writing.edition, children));
    onProgress(0.9);
    const { publishedAt, date } = writing.edition;
    return withoutChance(new Uint8Array(bytes), publishedAt ?? `${date.slice(0, 10)}T00:00:00.000Z`);
  },
};

function lookOf({ edition, images }: Writing): WordLook {
  const numbers = new Map(edition.sections.flatMap(({ entries }) => entries.map(({ id, number }) => [id, number])));
  return {
    images,
    kinds: new Map(imagesOf(edition).map(({ id, mime }) => [id, mime])),
    ...(directionOf(edition.series.language) === 'rtl' && { rightToLeft: true }),
    placeOf: (entry) => (numbers.has(entry) ? `entry${numbers.get(entry)}` : undefined),
  };
}

function documentOf(edition: Edition, children: Paragraph[]): Document {
  const { series } = edition;
  const name = printable(series.name);
  const title = printable(issueTitle(edition));
  return new Document({
    title,
    creator: name,
    lastModifiedBy: name,
    description: printable(series.masthead),
    styles: stylesIn(series.language),
    numbering: LISTS,
    sections: [
      {
        properties: { page: { size: /^(?:en|es|fr)-(?:us|ca|mx)\b/i.test(series.language) ? LETTER : A4 } },
        footers: { default: footerOf(title) },
        children,
      },
    ],
  });
}

function footerOf(title: string): Footer {
  const runs = [new TextRun(`${title} · `), new TextRun({ children: [PageNumber.CURRENT] })];
  return new Footer({
    children: [new Paragraph({ style: STYLES.small, alignment: AlignmentType.CENTER, children: runs })],
  });
}
