/** A style that Sheaf carries: its id, its name and its file, read when it is wanted. */
export interface ShippedStyle {
  id: string;
  title: string;
  locale?: 'en-GB';
  load(): Promise<string>;
}

/** The styles that Sheaf carries, from the repository of the Citation Style Language. */
export const SHIPPED_STYLES: readonly ShippedStyle[] = [
  {
    id: 'american-medical-association',
    title: 'AMA, 11th edition',
    load: async () => (await import('./styles/american-medical-association.csl?raw')).default,
  },
  {
    id: 'vancouver',
    title: 'Vancouver',
    load: async () => (await import('./styles/vancouver.csl?raw')).default,
  },
  {
    id: 'nlm-citation-sequence',
    title: 'NLM, Citing Medicine',
    load: async () => (await import('./styles/nlm-citation-sequence.csl?raw')).default,
  },
  {
    id: 'apa',
    title: 'APA, 7th edition',
    load: async () => (await import('./styles/apa.csl?raw')).default,
  },
  {
    id: 'harvard-cite-them-right',
    title: 'Harvard, Cite Them Right',
    locale: 'en-GB',
    load: async () => (await import('./styles/harvard-cite-them-right.csl?raw')).default,
  },
];
