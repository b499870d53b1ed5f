/** An ORCID iD as `0000-0002-1825-0097`, alone or in an address, if its check digit is right (ISO 7064, 11-2). */
export function cleanOrcid(raw: string): string | undefined {
  const found =
    /(?<![\dX-])(\d{4})[-\u2010-\u2015]?(\d{4})[-\u2010-\u2015]?(\d{4})[-\u2010-\u2015]?(\d{3}[\dX])(?![\dX-])/i.exec(
      raw,
    );
  if (!found) return undefined;
  const orcid = found.slice(1).join('-').toUpperCase();
  const digits = orcid.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = ((total + Number(digit)) * 2) % 11;
  const check = (12 - total) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check)) ? orcid : undefined;
}
