import { expect, it } from 'vitest';
import { recipientOf } from '../../lib/digest/recipients.ts';

it.each([
  ['a@b.org', { name: '', address: 'a@b.org' }],
  [' Ann Lee  <ann.lee+digest@mail.b.org> ', { name: 'Ann Lee', address: 'ann.lee+digest@mail.b.org' }],
  ['"Lee, Ann \\"A\\"" <a@b.org>', { name: 'Lee, Ann "A"', address: 'a@b.org' }],
  ['<a@b.org>', { name: '', address: 'a@b.org' }],
  ['π@bücher.example', { name: '', address: 'π@xn--bcher-kva.example' }],
])('%s is a mailbox', (typed, recipient) => {
  expect(recipientOf(typed)).toEqual(recipient);
});

it.each([
  '',
  'Ann Lee',
  'a@b',
  'a@b@c.org',
  'a..b@c.org',
  'a@b.org, c@d.org',
  'a@b.org?bcc=x@y.org',
  'a@b.org/c',
  `${'a'.repeat(65)}@b.org`,
  'a@b.org> <c@d.org',
  '<script>@b.org',
])('%s is none', (typed) => {
  expect(recipientOf(typed)).toBeUndefined();
});

it('a line end in what was typed is a space', () => {
  expect(recipientOf('Ann\r\nSubject: x <a@b.org>')).toEqual({ name: 'Ann Subject: x', address: 'a@b.org' });
  expect(recipientOf('a@b.org\r\nBcc: c@d.org')).toBeUndefined();
});
