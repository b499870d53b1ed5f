import { expect, it } from 'vitest';
import { decodeEntities } from '../../lib/text/entities.ts';
import { collapseSpace, fold, nameKey, stripInvisible, truncate } from '../../lib/text/strings.ts';

it.each([
  ['Müller & Øystein', 'muller oystein'],
  ['Γάμμα-διάλειψις', 'γαμμα διαλειψισ'],
  ['心不全 の治療', '心不全 の治療'],
  ['CO₂ (x²)', 'co2 x2'],
])('folds %s', (text, folded) => expect(fold(text)).toBe(folded));

it.each([
  ['&amp;lt;', '&lt;'],
  ['&alpha;&beta;&nbsp;&le;&hellip;', 'αβ\u00a0≤…'],
  ['&#945;&#x3b1;&#150;', 'αα–'],
  ['&unknown; & &;', '&unknown; & &;'],
  ['&#0;&#xD800;', '&#0;&#xD800;'],
  ['&apos;&quot;&rsquo;', '\'"’'],
])('decodes %s once', (text, decoded) => expect(decodeEntities(text)).toBe(decoded));

it('sees the invisible', () => {
  expect(stripInvisible('a\u200bb\u00adc\ufeff')).toBe('abc');
  expect(stripInvisible('a\u202eb\0c\td')).toBe('abc\td');
  expect(collapseSpace(' a \n\u00a0 b ')).toBe('a b');
});

it('cuts between characters as a reader counts them', () => {
  expect(truncate('👩‍⚕️👩‍⚕️👩‍⚕️', 2)).toBe('👩‍⚕️…');
  expect(truncate('short', 10)).toBe('short');
});

it.each([
  ['Journal Club', 'journal club'],
  ['🔥', '🔥'],
  [' ⭐ ', '⭐'],
])('the name %j compares as %j', (name, key) => expect(nameKey(name)).toBe(key));
