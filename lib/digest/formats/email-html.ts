import type { DigestFormat } from './format.ts';
import { imageUrls } from './image-urls.ts';
import { emailPage } from './mail/html-page.ts';

/**
 * One file of HTML to put into a mail program or a service that sends mails: its images are within it, as data. (In a mail itself most programs
 * show no such image: there they are parts of the mail, see `eml.ts`.)
 */
export const emailHtml: DigestFormat = {
  id: 'email-html',
  extension: 'html',
  mime: 'text/html',
  async write(writing) {
    const urls = imageUrls(writing);
    return emailPage(writing.edition, writing.document, (id) => urls.get(id));
  },
};
