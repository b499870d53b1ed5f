declare module '@citation-js/core' {
  /** Only what the benchmark calls: the text of a file as CSL-JSON items. */
  export const plugins: { input: { chain(text: string, options: { forceType: string }): unknown[] } };
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
