declare module 'citeproc' {
  import type { CslItem } from './csl-item.ts';

  interface Sys {
    retrieveLocale(lang: string): string;
    retrieveItem(id: string): CslItem;
  }
  export class Engine {
    constructor(sys: Sys, style: string, lang?: string, forceLang?: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: string[], nosort?: boolean): void;
    makeBibliography(): [{ entry_ids: string[][]; bibliography_errors: unknown[] }, string[]] | false;
    makeCitationCluster(items: { id: string }[]): string;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
