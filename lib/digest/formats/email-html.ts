import { base64 } from './base64.ts';
import type { DigestFormat, Writing } from './format.ts';
import { imagesOf } from './images-of.ts';
import { emailPage } from './mail/html-page.ts';

/**
 * One file of HTML to put into a mail program or a service that sends mails: its images are within it, as data. (In a mail itself most programs
 * show no such image: there they are parts of the mail, see `eml.ts`.)
 */
export const emailHtml: DigestFormat = {
  id: 'email-html',
  extension: 'html',
  mime: 'text/html',
  async write({ edition, document, images }: Writing) {
    const kinds = new Map(imagesOf(edition).map(({ id, mime }) => [id, mime]));
    return emailPage(edition, document, (id) => {
      const [bytes, mime] = [images.get(id), kinds.get(id)];
      return bytes && mime && `data:${mime};base64,${base64(bytes)}`;
    });
  },
};
