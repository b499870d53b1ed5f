/** An identifier as it is compared: in small letters, an ISSN or ISBN without hyphens, a DOI without the address of its resolver. */
export function bareIdentifier(field: string, value: string): string {
  const bare = value.trim().toLowerCase();
  return field === 'issn' || field === 'isbn'
    ? bare.replace(/[^\dx]/g, '')
    : bare.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
}
