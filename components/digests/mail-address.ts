import { recipientOf } from '../../lib/digest/recipients.ts';
import { printable } from '../../lib/text/printable.ts';
import { collapseSpace } from '../../lib/text/strings.ts';

/** Mail programs cut or refuse longer ones. */
const LONGEST = 1600;

/** The `mailto:` of an issue, whose readers do not see one another and are none but addresses (RFC 6068 has no names there); nothing where it is longer than mail programs take, as with the words of most issues: without `text` it has none. */
export function mailAddress(recipients: readonly string[], subject: string, text?: string): string | undefined {
  const bcc = recipients.flatMap((each) => recipientOf(each)?.address ?? []);
  const parts = [
    ...(bcc.length > 0 ? [`bcc=${bcc.map(encodeURIComponent).join(',')}`] : []),
    `subject=${encodeURIComponent(collapseSpace(printable(subject)))}`,
    ...(text === undefined ? [] : [`body=${encodeURIComponent(printable(text).replace(/\n/g, '\r\n'))}`]),
  ];
  const address = `mailto:?${parts.join('&')}`;
  return address.length <= LONGEST ? address : undefined;
}
