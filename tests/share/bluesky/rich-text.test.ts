import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blueskyText, type Facet, mentionedHandles } from '../../../lib/share/bluesky/rich-text.ts';
import { shownOnBluesky } from '../../../lib/share/counting/bluesky.ts';

const DID = 'did:plc:abc';
const DIDS = new Map([['ed.example.com', DID]]);
const bytes = (text: string) => new TextEncoder().encode(text);
/** What a facet cuts out of the text, as any reader of it does. */
const cut = (text: string, { index }: Facet) =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes(text).slice(index.byteStart, index.byteEnd));
const read = (written: string) => {
  const { text, facets } = blueskyText(written, DIDS);
  return facets.map((facet) => [cut(text, facet), facet.features[0]]);
};
const link = (uri: string) => ({ $type: 'app.bsky.richtext.facet#link', uri });
const tag = (name: string) => ({ $type: 'app.bsky.richtext.facet#tag', tag: name });
const mention = { $type: 'app.bsky.richtext.facet#mention', did: DID };

describe('facets', () => {
  it.each<[string, [string, object][]]>([
    ['See NEJM.org now', [['NEJM.org', link('https://NEJM.org')]]],
    [
      'https://doi.org/10.1016/S0140-6736(20)30183-5',
      [['doi.org/10.1016/S014...', link('https://doi.org/10.1016/S0140-6736(20)30183-5')]],
    ],
    [
      '👩‍⚕️ → https://doi.org/10.1056/NEJMoa2034577 é #MedEd',
      [
        ['doi.org/10.1056/NEJM...', link('https://doi.org/10.1056/NEJMoa2034577')],
        ['#MedEd', tag('MedEd')],
      ],
    ],
    [
      '#Größe, #1 and #医学',
      [
        ['#Größe', tag('Größe')],
        ['#医学', tag('医学')],
      ],
    ],
    ['https://x.org/a#MedEd', [['x.org/a#MedEd', link('https://x.org/a#MedEd')]]],
    // Its hashtag would run into the link.
    [
      '#医学NEJM.org #MedEd',
      [
        ['NEJM.org', link('https://NEJM.org')],
        ['#MedEd', tag('MedEd')],
      ],
    ],
    ['thanks @Ed.Example.com.', [['@Ed.Example.com', mention]]],
    ['(@ed.example.com)', [['@ed.example.com', mention]]],
    ['@nobody.example.com and @ed and ed@ed.example.com', []],
    ['@ed.example.com@mastodon.social', []],
    [`#${'x'.repeat(65)}`, []],
    ['no more', []],
  ])('of %s', (written, found) => {
    expect(read(written)).toEqual(found);
  });

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'https://doi.org/10.1016/S0140-6736(20)30183-5',
      'NEJM.org/doi/full/10.1056/NEJMoa2034577?query=main',
      '#MedEd',
      '#医学',
      '@ed.example.com',
      '👩‍⚕️',
      'é',
      '\ud83d',
      ' ',
      '\n',
    ),
  );
  const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('cut out whole code points: the link as it is shown, the hashtag, the mention; in order, none over another', () => {
    fc.assert(
      fc.property(texts, (written) => {
        const { text, facets } = blueskyText(written, DIDS);
        let last = 0;
        for (const facet of facets) {
          expect(facet.index.byteStart).toBeGreaterThanOrEqual(last);
          expect(facet.index.byteEnd).toBeGreaterThan(facet.index.byteStart);
          last = facet.index.byteEnd;
          const shown = cut(text, facet);
          const [feature] = facet.features;
          if (feature.$type === 'app.bsky.richtext.facet#tag') expect(shown.slice(1)).toBe(feature.tag);
          else if (feature.$type === 'app.bsky.richtext.facet#mention') expect(shown).toBe('@ed.example.com');
          else
            expect(feature.uri.replace(/^https?:\/\//i, '')).toContain(
              shown.replace(/\.\.\.$/, '').replace(/^https?:\/\//i, ''),
            );
        }
        expect(last).toBeLessThanOrEqual(bytes(text).length);
        // No link that is shown short is without its facet.
        const links = facets.filter(({ features }) => features[0].$type === 'app.bsky.richtext.facet#link');
        expect(links).toHaveLength(shownOnBluesky(written.toWellFormed()).links.length);
      }),
    );
  });
});

it('names each handle that is mentioned once', () => {
  expect(mentionedHandles('@Ed.example.com, @ed.example.com @ann.bsky.social @x')).toEqual([
    'ed.example.com',
    'ann.bsky.social',
  ]);
});
