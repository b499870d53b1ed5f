import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import type { Block, Inline } from '../../../lib/digest/document.ts';
import { docx } from '../../../lib/digest/formats/docx.ts';
import type { Writing } from '../../../lib/digest/formats/format.ts';
import { printable } from '../../../lib/text/printable.ts';
import { aWriting } from '../../support/a-writing.ts';
import { aFullEdition, anEdition } from '../../support/an-edition.ts';
import { nastyEdition, textsOfBlocks } from '../../support/nasty-edition.ts';

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
const { DOMParser } = new JSDOM().window;

async function written(changes: Partial<Writing> = {}, onProgress: (share: number) => void = () => undefined) {
  const bytes = (await docx.write(await aWriting(changes), onProgress)) as Uint8Array;
  const parts = unzipSync(bytes);
  const xml = (path: string) => {
    const text = strFromU8(parts[path] ?? new Uint8Array());
    const document = new DOMParser().parseFromString(text, 'application/xml');
    expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
    return document;
  };
  return { bytes, parts, xml };
}

const text = (value: string): Inline[] => [{ kind: 'text', text: value }];
const ofBlocks = (blocks: Block[], rest: Partial<Writing> = {}) => written({ document: { blocks }, ...rest });

/** Its paragraphs as `Style: text`. */
async function paragraphs(blocks: Block[]): Promise<string[]> {
  const { xml } = await ofBlocks(blocks);
  return [...xml('word/document.xml').getElementsByTagName('w:p')].map((each) => {
    const style = each.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? 'Normal';
    return `${style}: ${each.textContent}`;
  });
}

