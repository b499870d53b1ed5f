import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outline, readOpml, writeOpml } from '../../lib/sources/opml.ts';

const NOW = '2026-11-29T12:00:00.000Z';

describe('a list of subscriptions', () => {
  it('is read with its folders and every attribute', () => {
    const list = readOpml(`<?xml version="1.0"?><opml version="1.1"><head><title>Mine &amp; yours</title></head><body>
      <!-- <outline xmlUrl="https://no.example/"/> -->
      <outline text="Education"><outline text="A &lt;b&gt;" type="rss" xmlUrl="https://a.example/?x=1&amp;y=2" sheafKind="journal"/></outline>
      <outline text="Alone" xmlUrl="https://b.example/"/></body></opml>`);
    expect(list).toEqual({
      title: 'Mine & yours',
      outlines: [
        {
          attributes: { text: 'Education' },
          outlines: [
            {
              attributes: { text: 'A <b>', type: 'rss', xmlUrl: 'https://a.example/?x=1&y=2', sheafKind: 'journal' },
              outlines: [],
            },
          ],
        },
        { attributes: { text: 'Alone', xmlUrl: 'https://b.example/' }, outlines: [] },
      ],
    });
  });

  it.each(['', '<rss/>', '<opml><head/></opml>', '{}', `<opml><body>${'<outline>'.repeat(300)}`])(
    '%s is none',
    (text) => {
      expect(readOpml(text)).toBeUndefined();
    },
  );

  it('is the same after it was written and read', () => {
    // What XML 1.0 cannot hold is left out.
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !/[^\P{C}\n\r\t]|[\ufffe\uffff]/u.test(each));
    const names = fc.constantFrom('text', 'title', 'xmlUrl', 'htmlUrl', 'sheafKind');
    const attributes = fc.dictionary(names, text, { noNullPrototype: true });
    const feeds = fc.array(fc.record({ attributes, outlines: fc.constant<Outline[]>([]) }), { maxLength: 4 });
    const outline: fc.Arbitrary<Outline> = fc.record({ attributes, outlines: feeds });
    fc.assert(
      fc.property(fc.array(outline), (outlines) => {
        expect(readOpml(writeOpml({ title: 'Mine', outlines }, NOW))).toEqual({ title: 'Mine', outlines });
      }),
    );
  });
});
