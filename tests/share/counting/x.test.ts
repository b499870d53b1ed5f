import fc from 'fast-check';
import twitter from 'twitter-text';
import { expect, it } from 'vitest';
import { weightedLength } from '../../../lib/share/counting/x.ts';
import { linksOfTwitterText, linkTexts, weighedTexts } from '../twitter-text.ts';

const STOP = 'A trial. ';
const KANA = `${'あいうえおかきくけこ'.repeat(5)}あ`;

/*
 * twitter-text's conformance suite is in no package, so its library, which passes it, is what is held against here, also with texts at
 * random. Of its `validate.yml` apply the texts that are weighed (`WeightedTweetsWithDiscountedEmojiCounterTest`,
 * `UnicodeDirectionalMarkerCounterTest`), a text of each kind of which stands below. These do not apply:
 * - `WeightedTweetsCounterTest` where it has emoji sequences: it is of configuration 2, which weighed their parts; X has 3.
 * - `tweets`, `lengths`: of configuration 1, before weights.
 * - `permillage`, `validRange`, `displayRange`: nothing here shows them. `valid` is whether the weight is from 1 to the account's limit;
 *   but X refuses U+FFFE and U+FFFF, which are weighed as the suite does.
 * - `usernames`, `lists`, `hashtags`, `urls` as whole texts: what stands in a text is looked for (`links.test.ts`, `entities.test.ts`).
 * Where the library itself is behind X is listed at the end of this file.
 */

/** A text for each kind of case of twitter-text's conformance suite, and of what medical posts hold. */
const CASES: [string, string, number][] = [
  ['nothing', '', 0],
  ['Latin letters', 'Aspirin, not placebo', 20],
  ['accented letters', 'Sjögren, Ménière', 16],
  ['a letter and its accent apart', 'e\u0301tude', 5],
  ['what composes to more characters', '\ufb2c', 3],
  ['a line break', 'one\ntwo', 7],
  ['a link', 'https://www.thelancet.com/journals/lancet/article/x', 23],
  ['a bare domain', 'NEJM.org', 23],
  ['links and text', `${STOP}https://a.org/b ${STOP}nejm.org`, 9 + 23 + 1 + 9 + 23],
  ['a link with a DOI with brackets', 'https://doi.org/10.1016/S0140-6736(20)31022-9', 23],
  ['a link within direction marks', '\u2066\u202ahttps://example.com\u202c\u2069', 31],
  ['a domain part that is too long', `https://${'a'.repeat(64)}.com`, 76],
  ['Chinese', '临床试验', 8],
  ['Latin and Chinese', 'RCT临床', 7],
  ['Korean, composed and not', '한한', 4],
  ['Cyrillic and Greek', 'βΔ жизнь', 8],
  ['arrows and relations', '→≥≤•₂™…', 14],
  ['dashes, quotes and signs', '–—“”’±μβ²', 9],
  ['the last of the light marks, and the next', '\u10ff\u1100\u200d\u200e\u201f\u2020\u2037\u2038', 12],
  ['primes', '5′ and 3″', 9],
  ['spaces of all widths', 'a\u2003b\u200bc', 5],
  ['emoji', '🩺💊😷', 6],
  ['an emoji with a skin tone', '👍🏽', 2],
  ['a ZWJ sequence', '👩🏽‍⚕️', 2],
  ['a family', '👨‍👩‍👧‍👦', 2],
  ['the same without joiners', '👨👩👧👦', 8],
  ['a flag, and one of a part of a country', '🇩🇪🏴󠁧󠁢󠁥󠁮󠁧󠁿', 4],
  ['a keycap', '1️⃣', 2],
  ['a sign as text and as emoji', '©©️', 3],
  ['an emoji as text', '❤︎', 4],
  ['characters that are none', 'ABC\u202a\uffffABC\ufffe', 12],
  ['a link of kana that encodes to 63, and one to more', `http://${KANA}い.com http://${KANA}いう.com`, 141],
  ['140 families', '👨‍👩‍👧‍👦'.repeat(140), 280],
  ['half an emoji', '\ud83d', 2],
  ['a letter above the basic plane', '𝒜', 2],
];

it.each(CASES)('%s', (_, text, expected) => {
  expect(weightedLength(text)).toBe(expected);
  expect(twitter.parseTweet(text).weightedLength).toBe(expected);
});

it.each([weighedTexts, fc.string({ unit: 'grapheme', maxLength: 50 }), fc.string({ unit: 'binary' })])(
  'any text weighs what twitter-text says',
  (texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(weightedLength(text)).toBe(twitter.parseTweet(text).weightedLength);
      }),
      { numRuns: 1500 },
    );
  },
);

it('so does what nearly holds links', () => {
  fc.assert(
    fc.property(linkTexts, (text) => {
      // Where its offsets are not what it means, it counts from another place: see the links.
      fc.pre(linksOfTwitterText(text.normalize()).isReliable);
      expect(weightedLength(text)).toBe(twitter.parseTweet(text).weightedLength);
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ['a ZWJ sequence newer than the library’s list of Emoji 11: X says that any emoji counts 2', '🧑‍⚕️', 2, 5],
  ['infinity, which its list has by mistake without U+FE0F', '♾️', 2, 4],
  ['the eye in a speech bubble, which its list has without U+FE0F only', '👁️‍🗨️', 2, 5],
  ['a top-level domain given out since', 'example.kids', 23, 12],
])('differs from the library in %s', (_, text, ours, theirs) => {
  expect(weightedLength(text)).toBe(ours);
  expect(twitter.parseTweet(text).weightedLength).toBe(theirs);
});