describe('docx', () => {
  it('is the same bytes whenever it is written', async () => {
    const images = new Map([['image-1', PNG]]);
    const once = await written({ images });
    vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
    try {
      const again = await written({ images });
      expect(Buffer.from(again.bytes).equals(Buffer.from(once.bytes))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says what it is, of whom and when', async () => {
    const { xml, parts } = await written();
    const core = xml('docProps/core.xml').documentElement;
    const said = Object.fromEntries([...core.children].map((each) => [each.tagName, each.textContent]));
    expect(said).toMatchObject({
      'dc:title': 'Rheum weekly No. 12: Feedback',
      'dc:creator': 'Rheum weekly',
      'cp:lastModifiedBy': 'Rheum weekly',
      'dc:description': 'For the residents of the department',
      'dcterms:created': '2026-11-29T09:00:00.000Z',
      'dcterms:modified': '2026-11-29T09:00:00.000Z',
    });
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    expect(xml('word/styles.xml').querySelector('docDefaults lang')?.getAttribute('w:val')).toBe('en');
  });

  it('bears the day of an issue that is not out yet', async () => {
    const { publishedAt: _, ...edition } = anEdition();
    const { xml } = await written({ edition });
    expect(xml('docProps/core.xml').documentElement.textContent).toContain('2026-11-29T00:00:00.000Z');
  });

  it('sets each block as what it is', async () => {
    const shown = await paragraphs([
      { kind: 'heading', level: 1, children: text('One') },
      { kind: 'heading', level: 2, children: text('Two') },
      { kind: 'heading', level: 3, children: text('Three') },
      { kind: 'paragraph', children: text('Words') },
      { kind: 'paragraph', look: 'label', children: text('Retracted') },
      { kind: 'paragraph', look: 'small', children: text('A citation') },
      { kind: 'quote', children: text('Said') },
      { kind: 'list', isOrdered: false, items: [text('a'), text('b')] },
      { kind: 'rule' },
    ]);
    expect(shown).toEqual([
      'Heading1: One',
      'Heading2: Two',
      'Heading3: Three',
      'Normal: Words',
      'Label: Retracted',
      'Small: A citation',
      'Quote: Said',
      'ListParagraph: a',
      'ListParagraph: b',
      'Rule: ',
    ]);
  });

  it('keeps headings and labels with what follows', async () => {
    const { xml } = await written();
    const styles = [...xml('word/styles.xml').getElementsByTagName('w:style')];
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'Label']) {
      const style = styles.find((each) => each.getAttribute('w:styleId') === id);
      expect(style?.getElementsByTagName('w:keepNext')).toHaveLength(1);
    }
  });

  it('numbers each ordered list from one', async () => {
    const list: Block = { kind: 'list', isOrdered: true, items: [text('a'), text('b')] };
    const { xml } = await ofBlocks([list, list]);
    const numbered = [...xml('word/document.xml').getElementsByTagName('w:numId')].map((each) =>
      each.getAttribute('w:val'),
    );
    expect(new Set(numbered).size).toBe(2);
    const starts = [...xml('word/numbering.xml').getElementsByTagName('w:num')].filter((each) =>
      numbered.includes(each.getAttribute('w:numId')),
    );
    expect(starts.map((each) => each.getElementsByTagName('w:startOverride')[0]?.getAttribute('w:val'))).toEqual([
      '1',
      '1',
    ]);
  });

  it('marks, and links where it leads, within and without', async () => {
    const { xml } = await ofBlocks([
      {
        kind: 'paragraph',
        children: [
          { kind: 'mark', mark: 'i', children: [{ kind: 'mark', mark: 'sub', children: text('2') }] },
          {
            kind: 'link',
            href: 'https://doi.org/10.5555/a?b=1&c="2"',
            children: [{ kind: 'mark', mark: 'b', children: text('there') }],
          },
          { kind: 'break' },
          { kind: 'reference', entry: 'entry-1', children: text('here') },
          { kind: 'reference', entry: 'nowhere', children: text('lost') },
        ],
      },
      { kind: 'paragraph', entry: 'entry-1', children: text('The entry') },
      { kind: 'paragraph', entry: 'entry-1', children: text('goes on') },
    ]);
    const document = xml('word/document.xml');
    const runs = [...document.getElementsByTagName('w:r')];
    const props = (said: string) => {
      const run = runs.find((each) => each.textContent === said);
      return [...(run?.getElementsByTagName('w:rPr')[0]?.children ?? [])].map(({ tagName }) => tagName);
    };
    expect(props('2')).toEqual(expect.arrayContaining(['w:i', 'w:vertAlign']));
    expect(props('there')).toEqual(expect.arrayContaining(['w:b', 'w:rStyle']));
    const [outer, inner] = document.getElementsByTagName('w:hyperlink');
    const id = outer?.getAttribute('r:id');
    const target = [...xml('word/_rels/document.xml.rels').getElementsByTagName('Relationship')].find(
      (each) => each.getAttribute('Id') === id,
    );
    expect(target?.getAttribute('Target')).toBe('https://doi.org/10.5555/a?b=1&c="2"');
    expect(target?.getAttribute('TargetMode')).toBe('External');
    const marks = [...document.getElementsByTagName('w:bookmarkStart')].map((each) => each.getAttribute('w:name'));
    expect(marks).toEqual([inner?.getAttribute('w:anchor')]);
    expect(document.getElementsByTagName('w:hyperlink')).toHaveLength(2);
    expect(document.documentElement.textContent).toContain('lost');
  });

  it('shows an image within the page, with its description; of one that it cannot show, the description alone', async () => {
    const image = { kind: 'image' as const, image: 'image-1', alt: 'A curve & more', width: 1200, height: 600 };
    const { xml, parts } = await ofBlocks([image], { images: new Map([['image-1', PNG]]) });
    const document = xml('word/document.xml');
    expect(document.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr')).toBe('A curve & more');
    const extent = document.getElementsByTagName('wp:extent')[0];
    expect([extent?.getAttribute('cx'), extent?.getAttribute('cy')]).toEqual([String(600 * 9525), String(300 * 9525)]);
    const media = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    expect(media.map((path) => parts[path])).toEqual([PNG]);
    const small = await ofBlocks([{ ...image, width: 10, height: 20 }], { images: new Map([['image-1', PNG]]) });
    expect(small.xml('word/document.xml').getElementsByTagName('wp:extent')[0]?.getAttribute('cx')).toBe(
      String(10 * 9525),
    );
    expect(await paragraphs([image])).toEqual(['Image: A curve & more']);
    // Of an image that is none of the edition no kind is known.
    const unknown = await ofBlocks([{ ...image, image: 'other' }], { images: new Map([['other', PNG]]) });
    expect(unknown.xml('word/document.xml').documentElement.textContent).toBe('A curve & more');
  });

  it('holds what is hostile as text', async () => {
    const hostile = '</w:t></w:r><w:instrText>DDE</w:instrText> & ]]> \u0000\u000b\ud800 <!-- {{x}} "q"';
    const edition = aFullEdition({
      series: { ...anEdition().series, name: hostile, masthead: hostile },
      title: hostile,
    });
    const { xml } = await ofBlocks([{ kind: 'paragraph', children: text(hostile) }], { edition });
    const said = xml('word/document.xml').documentElement.textContent;
    expect(said).toBe('</w:t></w:r><w:instrText>DDE</w:instrText> & ]]>  <!-- {{x}} "q"');
    expect(xml('docProps/core.xml').documentElement.textContent).toContain('<w:instrText>');
    expect(xml('word/footer1.xml').getElementsByTagName('w:instrText')[0]?.textContent).toBe('PAGE');
  });

  it('leaves words that look like its own names alone', async () => {
    const shown = await paragraphs([
      { kind: 'paragraph', children: [{ kind: 'link', href: 'https://a.example/', children: text('there') }] },
      { kind: 'paragraph', children: text(' r:id="abcdefghijklmnopqrstu" Id="rIdabcdefghijklmnopqrstu"') },
    ]);
    expect(shown[1]).toBe('Normal:  r:id="abcdefghijklmnopqrstu" Id="rIdabcdefghijklmnopqrstu"');
  });

  it('runs from right to left where the language does', async () => {
    const edition = anEdition({ series: { ...anEdition().series, language: 'ar' } });
    const { xml } = await ofBlocks([{ kind: 'paragraph', children: text('تقييم') }], { edition });
    expect(xml('word/document.xml').getElementsByTagName('w:bidi')).toHaveLength(1);
    expect(xml('word/document.xml').getElementsByTagName('w:rtl')).toHaveLength(1);
  });

  it('shows what was typed, and nothing else, in whatever it is', async () => {
    const squeezed = (value: string) => value.replace(/\s+/g, ' ').trim();
    await fc.assert(
      fc.asyncProperty(nastyEdition, async (edition) => {
        const writing = await aWriting({ edition });
        const { xml } = await written(writing);
        const document = xml('word/document.xml');
        const shown = [...document.getElementsByTagName('w:p')].map((each) => each.textContent ?? '');
        const typed = textsOfBlocks(writing.document.blocks).map((each) => printable(each).replaceAll('\n', ''));
        expect(squeezed(shown.join(' '))).toBe(squeezed(typed.join(' ')));
        expect(document.querySelector('instrText, fldSimple, object, script')).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('tells how far it is, and writes nothing at all', async () => {
    const shares: number[] = [];
    const { xml } = await written(
      { edition: anEdition({ sections: [] }), document: { blocks: [] } },
      (share) => void shares.push(share),
    );
    expect(xml('word/document.xml').getElementsByTagName('w:body')).toHaveLength(1);
    expect(shares.at(-1)).toBeGreaterThan(0.5);
  });
});
