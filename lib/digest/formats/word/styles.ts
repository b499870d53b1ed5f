import { AlignmentType, BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

/** The names of the styles, by what they are for; Word's own where it has one, so that a person's theme takes hold of them. */
export const STYLES = {
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  list: 'ListParagraph',
  quote: 'Quote',
  small: 'Small',
  label: 'Label',
  image: 'Image',
  rule: 'Rule',
} as const;

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

const GREY = '595959';
const DARK = '1F2933';
/** Of 1/20 point. */
const INDENT = 360;

/** How a document looks: sizes in half points, distances in 1/20 point. Greys and the red are read on white at 4.5 to 1. */
export function stylesIn(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: language, eastAsia: language, bidirectional: language } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      heading1: { run: { size: 40, bold: true, color: DARK }, paragraph: heading(0, 80) },
      heading2: { run: { size: 30, bold: true, color: DARK }, paragraph: heading(320, 100) },
      heading3: { run: { size: 24, bold: true, color: DARK }, paragraph: heading(240, 60) },
      listParagraph: { paragraph: { contextualSpacing: true } },
      hyperlink: { run: { color: '0B57A4', underline: {} } },
    },
    paragraphStyles: [
      {
        id: STYLES.quote,
        name: 'Quote',
        basedOn: 'Normal',
        run: { italics: true, color: GREY },
        paragraph: {
          indent: { start: INDENT, end: INDENT },
          keepLines: true,
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: 'C4CBD3' } },
        },
      },
      { id: STYLES.small, name: 'Small', basedOn: 'Normal', run: { size: 18, color: GREY } },
      {
        id: STYLES.label,
        name: 'Label',
        basedOn: 'Normal',
        run: { bold: true, size: 20, color: 'A61B1B' },
        paragraph: { keepNext: true, spacing: { before: 160, after: 40 } },
      },
      { id: STYLES.image, name: 'Image', basedOn: 'Normal', paragraph: { keepLines: true, spacing: { line: 240 } } },
      {
        id: STYLES.rule,
        name: 'Rule',
        basedOn: 'Normal',
        paragraph: { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'C4CBD3' } } },
      },
    ],
  };
}

function heading(before: number, after: number) {
  return { keepNext: true, keepLines: true, spacing: { before, after } };
}

export const LISTS: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const paragraph = { indent: { start: 2 * INDENT, hanging: INDENT } };
  return { level: 0, format, text, alignment: AlignmentType.START, style: { paragraph } };
}
