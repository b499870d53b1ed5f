/**
 * The bytes of an e-mail's HTML after which Gmail clips it: "View entire message". Google names no figure; Mailchimp says
 * 102 KB (https://mailchimp.com/help/gmail-is-clipping-my-email/), and those who measured found it there or a little later, counted on
 * the HTML once it is decoded, whatever it was sent as (https://www.spamresource.com/2022/01/what-is-gmail-clipping-and-what-to-do.html,
 * https://github.com/hteumeuleu/email-bugs/issues/41).
 */
export const GMAIL_CLIPS_AT = 102 * 1024;

const IMAGE_DATA = /(?<= src=")data:image\/[a-z]+;base64,[\w+/=]*(?=")/g;

/**
 * The bytes that Gmail counts of an e-mail's HTML: all of it in UTF-8, comments and styles too. An image is a part of the mail
 * of its own and does not count, so the data of one that stands in the HTML (the file `email-html`) is left out.
 */
export function sizeOf(html: string): number {
  return new TextEncoder().encode(html.replace(IMAGE_DATA, '')).length;
}
