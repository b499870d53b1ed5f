/**
 * Does an address lead into the person's own machine or network? One that they type themselves may; a page or a feed that
 * names such an address means them no good.
 */
export function isPrivateAddress(url: string): boolean {
  const { hostname = '' } = URL.parse(url) ?? {};
  const host = hostname.replace(/\.$/, '');
  // A number of any form was made four by the parser of addresses.
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host))
    return /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(
      host,
    );
  if (host.startsWith('[')) return /^\[(?:::|f[cd]|fe[89ab]|64:ff9b:)/i.test(host);
  return !host.includes('.') || /\.(?:localhost|local|internal|intranet|lan|home\.arpa)$/i.test(host);
}
