import { hashOf } from '../../text/hash.ts';
import type { Edition } from '../edition.ts';
import { recipientOf } from '../recipients.ts';
import type { DigestFormat, Writing } from './format.ts';
import { imagesOf } from './images-of.ts';
import { issueTitle } from './issue-title.ts';
import { mailboxHeader, textHeader } from './mail/headers.ts';
import { emailPage } from './mail/html-page.ts';
import { imagePart, multipart, textPart, written } from './mail/parts.ts';
import { plainText } from './text.ts';

/** RFC 2606: no host of this name is anyone's. */
const HOST = 'sheaf.invalid';

/**
 * A mail that waits to be sent: Outlook opens it as a draft (`X-Unsent`), the others as a mail to be edited as a new one. It has
 * no sender: that is whoever sends it. Its readers do not see one another (`Bcc`); what was typed among the series' addresses and is none is left out.
 */
export const eml: DigestFormat = {
  id: 'eml',
  extension: 'eml',
  mime: 'message/rfc822',
  async write(writing, onProgress) {
    const { edition, document, recipients } = writing;
    const images = imagesOf(edition).flatMap((image, index) => {
      const bytes = writing.images.get(image.id);
      const name = `image-${index + 1}`;
      return bytes ? [{ ...image, bytes, contentId: `${name}.${hashOf(image.id)}@${HOST}`, name }] : [];
    });
    const contentIds = new Map(images.map(({ id, contentId }) => [id, contentId]));
    const html = emailPage(edition, document, (id) => (contentIds.has(id) ? `cid:${contentIds.get(id)}` : undefined));
    onProgress(0.3);
    const id = hashOf(JSON.stringify([edition, recipients]));
    const shown = textPart('text/html; charset=utf-8', html);
    const withImages =
      images.length === 0
        ? shown
        : multipart('multipart/related', `${id}.related`, [
            shown,
            ...images.map(({ mime, contentId, name, bytes }) =>
              imagePart(mime, contentId, `${name}.${mime.slice('image/'.length)}`, bytes),
            ),
          ]);
    const both = multipart('multipart/alternative', `${id}.alternative`, [
      textPart('text/plain; charset=utf-8; format=flowed', plainText(document)),
      withImages,
    ]);
    return written({ headers: [...headersOf(edition, recipients, id), ...both.headers], body: both.body });
  },
};

function headersOf(edition: Edition, recipients: Writing['recipients'], id: string): string[] {
  const to = recipients.flatMap((typed) => recipientOf(typed) ?? []);
  return [
    `Date: ${dateOf(edition)}`,
    `Message-ID: <${id}@${HOST}>`,
    ...(to.length > 0 ? [mailboxHeader('Bcc', to)] : []),
    textHeader('Subject', issueTitle(edition)),
    'X-Unsent: 1',
    'MIME-Version: 1.0',
  ];
}

/** As mails date it (RFC 5322, 3.3). */
function dateOf({ publishedAt, date }: Edition): string {
  return new Date(publishedAt ?? `${date}T00:00:00Z`).toUTCString().replace('GMT', '+0000');
}
