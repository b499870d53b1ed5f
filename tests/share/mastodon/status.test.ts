import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idempotencyKey, languageCode, statusForm } from '../../../lib/share/mastodon/status.ts';
import { aPost } from '../../support/builders.ts';

describe('the form of a status', () => {
  it('has its words alone where there is nothing else', () => {
    expect(statusForm(aPost(), 0, [])).toEqual([['status', 'Feedback works.']]);
  });

  it('has everything that the post has', () => {
    const post = aPost({
      contentWarning: 'Wound',
      language: 'en-GB',
      visibility: 'unlisted',
      poll: { options: ['Yes ', 'No'], minutes: 60, isMultiple: false },
    });
    expect(statusForm(post, 0, ['1', '2'])).toEqual([
      ['status', 'Feedback works.'],
      ['media_ids[]', '1'],
      ['media_ids[]', '2'],
      ['poll[options][]', 'Yes'],
      ['poll[options][]', 'No'],
      ['poll[expires_in]', '3600'],
      ['poll[multiple]', 'false'],
      ['spoiler_text', 'Wound'],
      ['visibility', 'unlisted'],
      ['language', 'en'],
    ]);
  });

  it('of a later part answers the one before it, and asks no poll again', () => {
    const posted = { id: '101', at: '2026-03-04T09:00:00.000Z' };
    const post = aPost({
      parts: [
        { text: 'One', imageIds: [], posted },
        { text: 'Two', imageIds: [] },
      ],
      poll: { options: ['Yes', 'No'], minutes: 60, isMultiple: false },
    });
    expect(statusForm(post, 1, [])).toEqual([
      ['status', 'Two'],
      ['in_reply_to_id', '101'],
    ]);
  });

  it.each([
    ['en', 'en'],
    ['pt-BR', 'pt'],
    ['GSW-CH', 'gsw'],
    ['English', undefined],
    ['', undefined],
  ])('names the language %j as %j', (language, code) => {
    expect(languageCode(language)).toBe(code);
  });
});

it('has a key of its post and its number only, no two the same, fit for a header', () => {
  const id = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(id, id, fc.nat(999), fc.nat(999), (one, other, a, b) => {
      expect(idempotencyKey(one, a)).toMatch(/^[\x21-\x7e]+$/);
      expect(idempotencyKey(one, a) === idempotencyKey(other, b)).toBe(one === other && a === b);
    }),
  );
});
