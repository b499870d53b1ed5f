import fc from 'fast-check';
import twitter from 'twitter-text';

/** A span as twitter-text gives it. */
type Indices = [number, number];

/** The links that twitter-text finds. `isReliable`: its offsets are what it means; see the tests for where they are not. */
export function linksOfTwitterText(text: string): { spans: Indices[]; isReliable: boolean } {
  const found = twitter.extractUrlsWithIndices(text);
  const isReliable = found.every(({ url, indices }) => {
    const [domain = ''] = url.replace(/^https?:\/\//i, '').split(/[/?:]/);
    const isFoundOnce = /^https?:/i.test(url) || text.indexOf(domain) === text.lastIndexOf(domain);
    return text.slice(...indices) === url && isFoundOnce;
  });
  return { spans: found.map(({ indices }) => indices), isReliable };
}

/** What addresses, and what looks like one, are made of. */
const OF_LINKS =
  'a b1 com .com co .co.uk .jp .рус рус .中国 日本 é ι _ - . / ( ) ? # @ $ http:// https:// HTTP:// : 80 & = ; , ! 😷 1️⃣ " 。 xn--abc t.co/ t.co foo example + ~ %20 * \' [ ] < > | – с www. 10.1016/S0140-6736(20)31022-9'
    .split(' ')
    .concat([' ', '\n', '\u202a', '\u200f', '\ufeff', '\u0301']);

/** Emoji as they are typed: plain, with and without U+FE0F, skin tones, ZWJ sequences, flags, keycaps; none newer than Emoji 11. */
const OF_EMOJI =
  '👍 👍🏽 ☝️🏽 ☝🏽 ☝ ☝️ ⚡ ⚡️ © ©️ ® ™ ™️ 1️⃣ #⃣ *️⃣ 🇩🇪 🇽 🇺🇸 👩‍⚕️ 👩🏽‍⚕️ 👨‍👩‍👧‍👦 🏳️‍🌈 🏴‍☠️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ ❤ ‼️ ‼ ℹ️ 🕵️‍♀️ ⛹🏽‍♂️ ⛹️‍♂️ 🧠 🤷‍♀️ ✨ 🅰️ ㊗️ 3'
    .split(' ')
    .concat(['\ufe0f', '\ufe0e', '\u200d', '\u20e3']);

const OF_TEXT = 'a é → ≥ • μ ± — “ 中 한 가 あ Я β 𝒜 Å ﬁ שּׁ NEJM.org https://doi.org/10.1016/S0140-6736(20)31022-9'
  .split(' ')
  .concat([' ', '\n', 'e\u0301', '\u2066', '\ud83d', '\udc4d']);

const OF_ENTITIES = '# ＃ @ ＠ a é 1 _ rt RT: :// / - http ❤️ 中 & $ ! . user xxxxxxxxxxxxxxxxxxx /list ٣ NEJM.org'
  .split(' ')
  .concat([' ', '\ufe0f', '\u200d', '\u20e3']);

function madeOf(pieces: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength }).map((chosen) => chosen.join(''));
}

/** Texts that nearly hold links. */
export const linkTexts = madeOf(OF_LINKS, 14);
/** Texts of emoji and of all that weighs differently. */
export const weighedTexts = madeOf([...OF_EMOJI, ...OF_TEXT], 14);
/** Texts that nearly hold mentions and hashtags. */
export const entityTexts = madeOf(OF_ENTITIES, 12);
/** Posts of some length: words, links, mentions, emoji. */
export const posts = madeOf(
  [...OF_EMOJI, ...OF_TEXT, 'word ', ' and ', '@user@example.social ', 'https://a.org/x ', 'क्षि', '한', '\r\n', ' '],
  60,
);
