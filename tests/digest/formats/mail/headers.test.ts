import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { mailboxHeader, textHeader } from '../../../../lib/digest/formats/mail/headers.ts';

const read = (...headers: string[]) => PostalMime.parse(`${headers.join('\r\n')}\r\nX-Last: 1\r\n\r\nbody`);
const subject = async (text: string) => {
  const { subject, headers } = await read(textHeader('Subject', text));
  return { subject, names: headers.map(({ key }) => key) };
};

it.each([
  ['a short one', 'Rheum weekly No. 12: Feedback'],
  ['Greek and Chinese', 'TNF-α: 糖尿病患者的随机对照试验 '.repeat(20).trim()],
  ['emoji, on the edge of a word', `${'a'.repeat(44)}😀${'é'.repeat(50)}`],
  ['10,000 characters without a space', 'x'.repeat(10_000)],
  ['10,000 words', 'word '.repeat(10_000).trim()],
  ['what reads as an encoded word', '=?UTF-8?Q?Bcc:_x=40y.org?= and =?'],
])('a subject is read as it was: %s', async (_, text) => {
  expect(await subject(text)).toEqual({ subject: text, names: ['subject', 'x-last'] });
});

it('no subject ends its header', async () => {
  const { subject: read, names } = await subject('x\r\nBcc: a@b.org\r\n\r\n<script>\n\rY: 1\u2028Z: 2\u0085');
  expect(names).toEqual(['subject', 'x-last']);
  expect(read).toBe('x Bcc: a@b.org <script> Y: 1Z: 2');
});

it('whatever the text, each line is short ASCII and only the first begins a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const lines = textHeader('Subject', text).split('\r\n');
      expect(lines[0]).toMatch(/^Subject:/);
      for (const line of lines) expect(line).toMatch(/^[ -~]{1,78}$/);
      for (const line of lines.slice(1)) expect(line).toMatch(/^ \S/);
    }),
  );
});

it('mailboxes are read as they were', async () => {
  const recipients = [
    { name: '', address: 'a@b.org' },
    { name: 'Ann Lee', address: 'ann@b.org' },
    { name: 'Lee, Ann "A" \\ <x@y.org>', address: 'lee@b.org' },
    { name: 'Ζωή Πέτρου', address: 'zoe@b.org' },
    { name: 'n'.repeat(10_000), address: 'n@b.org' },
    ...Array.from({ length: 200 }, (_, index) => ({ name: '', address: `resident-${index}@hospital.example` })),
  ];
  const { bcc, headers } = await read(mailboxHeader('Bcc', recipients));
  expect(bcc).toEqual(recipients);
  expect(headers.map(({ key }) => key)).toEqual(['bcc', 'x-last']);
});
