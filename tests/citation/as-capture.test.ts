import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../lib/article/article.ts';
import { keysOfCapture } from '../../lib/article/merge.ts';
import { asCapture } from '../../lib/citation/as-capture.ts';
import { anEntry } from '../support/entries.ts';

const bare = { doi: undefined, url: undefined };
const keys = (...args: Parameters<typeof anEntry>) => keysOfCapture(asCapture(anEntry(...args)));

describe('an entry as a capture', () => {
  it('is known by its identifiers and its address, and by nothing else where it has some', () => {
    expect(keys()).toEqual(['doi:10.5555/sample.2024.001', 'url:journal.example/doi/10.5555/sample.2024.001']);
  });

  it('is known by title, year and first author where it has none', () => {
    const key = ['reference:feedback literacy in clinical teaching a scoping review 2024 muller'];
    expect(keys(bare)).toEqual(key);
    expect(
      keys({
        ...bare,
        issued: '2024-05-03',
        volume: '3',
        title: 'Feedback Literacy in <i>Clinical</i> Teaching: A Scoping Review' as MarkedText,
      }),
    ).toEqual(key);
  });

  it('is known by all that it says where its title is many papers’', () => {
    const introduction = { ...bare, title: 'Introduction' as MarkedText };
    expect(keys({ ...introduction, pages: '1-3' })).not.toEqual(keys({ ...introduction, pages: '7-9' }));
    expect(keys(introduction)).toEqual(keys(introduction));
  });

  it('gives every word as the file’s', () => {
    expect(asCapture(anEntry()).provenance.title).toEqual({ from: 'file:ris' });
    const named = asCapture({ ...anEntry(), file: 'refs.ris' }, '2026-11-28T10:07:31.123Z');
    expect(named.provenance.title).toEqual({ from: 'file:ris|refs.ris|2026-11-28T10:07Z' });
  });

  it('is thin where it is only an address with a title', () => {
    const { thin } = asCapture(anEntry({ authors: undefined, journal: undefined, issued: undefined }));
    expect([thin, asCapture(anEntry()).thin]).toEqual([true, undefined]);
  });

  it('stands as its title or its file says, and else was not checked', () => {
    const at = '2026-11-30T08:00:00.000Z';
    const title = 'RETRACTED: Hydroxychloroquine for all' as MarkedText;
    expect(asCapture(anEntry({ title }), at).trust).toEqual({ status: 'retracted', from: 'title', checkedAt: at });
    expect(asCapture(anEntry({}, { standing: 'corrected' }), at).trust).toMatchObject({
      status: 'corrected',
      from: 'file',
    });
    expect(asCapture(anEntry(), at).trust).toEqual({ status: 'unchecked' });
  });
});
