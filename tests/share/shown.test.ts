import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFor } from '../../lib/share/count.ts';
import { DEFAULT_LIMITS } from '../../lib/share/networks.ts';
import { createMemory, type ShownDraft, shownOn } from '../../lib/share/shown.ts';

const aDraft = (draft: Partial<ShownDraft> & { texts?: string[] } = {}): ShownDraft => ({
  parts: (draft.texts ?? ['Feedback works.']).map((text, index) => ({ id: `p${index}`, text })),
  overrides: {},
  numbering: 'count-of',
  images: [],
  ...draft,
});
const anImage = (id: string, partId: string) => ({
  id,
  partId,
  alt: '',
  mime: 'image/png' as const,
  width: 1,
  height: 1,
  size: 1,
});
const on = (network: Parameters<typeof shownOn>[0], draft: ShownDraft) => shownOn(network, draft, DEFAULT_LIMITS);

describe('shownOn', () => {
  it('is one post with its length where it fits', () => {
    expect(on('x', aDraft())).toMatchObject([{ text: 'Feedback works.', fits: true, count: { used: 15, limit: 280 } }]);
  });

  it("breaks by the network's own count", () => {
    const texts = ['Feedback works. '.repeat(25)];
    expect(on('x', aDraft({ texts }))).toHaveLength(2);
    expect(on('linkedin', aDraft({ texts }))).toHaveLength(1);
    for (const post of on('x', aDraft({ texts }))) expect(countFor('x', post.text).fits).toBe(true);
  });

  it('has the words that a network has of its own', () => {
    const draft = aDraft({ overrides: { x: [{ id: 'x0', text: 'Other.' }] } });
    expect(on('x', draft).map(({ text }) => text)).toEqual(['Other.']);
    expect(on('bluesky', draft).map(({ text }) => text)).toEqual(['Feedback works.']);
  });

  it('counts the content warning where the network does', () => {
    const draft = aDraft({ contentWarning: 'Death' });
    expect(on('mastodon', draft)[0]?.count.used).toBe(20);
    expect(on('x', draft)[0]?.count.used).toBe(15);
  });

  it('leaves out a part of a thread that has nothing, and keeps the places of the others', () => {
    const draft = aDraft({ texts: ['One.', ' \n', 'Three.'] });
    expect(on('x', draft).map(({ text, part }) => [part, text])).toEqual([
      [0, '1/2 One.'],
      [2, '2/2 Three.'],
    ]);
  });

  it('keeps a part that has an image alone, and puts the images of a part on its first post', () => {
    const long = 'Feedback works. '.repeat(25);
    const draft = aDraft({ texts: [long, ''], images: [anImage('a', 'p0'), anImage('b', 'p1')] });
    expect(on('x', draft).map(({ imageIds }) => imageIds)).toEqual([['a'], [], ['b']]);
  });

  it('shows a new draft as one empty post', () => {
    expect(on('x', aDraft({ texts: [''] })).map(({ text }) => text)).toEqual(['']);
  });
});

describe('createMemory', () => {
  it('changes no answer, whatever was shown before', () => {
    const text = fc.constantFrom(
      '',
      'One.',
      'Feedback works. '.repeat(25),
      `${'Feedback works '.repeat(40)}https://a.com`,
    );
    const limits = fc.constantFrom(DEFAULT_LIMITS, { ...DEFAULT_LIMITS, x: { characters: 100 } });
    const shown = fc.record({
      texts: fc.array(text, { minLength: 1, maxLength: 12 }),
      numbering: fc.constantFrom('none' as const, 'count' as const, 'count-of' as const),
      warning: fc.constantFrom('', 'Death', 'x'.repeat(400)),
      images: fc.subarray([anImage('a', 'p0'), anImage('b', 'p1')]),
      network: fc.constantFrom('x' as const, 'mastodon' as const, 'whatsapp' as const),
      limits,
    });
    fc.assert(
      fc.property(fc.array(shown, { minLength: 2, maxLength: 6 }), fc.constantFrom(3, 500), (asked, many) => {
        const memory = createMemory(many);
        for (const { network, limits: given, warning, ...changes } of asked) {
          const draft = aDraft({ ...changes, ...(warning && { contentWarning: warning }) });
          expect(shownOn(network, draft, given, memory)).toEqual(shownOn(network, draft, given));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('knows what it was asked, by the same limits and warning only', () => {
    const memory = createMemory();
    const limits = DEFAULT_LIMITS;
    const known = memory('x', { limits });
    expect(memory('x', { limits })).toBe(known);
    for (const options of [{ limits: { ...limits } }, { limits, contentWarning: 'Death' }]) {
      expect(memory('x', options)).not.toBe(known);
    }
    expect(memory('bluesky', { limits })).not.toBe(memory('x', { limits }));
  });
});
