/** Mail programs cut or refuse longer ones. */
const LONGEST = 1600;

/** The `mailto:` of an issue, whose readers do not see one another; nothing where it is longer than mail programs take. */
export function mailAddress(recipients: readonly string[], subject: string, text: string): string | undefined {
  const bcc = recipients.map((each) => each.trim()).filter(Boolean);
  const parts = [
    ...(bcc.length > 0 ? [`bcc=${bcc.map(encodeURIComponent).join(',')}`] : []),
    `subject=${encodeURIComponent(subject)}`,
    `body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`,
  ];
  const address = `mailto:?${parts.join('&')}`;
  return address.length <= LONGEST ? address : undefined;
}
