import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../../lib/article/article.ts';
import { checkAccessibility } from '../../../lib/share/checks/accessibility.ts';
import type { DraftImage, Network } from '../../../lib/share/draft.ts';
import { anArticle } from '../../support/builders.ts';
import { anImage, facts } from '../../support/draft-facts.ts';

describe('checkAccessibility', () => {
  it.each([
    ['', ['no-alt']],
    ['  ', ['no-alt']],
    ['image', ['empty-alt']],
    ['IMG_2041.jpg', ['empty-alt']],
    ['Forest plot: mortality, 12 trials', []],
  ])('of the alt text %j says %j', (alt, expected) => {
    const findings = checkAccessibility(facts(['Look.'], { images: [anImage({ alt })] }));
    expect(findings.map(({ reason }) => reason)).toEqual(expected);
  });

  it.each([
    [['a'], ['x'], ['no-alt', undefined]],
    [['a', 'b'], ['x'], ['no-alt-of', '2 of 2']],
    [
      ['a', 'b'],
      ['x', 'y'],
      ['no-alt-in', '2 of 2 in 1'],
    ],
  ])('says which of the images %j of %j has none', (ids, texts, [reason, which]) => {
    const images = ids.map((id, index) =>
      anImage({ id, partId: 'part-0', alt: index < ids.length - 1 ? 'A plot' : '' }),
    );
    const [found] = checkAccessibility(facts(texts, { images }));
    const { count, most, part } = found?.names ?? {};
    expect(found?.reason).toBe(reason);
    expect(count && `${count} of ${most}${part ? ` in ${part}` : ''}`).toBe(which);
  });

  it('knows the same image again when another comes beside it', () => {
    const image = anImage({ id: 'a', alt: '' });
    const of = (images: DraftImage[]) => checkAccessibility(facts(['Look.'], { images }))[0]?.id;
    expect(of([image, anImage({ id: 'b' })])).toBe(of([image]));
  });

  it.each([
    ['#foamed', [['#foamed', '#FOAMed']]],
    ['#FOAMed', []],
    ['#Foamed', []],
    ['#covid', []],
    ['#ourjournalclub', [['#ourjournalclub', '#OurJournalClub']]],
    ['https://example.org/#meded', []],
    ['#womeninsurgery', [['#womeninsurgery', '#WomenInSurgery']]],
    // By the words of its article, and of the post.
    ['#samplecellarteritis', [['#samplecellarteritis', '#SampleCellArteritis']]],
    ['Feedforward loops: #feedforwardloops', [['#feedforwardloops', '#FeedforwardLoops']]],
    ['#cardiology #information #together #therapist #gastroenterology', []],
  ])('of %j suggests %j', (text, expected) => {
    const findings = checkAccessibility(
      facts([text], {
        ownHashtags: ['#OurJournalClub'],
        articles: [{ ...anArticle(), title: 'Sample cell <i>arteritis</i>' as MarkedText }],
      }),
    );
    expect(findings.map(({ names }) => [names?.what, names?.instead])).toEqual(expected);
  });

  it('calls more than five hashtags of one part a wall', () => {
    const five = '#A1 #B2 #C3 #D4 #E5';
    expect(checkAccessibility(facts([five, five]))).toEqual([]);
    expect(checkAccessibility(facts([`${five} #F6`]))).toMatchObject([
      { reason: 'hashtag-wall', place: { part: 0, start: 20, end: 23 } },
    ]);
  });
});

it.each<[number, Network[], unknown[]]>([
  [1500, ['bluesky', 'mastodon'], []],
  [1501, ['bluesky', 'mastodon'], [['long-alt', { count: '1501', most: '1500' }, { imageId: 'image-1' }]]],
  [1501, ['bluesky'], []],
])('alt text of %i characters, as a reader counts them, for %j', (length, networks, expected) => {
  const images = [anImage({ alt: '👩🏽‍⚕️'.repeat(length) })];
  const found = checkAccessibility(facts([''], { images, networks }));
  expect(found.map(({ reason, names, place }) => [reason, names, place])).toEqual(expected);
});
