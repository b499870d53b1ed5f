import type { DigestFormat, DigestFormatId } from './formats/format.ts';

/** The formats, each loaded when it is first asked for. */
const FORMATS: Partial<Record<DigestFormatId, () => Promise<DigestFormat>>> = {
  markdown: async () => (await import('./formats/markdown.ts')).markdown,
};

/** How a format is written. */
export async function loadFormat(id: DigestFormatId): Promise<DigestFormat> {
  const load = FORMATS[id];
  if (!load) throw new Error(`There is no format ${id}`);
  return await load();
}
