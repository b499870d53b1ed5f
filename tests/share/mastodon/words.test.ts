import { expect, it } from 'vitest';
import { saysTheSame } from '../../../lib/share/mastodon/words.ts';

it.each([
  ['<p>Feedback works.</p>', 'Feedback works.', true],
  ['<p>One<br />Two</p><p>Three</p>', 'One\nTwo\n\nThree', true],
  ['<p>A &amp; B &lt;c&gt; &quot;d&quot; &#39;e&#x27;</p>', 'A & B <c> "d" \'e\'', true],
  [
    '<p><a href="https://doi.org/10.1/x"><span class="invisible">https://</span><span class="">doi.org/10.1/x</span></a></p>',
    'https://doi.org/10.1/x',
    true,
  ],
  ['<p><span><a href="#">@<span>ann</span></a></span>, see</p>', '@ann@example.social, see', true],
  ['<p>@ann@nowhere.example</p>', '@ann@nowhere.example', true],
  ['<p>Feedback works</p>', 'Feedback works.', false],
  ['<p>&amp;lt;</p>', '<', false],
  ['<p>&#99999999;</p>', 'x', false],
  ['', '', true],
])('%j says %j: %j', (html, text, isSame) => {
  expect(saysTheSame(html, text)).toBe(isSame);
});
