import { describe, expect, it } from 'vitest';
import { blueskyPostUrl, postRecord, type RecordParts } from '../../../lib/share/bluesky/record.ts';

const NOW = '2026-03-04T09:00:00.000Z';
const BLOB = { $type: 'blob', ref: { $link: 'bafy' }, mimeType: 'image/png', size: 3 };
const CARD = { url: 'https://doi.org/10.1056/NEJMoa2034577', title: 'Safety', description: 'NEJM' };
const IMAGE = { id: 'image-1', alt: 'A forest plot', mime: 'image/png', width: 400, height: 300 } as const;
const record = (parts: Partial<RecordParts> = {}) =>
  postRecord({ text: 'Feedback works.', dids: new Map(), now: NOW, images: [], ...parts });

describe('a record', () => {
  it('of words alone is no more than that', () => {
    expect(record()).toEqual({ $type: 'app.bsky.feed.post', text: 'Feedback works.', createdAt: NOW });
  });

  it('says the language, and what it answers', () => {
    const [root, parent] = [
      { uri: 'at://a/b/1', cid: 'c1' },
      { uri: 'at://a/b/2', cid: 'c2' },
    ];
    expect(record({ language: 'de', reply: { root, parent } })).toMatchObject({
      langs: ['de'],
      reply: { root, parent },
    });
  });

  it.each(['en_US', 'English; French', '', 'x', 'en\n'])(
    'says no language where %j is none: it would be refused',
    (language) => {
      expect(record({ language })).not.toHaveProperty('langs');
    },
  );

  it('shows images with what they say and their form, and then no card', () => {
    expect(record({ images: [{ blob: BLOB, image: IMAGE }], card: { card: CARD } }).embed).toEqual({
      $type: 'app.bsky.embed.images',
      images: [{ image: BLOB, alt: 'A forest plot', aspectRatio: { width: 400, height: 300 } }],
    });
  });

  it('leaves out a form that is not known', () => {
    const { embed } = record({ images: [{ blob: BLOB, image: { ...IMAGE, width: 0 } }] });
    expect(embed).toMatchObject({ images: [{ image: BLOB, alt: 'A forest plot' }] });
    expect(JSON.stringify(embed)).not.toContain('aspectRatio');
  });

  it.each([
    ['without a picture', undefined],
    ['with one', BLOB],
  ])('shows the card of a link %s', (_, thumb) => {
    expect(record({ card: { card: CARD, thumb } }).embed).toEqual({
      $type: 'app.bsky.embed.external',
      external: { uri: CARD.url, title: 'Safety', description: 'NEJM', ...(thumb && { thumb }) },
    });
  });
});

it('is seen at Bluesky under its key', () => {
  expect(blueskyPostUrl('ed.example.com', '3mg7w7rol2222')).toBe(
    'https://bsky.app/profile/ed.example.com/post/3mg7w7rol2222',
  );
});
