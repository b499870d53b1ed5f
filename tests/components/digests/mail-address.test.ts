import { expect, it } from 'vitest';
import { mailAddress } from '../../../components/digests/mail-address.ts';

it('hides the readers from one another, and ends lines as mail does', () => {
  expect(mailAddress(['a@example.org', ' b@example.org '], 'No. 12', 'One\nTwo & three')).toBe(
    'mailto:?bcc=a%40example.org,b%40example.org&subject=No.%2012&body=One%0D%0ATwo%20%26%20three',
  );
});

it('needs no readers', () => {
  expect(mailAddress([], 'Hi', 'x')).toBe('mailto:?subject=Hi&body=x');
});

it('lets no field be put in by what was typed', () => {
  const address = mailAddress(['a@example.org?cc=b@example.org', 'c&bcc=d'], 'S\r\nBcc: e@example.org', 'x') ?? '';
  const fields = new URL(address).searchParams;
  expect([...fields.keys()]).toEqual(['bcc', 'subject', 'body']);
});

it('is none where mail programs would cut it', () => {
  expect(mailAddress([], 'Hi', 'x'.repeat(2000))).toBeUndefined();
});
