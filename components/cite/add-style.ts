import { LARGEST_STYLE, readStyleFile, type StyleFile } from '../../lib/citation/style-file.ts';
import type { CitationStyle, Cite } from '../../lib/ports/citing.ts';
import { t } from '../ui/i18n.ts';

/** A style that has not set one item in this time never will. */
const LONGEST_TRIAL_MS = 20_000;

type Added = { ok: true; style: Omit<CitationStyle, 'addedAt'> } | { ok: false; problem: string };

/** Reads a file as a style and tries it out on one item; or says in words why it cannot be one. */
export async function addStyle(file: File, cite: Cite): Promise<Added> {
  if (file.size > LARGEST_STYLE) return { ok: false, problem: t('citeStyleTooLarge') };
  const read = readStyleFile(await file.text());
  if (!read.ok) return { ok: false, problem: wordsFor(read) };
  const { id, title, xml } = read;
  try {
    const item = { id: 'trial', type: 'article-journal', title: 'A trial', author: [{ family: 'Trial' }] };
    await cite({ style: xml, items: [item], order: 'style' }, { signal: AbortSignal.timeout(LONGEST_TRIAL_MS) });
  } catch {
    return { ok: false, problem: t('citeStyleUnusable') };
  }
  return { ok: true, style: { id, title, xml } };
}

function wordsFor({ reason, parent = '' }: StyleFile & { ok: false }): string {
  switch (reason) {
    case 'too-large':
      return t('citeStyleTooLarge');
    case 'no-xml':
      return t('citeStyleNoXml');
    case 'no-style':
      return t('citeStyleNoStyle');
    case 'entities':
      return t('citeStyleEntities');
    case 'dependent':
      return t('citeStyleDependent', parent);
  }
}
