import { plain } from '../../article/markup.ts';
import type { Block, IssueDocument } from '../document.ts';
import type { Edition, EditionEntry } from '../edition.ts';
import { createEngine } from './engine.ts';
import { TemplateFault } from './fault.ts';
import { parseBlocks } from './parse-blocks.ts';
import { ReadyHtml } from './ready-html.ts';
import { entryValues, escapeValue, issueValues, SHOWN } from './values.ts';

/** An edition in the look of its template. The same edition makes the same document. @throws TemplateFault */
export async function documentOf(edition: Edition): Promise<IssueDocument> {
  const entries = edition.sections.flatMap((section) => section.entries);
  const engine = await createEngine(escapeValue, entries.length);
  const showEntry = engine.prepare(edition.template.entry, 'entry');
  const showIssue = engine.prepare(edition.template.issue, 'issue');
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  /** The entries whose labels were shown, by their numbers. */
  const labelled = new Set<number>();
  const values = entries.map((entry) => {
    const shown = new ReadyHtml(() => `<${SHOWN} n="${entry.number}"></${SHOWN}>`, '');
    return { ...entryValues(entry, edition, () => labelled.add(entry.number)), shown };
  });
  const issue = issueValues(edition, values);

  const placed = {
    image: (number: number) => imageOf(byNumber.get(number)),
    entryId: (number: number) => byNumber.get(number)?.id,
    shown: (): readonly Block[] => [],
  };
  const shown = new Map<number, Block[]>();
  for (const [index, entry] of entries.entries()) {
    // An entry knows nothing of how it is shown itself.
    const html = showEntry({ ...issue, entry: { ...values[index], shown: null } });
    const blocks = blocksOf(html, 'entry', placed);
    const labels = labelled.has(entry.number) ? [] : labelsOf(entry);
    shown.set(
      entry.number,
      [...labels, ...blocks].map((block) => ({ ...block, entry: entry.id })),
    );
  }
  const unseen = new Set(entries.filter(({ number }) => !labelled.has(number)).map(({ number }) => number));
  const blocks = blocksOf(showIssue(issue), 'issue', {
    ...placed,
    shown(number) {
      unseen.delete(number);
      return shown.get(number) ?? [];
    },
  });
  const left = entries.filter(({ number }) => unseen.has(number) && !labelled.has(number));
  return { blocks: [...left.flatMap(labelsWithTitle), ...withOneTitle(blocks)] };
}

function blocksOf(html: string, part: 'entry' | 'issue', placed: Parameters<typeof parseBlocks>[1]): Block[] {
  try {
    return parseBlocks(html, placed);
  } catch (error) {
    if (error instanceof RangeError)
      throw new TemplateFault(/deep/.test(error.message) ? 'too-deep' : 'too-much', part);
    throw error;
  }
}

function imageOf(entry: EditionEntry | undefined): Block | undefined {
  if (!entry?.image) return undefined;
  const { id, alt, width, height } = entry.image;
  return { kind: 'image', image: id, alt, width, height };
}

/** That a paper is retracted, or what else its readers must know, no template can leave out: the labels that it does not show. */
function labelsOf({ labels }: EditionEntry, title = ''): Block[] {
  const grave = labels.filter(({ kind }) => kind !== 'open-access').map(({ text }) => text);
  if (grave.length === 0) return [];
  const text = [...grave, ...(title ? [title] : [])].join(' · ');
  return [{ kind: 'paragraph', look: 'label', children: [{ kind: 'text', text }] }];
}

function labelsWithTitle(entry: EditionEntry): Block[] {
  return labelsOf(entry, plain(entry.fields.title ?? ''));
}

/** With one heading of the first level at most, as readers of pages and files expect. */
function withOneTitle(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return blocks.map((block, index) =>
    block.kind === 'heading' && block.level === 1 && index !== first ? { ...block, level: 2 } : block,
  );
}
