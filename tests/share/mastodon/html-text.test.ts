import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOfHtml } from '../../../lib/share/mastodon/html-text.ts';
import { ownTime } from '../../support/own-time.ts';

it.each([
  ['<p>One</p><p>Two<br>Three<br/>Four</p>', 'One\n\nTwo\nThree\nFour'],
  ['<p>a &lt;b&gt; &amp;amp; &#39;c&#x27; &quot;&nbsp;</p>', `a <b> &amp; 'c' "`],
  [
    '<p>Hi <a href="https://x.example"><span class="invisible">https://</span>x.example</a></p>',
    'Hi https://x.example',
  ],
  ['<img src=x onerror=alert(1)>', ''],
  ['a < b', 'a < b'],
  ['&#x110000; &unknown;', '&#x110000; &unknown;'],
  ['<blockquote><p>Said</p></blockquote><p>So</p>', 'Said\n\nSo'],
])('%j is %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

it('takes no longer than its length says, whatever it is given', () => {
  const started = ownTime();
  for (const sign of ['<', '&', '<p', '&#', '\n', '<br'])
    expect(textOfHtml(sign.repeat(50_000)).length).toBeLessThan(200_000);
  expect(ownTime() - started).toBeLessThan(2000);
});

it('gives back every text that a server would write', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const html = `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p>`;
      expect(textOfHtml(html)).toBe(text.replace(/\n{3,}/g, '\n\n').trim());
    }),
  );
});
