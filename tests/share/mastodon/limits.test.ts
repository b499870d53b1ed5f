import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mastodonLimits, strictestLimits } from '../../../lib/share/mastodon/limits.ts';
import { DEFAULT_LIMITS } from '../../../lib/share/networks.ts';

const USUAL = DEFAULT_LIMITS.mastodon;
const A_SERVER = {
  configuration: {
    statuses: { max_characters: 5000, max_media_attachments: 8, characters_reserved_per_url: 30 },
    media_attachments: { description_limit: 2000 },
    polls: { max_options: 10, max_characters_per_option: 200, min_expiration: 90, max_expiration: 604_830 },
  },
};

describe('the limits of a server', () => {
  it('are read', () => {
    expect(mastodonLimits(A_SERVER)).toEqual({
      characters: 5000,
      perLink: 30,
      images: { count: 8, altCharacters: 2000 },
      poll: {
        ...USUAL.poll,
        options: { min: 2, max: 10 },
        optionCharacters: 200,
        // Whole minutes that the server takes.
        minutes: { min: 2, max: 10_080 },
      },
    });
  });

  it.each([
    ['none', {}],
    ['no object', 'no'],
    ['texts', { configuration: { statuses: { max_characters: '5000' }, polls: [] } }],
    ['figures that no server has', { configuration: { statuses: { max_characters: -1, max_media_attachments: 1e9 } } }],
    ['a span that is none', { configuration: { polls: { min_expiration: 6000, max_expiration: 60 } } }],
  ])('are as Mastodon comes where it tells %s', (_, instance) => {
    expect(mastodonLimits(instance)).toEqual(USUAL);
  });

  it('are whole numbers, whatever it tells', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (statuses, polls) => {
        const { characters, perLink, images, poll } = mastodonLimits({ configuration: { statuses, polls } });
        const figures = [
          characters,
          perLink,
          images.count,
          images.altCharacters,
          poll.options.max,
          poll.optionCharacters,
        ];
        expect(figures.every((figure) => Number.isSafeInteger(figure) && figure >= 0)).toBe(true);
      }),
    );
  });
});

it('fit every server where there are several, and are the usual ones where there is none', () => {
  const large = mastodonLimits(A_SERVER);
  expect(strictestLimits([])).toEqual(USUAL);
  expect(strictestLimits([large])).toEqual(large);
  expect(strictestLimits([large, USUAL])).toMatchObject({
    characters: 500,
    perLink: 30,
    images: { count: 4, altCharacters: 1500 },
    poll: { options: { min: 2, max: 4 }, optionCharacters: 50, minutes: { min: 5, max: 10_080 } },
  });
});
