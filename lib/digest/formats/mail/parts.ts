import { base64 } from '../base64.ts';

/**
 * A part of a mail (RFC 2045 to 2047). Own code: of the libraries that write mails, nodemailer and its parts need Node, mimetext
 * has neither quoted-printable nor `multipart/related`, and takes its boundaries by chance, and emailjs-mime-builder is kept no more. An issue has to be the same
 * bytes whenever it is written.
 */
export interface MailPart {
  /** Each a whole header, folded. */
  headers: string[];
  /** In 7 bits, lines ended by CRLF. */
  body: string;
}

const LINE = 76;

/** A text of a type such as `text/html`; whichever of quoted-printable and base64 is the shorter. */
export function textPart(type: string, text: string): MailPart {
  const lines = text.replace(/\r\n?/g, '\n');
  const bytes = new TextEncoder().encode(lines.replace(/\n/g, '\r\n'));
  const isMostlyAscii = bytes.filter((byte) => byte > 126).length < bytes.length / 6;
  return {
    headers: [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${isMostlyAscii ? 'quoted-printable' : 'base64'}`],
    body: isMostlyAscii ? quotedPrintable(lines) : base64Lines(bytes),
  };
}

/** An image that the HTML beside it shows by `cid:`. */
export function imagePart(type: string, contentId: string, fileName: string, bytes: Uint8Array): MailPart {
  return {
    headers: [
      `Content-Type: ${type}; name="${fileName}"`,
      'Content-Transfer-Encoding: base64',
      `Content-ID: <${contentId}>`,
      `Content-Disposition: inline; filename="${fileName}"`,
    ],
    body: base64Lines(bytes),
  };
}

/**
 * Parts within one. The boundary, the same for the same key, stands in no part: quoted-printable writes `=` only before two
 * figures or a line end, base64 only at its end, and headers hold none of our keys.
 */
export function multipart(type: string, key: string, parts: readonly MailPart[], parameters = ''): MailPart {
  const boundary = `=_${key}`;
  return {
    headers: [`Content-Type: ${type}; boundary="${boundary}"${parameters}`],
    body: `${parts.map((part) => `--${boundary}\r\n${written(part)}\r\n`).join('')}--${boundary}--\r\n`,
  };
}

/** The headers and the body as they stand in a mail. */
export function written({ headers, body }: MailPart): string {
  return `${headers.join('\r\n')}\r\n\r\n${body}`;
}

function base64Lines(bytes: Uint8Array): string {
  const lines = base64(bytes).match(/.{1,76}/g) ?? [];
  return `${lines.join('\r\n')}\r\n`;
}

function quotedPrintable(text: string): string {
  return text.split('\n').map(quotedLine).join('\r\n');
}

/** What stands for itself, but for a full stop alone, which ends a mail in SMTP, and `From `, which begins one in a mailbox. */
const NOT_PLAIN = /[^ -<>-~\t]|[ \t]$|^\.|^F(?=rom )/gu;

function quotedLine(line: string): string {
  const written = line.replace(NOT_PLAIN, quoted);
  if (written.length <= LINE) return written;
  const lines: string[] = [];
  let at = 0;
  while (written.length - at > LINE) {
    // Room for the sign that the line goes on, which stands in no `=C3`.
    let end = at + LINE - 1;
    const sign = written.lastIndexOf('=', end - 1);
    if (sign > at && end - sign < 3) end = sign;
    lines.push(`${written.slice(at, end)}=`);
    at = end;
  }
  lines.push(written.slice(at));
  return lines.join('\r\n');
}

const ENCODER = new TextEncoder();

function quoted(character: string): string {
  return Array.from(ENCODER.encode(character), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
    '',
  );
}
