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
  expect(address).toBe('mailto:?subject=S%20Bcc%3A%20e%40example.org&body=x');
});

it('is none where mail programs would cut it', () => {
  expect(mailAddress([], 'Hi', 'x'.repeat(2000))).toBeUndefined();
  expect(mailAddress(['a@example.org'], 'Hi')).toBe('mailto:?bcc=a%40example.org&subject=Hi');
});

it('goes to addresses alone, however they are typed', () => {
  expect(mailAddress(['"Lee, Ann" <ann@example.org>', 'nobody', 'b@example.org\r\nCc: c@example.org'], 'Hi', 'x')).toBe(
    'mailto:?bcc=ann%40example.org&subject=Hi&body=x',
  );
});

it('is one whatever a title holds', () => {
  expect(mailAddress([], 'A\ud800B', 'x\udfff\u202ey')).toBe('mailto:?subject=AB&body=xy');
});
