import { printable } from '../text/printable.ts';
import { collapseSpace } from '../text/strings.ts';

/** Someone whom a mail goes to; the name may be empty. */
export interface Recipient {
  name: string;
  /** `name@host`; the host in ASCII. */
  address: string;
}

const NAMED = /^(.*?)\s*<([^<>]*)>$/s;
/** RFC 5321: 64 and 255 octets. Quoted names before the @ are allowed there, and used by nobody. */
const ADDRESS = /^([^\s@<>()[\]\\,;:"]{1,64})@([^\s@<>()[\]\\,;:"/?#%]{1,255})$/u;

/** The mailbox that is meant by what a person typed (`a@b.org`, `Ann Lee <a@b.org>`); `undefined` where it is none. */
export function recipientOf(typed: string): Recipient | undefined {
  const text = collapseSpace(printable(typed));
  const [, name = '', inside = text] = NAMED.exec(text) ?? [];
  const [, local, domain] = ADDRESS.exec(inside.trim()) ?? [];
  const host = domain && hostOf(domain);
  if (!local || !host || /^\.|\.\.|\.$/.test(local)) return undefined;
  return { name: name.replace(/^"(.*)"$/, '$1').replace(/\\(.)/g, '$1'), address: `${local}@${host}` };
}

function hostOf(domain: string): string | undefined {
  const url = `https://${domain}/`;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host.includes('.') && !host.endsWith('.') ? host : undefined;
}
