import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../lib/article/markup.ts';
import { readEntries } from '../../../lib/citation/formats.ts';
import type { ImportedEntry } from '../../../lib/citation/imported.ts';
import type { Edition } from '../../../lib/digest/edition.ts';
import type { DigestFormat } from '../../../lib/digest/formats/format.ts';
import { bibtex, cslJson, ris } from '../../../lib/digest/formats/references.ts';
import { aFullEdition, anEdition, anEditionEntry, anEditionSection } from '../../support/an-edition.ts';
import { anyFields } from '../../support/any-article.ts';

const FORMATS: DigestFormat[] = [bibtex, ris, cslJson];

const write = async (format: DigestFormat, edition: Edition, onProgress: (share: number) => void = () => undefined) =>
  String(
    await format.write(
      { edition, document: { blocks: [] }, images: new Map(), earlier: [], recipients: [] },
      onProgress,
    ),
  );
const readBack = (format: DigestFormat, text: string) =>
  [...readEntries(format.id as 'ris', text)].filter((each): each is ImportedEntry => each.kind === 'entry');

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('holds each article, and what the issue says of it', async () => {
    const edition = aFullEdition();
    const entries = edition.sections.flatMap((section) => section.entries);
    const read = readBack(format, await write(format, edition));
    expect(read).toHaveLength(entries.length);
    for (const [index, { fields, commentary }] of entries.entries()) {
      expect(plain(read[index]?.described.fields.title ?? '')).toBe(plain(fields.title ?? ''));
      expect(read[index]?.described.fields.journal).toBe(fields.journal);
      expect(read[index]?.described.fields.issued?.slice(0, 4)).toBe(fields.issued?.slice(0, 4));
      const own = JSON.stringify([read[index]?.note, read[index]?.quotes]);
      for (const line of commentary.split('\n').filter(Boolean))
        expect(own).toContain(JSON.stringify(line).slice(1, -1));
    }
    const first = JSON.stringify(read[0]);
    for (const said of [
      'Retracted · Preprint',
      'Level 1',
      'Which patients',
      'needed no oxygen',
      'on Monday',
      'twice as often',
    ])
      expect(first).toContain(said);
  });

  it('is the same twice, of nothing too, and tells how far it is', async () => {
    const shares: number[] = [];
    const edition = aFullEdition();
    const once = await write(format, edition, (share) => void shares.push(share));
    expect(await write(format, edition)).toBe(once);
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
    expect(readBack(format, await write(format, anEdition({ sections: [] })))).toEqual([]);
  });

  it('holds nothing of the person’s own', async () => {
    const text = await write(format, anEdition());
    expect(text).not.toMatch(/sheaf:|unread|addedAt|starred|creationdate|takeHome/i);
  });

  it('holds as many entries as the issue, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyFields(), fc.string()), { minLength: 1, maxLength: 5 }), async (all) => {
        const entries = all.map(([fields, commentary], index) =>
          anEditionEntry({ id: `entry-${index}`, articleId: `article-${index}`, fields, commentary }),
        );
        const read = readBack(format, await write(format, anEdition({ sections: [anEditionSection(entries)] })));
        expect(read.map(({ described }) => described.fields.title)).toEqual(all.map(([{ title }]) => title));
      }),
      { numRuns: 60 },
    );
  });
});
