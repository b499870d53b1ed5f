import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { eml } from '../../../lib/digest/formats/eml.ts';
import type { Writing } from '../../../lib/digest/formats/format.ts';
import { aWriting } from '../../support/a-writing.ts';
import { aFullEdition, anEdition } from '../../support/an-edition.ts';

const written = async (changes: Partial<Writing> = {}) =>
  (await eml.write(await aWriting(changes), () => undefined)) as string;
const read = async (changes: Partial<Writing> = {}) => PostalMime.parse(await written(changes));
const header = ({ headers }: Awaited<ReturnType<typeof read>>, name: string) =>
  headers.find(({ key }) => key === name)?.value;
const IMAGES = new Map([['image-1', Uint8Array.of(1, 2, 3)]]);

describe('an issue as a mail that waits to be sent', () => {
  it('opens as a draft of nobody yet', async () => {
    const mail = await read();
    expect(mail.subject).toBe('Rheum weekly No. 12: Feedback');
    expect(header(mail, 'x-unsent')).toBe('1');
    expect(mail.from).toBeUndefined();
    expect(mail.bcc).toBeUndefined();
  });

  it('is dated as the issue is', async () => {
    expect(header(await read(), 'date')).toBe('Sun, 29 Nov 2026 09:00:00 +0000');
    const { publishedAt: _, ...preview } = anEdition();
    expect(header(await read({ edition: preview }), 'date')).toBe('Sun, 29 Nov 2026 00:00:00 +0000');
  });

  it('goes to those of the series, who do not see one another', async () => {
    const { bcc, to } = await read({ recipients: ['Ann Lee <ann@b.example>', 'not an address', 'all@b.example'] });
    expect(bcc).toEqual([
      { name: 'Ann Lee', address: 'ann@b.example' },
      { name: '', address: 'all@b.example' },
    ]);
    expect(to).toBeUndefined();
  });

  it('says all in HTML and in plain text', async () => {
    const { html, text } = await read();
    for (const said of [html, text]) {
      expect(said).toContain('HLA-B*27 or not');
      expect(said).toContain('中文评论没有空格');
    }
    expect(await written()).toContain('text/plain; charset=utf-8; format=flowed');
  });

  it('holds its images', async () => {
    const { html, attachments } = await read({ images: IMAGES });
    const [image, ...others] = attachments;
    expect(others).toEqual([]);
    expect(html).toContain(`src="cid:${image?.contentId?.slice(1, -1)}"`);
    expect(image).toMatchObject({ mimeType: 'image/png', disposition: 'inline', related: true });
    expect(new Uint8Array(image?.content as ArrayBuffer)).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('is the same whenever it is written, and another when the issue says another thing', async () => {
    expect(await written({ images: IMAGES })).toBe(await written({ images: IMAGES }));
    const changed = await read({ edition: aFullEdition({ intro: 'Three papers this week.' }) });
    expect(changed.messageId).not.toBe((await read()).messageId);
  });

  it('is lines of ASCII that any server passes on', async () => {
    for (const line of (await written({ images: IMAGES })).split('\r\n')) expect(line).toMatch(/^[\t -~]{0,78}$/);
  });
});
