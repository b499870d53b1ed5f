import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedFromText, parseMarked, plain, toMarked } from '../../lib/article/markup.ts';
import { collapseSpace } from '../../lib/text/strings.ts';

describe('a title from HTML', () => {
  it.each([
    ['Effect of <i>E. coli</i> on H<sub>2</sub>O', 'Effect of <i>E. coli</i> on H<sub>2</sub>O'],
    ['Effect of <em class="x">E. coli</em>', 'Effect of <i>E. coli</i>'],
    ['&lt;i&gt;E. coli&lt;/i&gt; in water', '<i>E. coli</i> in water'],
    ['p <0.5 mm and n > 3', 'p &lt;0.5 mm and n &gt; 3'],
    ['Fish &amp; chips', 'Fish &amp; chips'],
    ['AT&amp;amp;T', 'AT&amp;amp;T'],
    ['<span style="font-variant: small-caps">l</span>-dopa', '<sc>l</sc>-dopa'],
    ['<span>plain</span> <a href="#">link</a>', 'plain link'],
    ['unclosed <i>mark', 'unclosed <i>mark</i>'],
    ['<i>a<b>b</i>c</b>', '<i>a<b>b</b></i><b>c</b>'],
    ['one<br>two', 'one two'],
    ['  many \n spaces ', 'many spaces'],
    ['<i></i>empty', 'empty'],
    ['x<sup>2</sup><!-- note -->', 'x<sup>2</sup>'],
    ['A<constructor>B</constructor>', 'AB'],
    ['A<__proto__>B<toString>C', 'A&lt;__proto__&gt;BC'],
  ])('%s', (html, marked) => expect(toMarked(html)).toBe(marked));

  it.each([
    ['<script>alert(1)</script>Title', 'Title'],
    ['<img src=x onerror=alert(1)>Title', 'Title'],
    ['<svg><script>alert(1)</script></svg>Title', 'Title'],
    ['<i onclick="alert(1)">Title</i>', '<i>Title</i>'],
    ['<style>*{}</style>Title', 'Title'],
  ])('nothing of %s runs', (html, marked) => expect(toMarked(html)).toBe(marked));
});

describe('a text that is longer than the limit', () => {
  const words = 'word '.repeat(2000).trim();

  it('is kept whole where the caller asks for more', () => {
    expect(toMarked(words, 20_000)).toBe(words);
    expect(markedFromText(words, 20_000)).toBe(words);
  });

  it.each([
    ['one two three', 9, 'one two…'],
    ['one two three', 13, 'one two three'],
    ['one <i>two</i> three', 16, 'one <i>two</i>…'],
    ['one <span class="a">two</span>', 17, 'one…'],
    ['one &amp; two', 7, 'one…'],
    ['onetwothree', 6, 'onetwo…'],
  ])('%s at %i is cut between words, with an ellipsis', (html, longest, marked) => {
    expect(toMarked(html, longest)).toBe(marked);
  });

  it('is cut from plain text in the same way', () => {
    expect(markedFromText('one <two three', 11)).toBe('one &lt;two…');
    expect(markedFromText(words).length).toBeLessThanOrEqual(5001);
    expect(markedFromText(words)).toMatch(/word…$/);
  });
});

it('never lets a tag other than a mark through', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '/', 'i', 'b', ' ', '&', 'lt;', 'script', '"', '=', 'x') }),
      (html) => {
        expect(toMarked(html).replace(/<\/?(?:i|b|sub|sup|sc)>/g, '')).not.toMatch(/[<>]/);
      },
    ),
  );
});

it('gives plain text back as it was', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plain(markedFromText(text))).toBe(collapseSpace(text));
    }),
  );
});

it('reads its own output as a tree', () => {
  expect(parseMarked(toMarked('H<sub>2</sub>O &lt; <i>a <b>b</b></i>'))).toEqual([
    'H',
    { mark: 'sub', children: ['2'] },
    'O < ',
    { mark: 'i', children: ['a ', { mark: 'b', children: ['b'] }] },
  ]);
});
