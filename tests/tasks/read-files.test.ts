import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/citation/imported.ts';
import type { IncomingEntry } from '../../lib/ports/imports.ts';
import { LARGEST_FILE, LARGEST_WHOLE, MOST_UNREAD } from '../../lib/ports/reading-files.ts';
import { createFileReading } from '../../lib/tasks/read-files.ts';
import { anEntry } from '../support/entries.ts';

/** A format in which a line is a DOI, and a line with a question mark cannot be read. */
const reading = () =>
  createFileReading({
    recognise: (name) => (name.endsWith('.dois') ? 'identifiers' : undefined),
    *read(_, text): Generator<Reading> {
      if (text.startsWith('throw')) throw new Error('hostile');
      let end = 0;
      for (const [index, line] of text.split('\n').entries()) {
        end += line.length + 1;
        const place = { line: index + 1, end };
        if (line.includes('?')) yield { kind: 'unread', ...place, text: line, why: 'syntax' };
        else yield { kind: 'entry', ...place, ...entryOf(line) };
      }
    },
  });

const entryOf = (doi: string): IncomingEntry => anEntry({ doi, url: undefined }, { tags: ['t'] });
const silent = () => undefined;

describe('reading files', () => {
  it('reads several, counts what is twice, and lists what could not be read with its line', async () => {
    const files = [new File(['10.5555/1\n?\n10.5555/2'], 'a.dois'), new File(['10.5555/2'], 'b.dois')];
    const shares: number[] = [];
    const it = reading();
    expect(await it.read(files, (share) => shares.push(share))).toEqual({
      files: [
        { name: 'a.dois', format: 'identifiers', entries: 2 },
        { name: 'b.dois', format: 'identifiers', entries: 1 },
      ],
      entries: 3,
      twice: [2],
      brings: { tags: 3, keywords: 0, notes: 0, lists: 0, states: 0, quotes: 0 },
      unread: [{ file: 'a.dois', line: 2, text: '?', why: 'syntax' }],
      unreadCount: 1,
    });
    expect(shares.at(-1)).toBe(1);
    expect((await it.entries(1, 3)).map(({ described }) => described.fields.doi)).toEqual(['10.5555/2', '10.5555/2']);
    expect((await it.entries(0, 3)).map(({ file }) => file)).toEqual(['a.dois', 'a.dois', 'b.dois']);
    expect(await it.keys(0, 1)).toEqual([['doi:10.5555/1']]);
  });

  it.each([
    ['archive', new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])], 'bomb.dois')],
    ['archive', new File([new Uint8Array([0x1f, 0x8b, 8])], 'bomb.dois')],
    ['not-text', new File([new Uint8Array([1, 0, 0, 0, 0, 0, 0, 0, 9])], 'x.dois')],
    ['empty', new File([], 'x.dois')],
    ['empty', new File([' \n'], 'x.dois')],
    ['unknown', new File(['what'], 'x.txt')],
    ['broken', new File(['throw'], 'x.dois')],
  ])('refuses a file as %s, and reads the others', async (refused, file) => {
    const { files, entries } = await reading().read([file, new File(['10.5555/1'], 'b.dois')], silent);
    expect(files[0]).toMatchObject({ refused, entries: 0 });
    expect(entries).toBe(1);
  });

  it('refuses what is too large before it is read', async () => {
    const file = new File(['10.5555/1'], 'a.dois');
    Object.defineProperty(file, 'size', { value: LARGEST_FILE + 1 });
    file.arrayBuffer = () => Promise.reject(new Error('it was read'));
    expect((await reading().read([file], silent)).files[0]).toMatchObject({ refused: 'too-large' });
  });

  it('refuses what is taken in as a whole sooner', async () => {
    const rdf = createFileReading({ recognise: () => 'zotero-rdf', read: () => [] });
    const file = (size: number) => new File(['x'.repeat(size)], 'a.rdf');
    const most = LARGEST_WHOLE['zotero-rdf'] ?? 0;
    expect((await rdf.read([file(most + 1)], silent)).files[0]).toMatchObject({ refused: 'too-large-whole' });
    expect((await rdf.read([file(most)], silent)).files[0]?.refused).toBeUndefined();
  });

  it('lists so many that could not be read, and counts the rest', async () => {
    const file = new File(
      [
        Array(MOST_UNREAD + 5)
          .fill('?')
          .join('\n'),
      ],
      'a.dois',
    );
    const { unread, unreadCount } = await reading().read([file], silent);
    expect([unread.length, unreadCount]).toEqual([MOST_UNREAD, MOST_UNREAD + 5]);
  });
});
