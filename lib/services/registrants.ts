/** Is the DOI registered with DataCite (arXiv, Zenodo, Dryad, figshare, OSF and its servers), by its prefix? Crossref does not know those. */
export function isOfDataCite(doi: string): boolean {
  return /^10\.(?:48550|5281|5061|6084|17605|31234|31219|31235)\//.test(doi);
}
