import { ExternalHyperlink, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { printable } from '../../../text/printable.ts';
import type { Inline } from '../../document.ts';

/** What all runs of a paragraph have. */
export interface RunLook {
  /** Written from right to left. */
  rightToLeft?: true;
  /** The name of an entry's place; `undefined` where it has none. */
  placeOf(entry: string): string | undefined;
}

type Marks = Pick<IRunOptions, 'bold' | 'italics' | 'subScript' | 'superScript' | 'style'>;

const MARKS: Record<(Inline & { kind: 'mark' })['mark'], Marks> = {
  b: { bold: true },
  i: { italics: true },
  sub: { subScript: true },
  sup: { superScript: true },
};

/** The runs of a line. A link is set as one, and what is marked within it stays so. */
export function runsOf(inlines: readonly Inline[], look: RunLook, marks: Marks = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => runsOfInline(inline, look, marks));
}

function runsOfInline(inline: Inline, look: RunLook, marks: Marks): ParagraphChild[] {
  const linked = () => ('children' in inline ? runsOf(inline.children, look, { ...marks, style: 'Hyperlink' }) : []);
  switch (inline.kind) {
    case 'text':
      return [run({ ...marks, text: printable(inline.text) }, look)];
    case 'break':
      return [run({ ...marks, break: 1 }, look)];
    case 'mark':
      return runsOf(inline.children, look, { ...marks, ...MARKS[inline.mark] });
    case 'link':
      return [new ExternalHyperlink({ link: printable(inline.href), children: linked() })];
    case 'reference': {
      const anchor = look.placeOf(inline.entry);
      return anchor === undefined
        ? runsOf(inline.children, look, marks)
        : [new InternalHyperlink({ anchor, children: linked() })];
    }
  }
}

function run(options: IRunOptions, { rightToLeft }: RunLook): TextRun {
  return new TextRun({ ...options, ...(rightToLeft && { rightToLeft }) });
}
