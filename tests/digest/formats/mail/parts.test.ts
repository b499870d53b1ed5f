import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { imagePart, multipart, textPart, written } from '../../../../lib/digest/formats/mail/parts.ts';

const read = async (text: string) => {
  const mail = await PostalMime.parse(written(textPart('text/plain; charset=utf-8', text)));
  return mail.text?.replace(/\r\n/g, '\n') ?? '';
};

it.each([
  ['plain', 'Two papers this week.\n\nUntil next week.\n'],
  ['with signs of its own', 'a = b; c=20d =\n=\n'],
  ['with spaces that end a line, as flowed text has', 'one \ntwo \n\tthree\t\n -- \n'],
  ['with what ends a mail, or begins one', '.\n..\nFrom here\n>From\n'],
  ['long lines', `${'x'.repeat(5000)} ${'y '.repeat(3000)}z\n`],
  ['now and then another script', `${'plain '.repeat(100)}é 😀\n`],
  ['another script', '中文评论没有空格所以换行要在字之间发生。\n'.repeat(200)],
  ['of nothing', ''],
])('a text is read as it was: %s', async (_, text) => {
  expect(await read(text)).toBe(text);
});

it('whatever the text, its lines are ASCII of at most 76 signs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(3), (text, lines) => {
      const { body } = textPart('text/plain; charset=utf-8', `${text}${'\n'.repeat(lines)}${text}`);
      for (const line of body.split('\r\n')) expect(line).toMatch(/^[\t -~]{0,76}$/);
      for (const line of body.split('\r\n')) expect(line).not.toMatch(/[ \t]$|^\.$/);
    }),
  );
});

it('an image is read as it was, by the id that the HTML names', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
  const related = multipart('multipart/related', 'key', [
    textPart('text/html; charset=utf-8', '<img src="cid:one@sheaf.invalid">'),
    imagePart('image/png', 'one@sheaf.invalid', 'image-1.png', bytes),
  ]);
  const { html, attachments } = await PostalMime.parse(written(related));
  expect(html).toContain('cid:one@sheaf.invalid');
  expect(attachments).toHaveLength(1);
  expect(attachments[0]).toMatchObject({
    contentId: '<one@sheaf.invalid>',
    disposition: 'inline',
    filename: 'image-1.png',
    mimeType: 'image/png',
  });
  expect(new Uint8Array(attachments[0]?.content as ArrayBuffer)).toEqual(bytes);
});

it('no text ends its part', async () => {
  const text = '--=_key\n--=_key--\nContent-Type: text/html\n\n<script>\n';
  const mail = written(multipart('multipart/mixed', 'key', [textPart('text/plain; charset=utf-8', text)]));
  const { text: read, html } = await PostalMime.parse(mail);
  expect(read?.trimEnd()).toBe(text.trimEnd());
  expect(html).toBeUndefined();
});
