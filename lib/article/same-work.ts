const IDENTIFIERS = ['doi:', 'pmid:', 'pmcid:', 'arxiv:'] as const;

/**
 * Do two sets of identity keys name the same work? Yes if they share an identifier, or share an address and no
 * identifier of one contradicts the other (one address can show one paper today and another tomorrow).
 */
export function sameWork(a: readonly string[], b: readonly string[]): boolean {
  const shared = a.filter((key) => b.includes(key));
  if (shared.length === 0) return false;
  if (shared.some(isIdentifier)) return true;
  return !IDENTIFIERS.some((kind) => hasKind(a, kind) && hasKind(b, kind));
}

function isIdentifier(key: string): boolean {
  return IDENTIFIERS.some((kind) => key.startsWith(kind));
}

function hasKind(keys: readonly string[], kind: string): boolean {
  return keys.some((key) => key.startsWith(kind));
}
