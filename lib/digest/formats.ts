import type { DigestFormat, DigestFormatId } from './formats/format.ts';

const references = () => import('./formats/references.ts');

/** The formats, each loaded when it is first asked for. */
const FORMATS: Record<DigestFormatId, () => Promise<DigestFormat>> = {
  'rich-text': async () => (await import('./formats/rich-text.ts')).richText,
  slides: async () => (await import('./formats/slides.ts')).slides,
  text: async () => (await import('./formats/text.ts')).text,
  'web-page': async () => (await import('./formats/web-page.ts')).webPage,
  markdown: async () => (await import('./formats/markdown.ts')).markdown,
  'email-html': async () => (await import('./formats/email-html.ts')).emailHtml,
  eml: async () => (await import('./formats/eml.ts')).eml,
  rss: async () => (await import('./formats/rss.ts')).rss,
  'json-feed': async () => (await import('./formats/json-feed.ts')).jsonFeed,
  docx: async () => (await import('./formats/docx.ts')).docx,
  bibtex: async () => (await references()).bibtex,
  ris: async () => (await references()).ris,
  'csl-json': async () => (await references()).cslJson,
};

/** How a format is written. */
export async function loadFormat(id: DigestFormatId): Promise<DigestFormat> {
  return await FORMATS[id]();
}
