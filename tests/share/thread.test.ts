import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../lib/share/breaks.ts';
import type { Numbering } from '../../lib/share/draft.ts';
import { findEntities } from '../../lib/share/entities.ts';
import type { Span } from '../../lib/share/link-domains.ts';
import { threadOf } from '../../lib/share/thread.ts';

const whole = (text: string): Span[] =>
  [...text.matchAll(/https?:\/\/\S+/g)].map(({ index, 0: link }) => ({ start: index, end: index + link.length }));
const within = (limit: number) => ({
  whole,
  over: (text: string) => (text.length > limit ? limit : undefined),
});
const split = (text: string, limit: number, numbering: Numbering = 'none') =>
  threadOf([text], { numbering, ...within(limit) }).map((post) => post.text);

describe('threadOf', () => {
  it('leaves a text that fits as it is, without a number', () => {
    expect(split('Feedback is a gift.', 30, 'count-of')).toEqual(['Feedback is a gift.']);
  });

  it.each([
    ['a sentence', 'Feedback works. It needs time and trust.', 30, ['Feedback works.', 'It needs time and trust.']],
    ['a line', 'Feedback works\nIt needs time and trust', 30, ['Feedback works', 'It needs time and trust']],
    [
      'a clause',
      'Feedback works in clinics, wards and theatres',
      35,
      ['Feedback works in clinics,', 'wards and theatres'],
    ],
    ['a word', 'Feedback works in clinics wards and', 27, ['Feedback works in clinics', 'wards and']],
    ['a letter where nothing else is', 'Feedbackfeedbackfeedback', 10, ['Feedbackfe', 'edbackfeed', 'back']],
    ['two words of a script without spaces', '地塞米松降低死亡率', 5, ['地塞米松', '降低死亡率']],
  ])('breaks at %s', (_, text, limit, parts) => {
    expect(split(text, limit)).toEqual(parts);
  });

  it('passes over a sentence that would leave a part nearly empty', () => {
    expect(split('Yes. Feedback works in clinics, and in wards of every kind', 40)).toEqual([
      'Yes. Feedback works in clinics,',
      'and in wards of every kind',
    ]);
  });

  it.each([
    ['Mortality fell after 6 mg of it', 22, 'Mortality fell after'],
    ['A mortality of 22.9 % was seen', 19, 'A mortality of'],
    ['Mortality fell, HR 0.83 in all', 19, 'Mortality fell,'],
    ['The difference had p < 0.001 then', 23, 'The difference had'],
    ['A dose of 10 µg was given daily', 12, 'A dose of'],
  ])('keeps a number with its unit in %j', (text, limit, first) => {
    expect(split(text, limit)[0]).toBe(first);
  });

  it.each([
    'As Horby et al. showed in 2021, it works well',
    'We compared it vs. Placebo in a trial of ours',
    'See Fig. Two of the trial for what it did then',
  ])('does not take an abbreviation for the end of a sentence in %j', (text) => {
    expect(breaksOf(text, []).filter(({ rank }) => rank === 'sentence')).toEqual([]);
  });

  it.each(['word', 'word. ', '\nx', '漢字仮名', '🇩🇪🇫🇷', 'https://a.co/(', '10.1000/(x '])(
    'looks for each post at no more of a text of %j where that is longer',
    (piece) => {
      const looked = (length: number) => {
        let many = 0;
        const over = (text: string) => {
          many += text.length;
          return text.length > 280 ? 280 : undefined;
        };
        threadOf([piece.repeat(length / piece.length)], { numbering: 'count-of', over, whole: findEntities });
        return many;
      };
      expect(looked(20_000) / looked(5000)).toBeLessThan(5);
    },
  );

  it('is one post where not even the number fits', () => {
    const over = () => 0;
    const posts = threadOf(['Feedback works. '.repeat(40)], { numbering: 'count', over, whole });
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ start: 0, fits: false });
  });

  it('takes what is too long for a link for none, though what it looks at first is one', () => {
    const over = (text: string) => {
      const isLink = findEntities(text)[0]?.end === text.length;
      return text.length > 280 ? (isLink ? 0 : 280) : undefined;
    };
    const [first] = threadOf([`https://a.co/${'path'.repeat(1200)}`], { numbering: 'none', over, whole: findEntities });
    expect(first).toMatchObject({ end: 280, fits: true });
  });

  it('never breaks a link, and says where one is too long', () => {
    const posts = threadOf(['See https://doi.org/10.1056/NEJMoa2021436 today'], { numbering: 'none', ...within(20) });
    expect(posts.map(({ text, fits }) => ({ text, fits }))).toEqual([
      { text: 'See', fits: true },
      { text: 'https://doi.org/10.1056/NEJMoa2021436', fits: false },
      { text: 'today', fits: true },
    ]);
  });

  it.each<[Numbering, string[]]>([
    ['none', ['One is here.', 'Two is here.', 'Three.']],
    ['count', ['1/ One is here.', '2/ Two is here.', '3/ Three.']],
    ['count-of', ['1/3 One is here.', '2/3 Two is here.', '3/3 Three.']],
  ])('numbers them: %s', (numbering, texts) => {
    expect(split('One is here. Two is here. Three.', 17, numbering)).toEqual(texts);
  });

  it('keeps the breaks of the person', () => {
    const posts = threadOf(['First.', 'Second. And more.'], { numbering: 'count-of', ...within(100) });
    expect(posts.map(({ text, part }) => [part, text])).toEqual([
      [0, '1/2 First.'],
      [1, '2/2 Second. And more.'],
    ]);
  });

  const text = fc.array(
    fc.oneof(
      fc.constantFrom(
        'Feedback',
        'works.',
        'in,',
        'et al.',
        '6 mg',
        '👩🏽‍⚕️',
        '死亡率',
        'https://doi.org/10.1/x(1)',
        '\n\n',
        '  ',
      ),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 60 },
  );
  const numbering = fc.constantFrom<Numbering>('none', 'count', 'count-of');

  it('loses nothing, and is within the limit with its number', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        numbering,
        fc.integer({ min: 40, max: 120 }),
        (said, how, limit) => {
          const parts = said.map((each) => each.join(' '));
          const posts = threadOf(parts, { numbering: how, ...within(limit) });
          for (const [index, part] of parts.entries()) {
            const own = posts.filter((post) => post.part === index);
            expect(own.map(({ start, end }) => part.slice(start, end)).join('')).toBe(part);
          }
          for (const post of posts) {
            expect(post.text.endsWith((parts[post.part] ?? '').slice(post.start, post.end).trim())).toBe(true);
            if (post.fits) expect(post.text.length).toBeLessThanOrEqual(limit);
            else expect(whole(post.text).length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('never breaks a link or a grapheme', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 40 }), (words, limit) => {
        const part = words.join(' ');
        const edges = new Set([...segmenter.segment(part)].map(({ index }) => index));
        for (const { start } of threadOf([part], { numbering: 'none', ...within(limit) })) {
          if (start > 0) expect(edges.has(start)).toBe(true);
          expect(whole(part).some((link) => link.start < start && start < link.end)).toBe(false);
        }
      }),
    );
  });

  it('has room for the digits of its count', () => {
    const words = Array.from({ length: 12 }, () => 'w'.repeat(17)).join(' ');
    for (const text of split(words, 20, 'count')) expect(text.length).toBeLessThanOrEqual(20);
  });

  it('has the same words however it is numbered', () => {
    const long = 'Feedback works. '.repeat(200);
    for (const how of ['none', 'count', 'count-of'] as const) {
      const posts = threadOf([long], { numbering: how, ...within(60) });
      expect(posts.map(({ start, end }) => long.slice(start, end)).join('')).toBe(long);
      expect(posts.every(({ text, fits }) => fits && text.length <= 60)).toBe(true);
    }
  });
});
