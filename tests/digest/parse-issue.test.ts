import { describe, expect, it } from 'vitest';
import { parseEdition } from '../../lib/digest/parse-edition.ts';
import { parseEntry, parseIssue, parseSeries } from '../../lib/digest/parse-issue.ts';
import { MISFIT, type Parse } from '../../lib/text/parse.ts';
import { aFullEdition, anEdition, anEditionEntry, anEditionSection } from '../support/an-edition.ts';
import { anEntry, anIssue, aSeries } from '../support/an-issue.ts';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `entry-${at}`);
const image = { id: 'i', alt: '', mime: 'image/png', width: 1, height: 1, size: 1 };

function mended<T>(parse: Parse<T>, value: unknown) {
  const mend = { left: [] as string[], at: '' };
  return { parsed: parse(value, mend), left: mend.left };
}

describe('what is kept of digests', () => {
  it('is read as it was written, and nothing beyond it', () => {
    expect(parseSeries({ ...aSeries(), secret: 1 })).toEqual(aSeries());
    expect(parseIssue({ ...anIssue(), secret: 1 })).toEqual(anIssue());
    expect(parseEntry({ ...anEntry(), secret: 1 })).toEqual(anEntry());
    expect(parseEdition({ ...aFullEdition(), secret: 1 })).toEqual(aFullEdition());
  });

  it.each<[string, Parse<unknown>, unknown]>([
    ['a series without an id', parseSeries, aSeries({ id: '' })],
    ['a series in no language', parseSeries, aSeries({ language: 'x' })],
    ['a series with a homepage that is a script', parseSeries, aSeries({ homepage: 'javascript:alert(1)' })],
    [
      'an issue of more entries than there are',
      parseIssue,
      anIssue({ sections: [{ id: 's', title: '', entryIds: ids(5001) }] }),
    ],
    [
      'an issue of more entries than there are in all of its sections',
      parseIssue,
      anIssue({ sections: ['a', 'b'].map((id) => ({ id, title: '', entryIds: ids(2501) })) }),
    ],
    ['an issue of a day that is none', parseIssue, anIssue({ date: '2026-13-01' })],
    ['an issue of a number that is none', parseIssue, anIssue({ number: 1.5 })],
    ['an entry with a text of any length', parseEntry, anEntry({ commentary: 'x'.repeat(50_001) })],
    [
      'an entry with an image that can hold a script',
      parseEntry,
      anEntry({ image: { ...image, mime: 'image/svg+xml' } as never }),
    ],
    [
      'an edition with a link that is a script',
      parseEdition,
      anEdition({ sections: [anEditionSection([anEditionEntry({ link: 'javascript:alert(1)' })])] }),
    ],
    ['an edition of no day', parseEdition, anEdition({ date: 'soon' })],
  ])('is not %s', (_name, parse, value) => {
    expect(parse(value)).toBe(MISFIT);
  });

  it('is mended, as far as it can be', () => {
    const long = mended(
      parseIssue,
      anIssue({ sections: ['a', 'b'].map((id) => ({ id, title: '', entryIds: ids(4000) })) }),
    );
    expect(long.parsed).toMatchObject({ sections: [{ entryIds: { length: 4000 } }, { entryIds: { length: 1000 } }] });
    expect(long.left).toEqual(['sections']);
    expect(mended(parseEntry, anEntry({ level: '9' as never, question: 1 as never }))).toEqual({
      parsed: anEntry(),
      left: ['question', 'level'],
    });
    expect(mended(parseSeries, aSeries({ deletedAt: 'soon' })).parsed).toMatchObject({
      deletedAt: '1970-01-01T00:00:00.000Z',
    });
  });
});
