import { plain } from '../../article/markup.ts';
import type { Block, Inline } from '../document.ts';
import { plainOf } from '../document-text.ts';
import type { EditionEntry } from '../edition.ts';
import type { DigestFormat, Writing } from './format.ts';
import { htmlText } from './html.ts';
import { imageUrls } from './image-urls.ts';
import { issueTitle } from './issue-title.ts';
import { blockHtml, type PageLook } from './web/blocks.ts';
import { citeHtml } from './web/cite.ts';
import { languageAttributes } from './web/language.ts';
import { NO_SCRIPT } from './web/no-script.ts';
import { PAGE_STYLE, runningHead } from './web/style.ts';

/** Contents are put before an issue of more entries than this, where its template has none. */
const MOST_WITHOUT_CONTENTS = 5;

/** One file with all that it needs: to be read, printed, put on a server or sent along. */
export const webPage: DigestFormat = {
  id: 'web-page',
  extension: 'html',
  mime: 'text/html',
  async write(writing: Writing) {
    const { edition, document } = writing;
    const entries = new Map(edition.sections.flatMap((section) => section.entries.map((entry) => [entry.id, entry])));
    const placeOf = (id: string) => {
      const entry = entries.get(id);
      return entry && `entry-${entry.number}`;
    };
    const look: PageLook = { link: '', placeOf, images: imageUrls(writing), contents: edition.words.contents };
    const title = htmlText(issueTitle(edition));
    return `<!doctype html>
<html${languageAttributes(edition.series.language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${NO_SCRIPT}
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${PAGE_STYLE}${runningHead(issueTitle(edition))}
</style>
</head>
<body>
<main>
${[...partsOf(document.blocks, entries, look, writing)].join('\n')}
</main>
</body>
</html>
`;
  },
};

/** The blocks of the page, those of an entry in an article of its own. */
function* partsOf(
  blocks: readonly Block[],
  entries: ReadonlyMap<string, EditionEntry>,
  look: PageLook,
  { edition }: Writing,
): Generator<string> {
  if (!blocks.some((block) => block.kind === 'heading' && block.level === 1))
    yield `<h1 class="unseen">${htmlText(issueTitle(edition))}</h1>`;
  const contentsAt = hasContents(blocks) || entries.size <= MOST_WITHOUT_CONTENTS ? -1 : firstEntryAt(blocks);
  const placed = new Set<string>();
  let hasSections = false;
  for (let at = 0; at < blocks.length; ) {
    if (at === contentsAt) yield contentsHtml(entries, look);
    const id = blocks[at]?.entry;
    const end = endOfRun(blocks, at);
    const inside: string[] = [];
    for (const block of blocks.slice(at, end)) {
      if (block.kind === 'heading' && block.level === 2) hasSections = true;
      // No level of the outline is left out.
      const level = block.kind === 'heading' && block.level === 3 && !hasSections ? 2 : undefined;
      const isAnswers = block.kind === 'heading' && !id && plainOf(block) === edition.words.answers;
      const html = blockHtml(block, look, level);
      inside.push(isAnswers ? html.replace('class="', 'class="answers ') : html);
    }
    const entry = id === undefined ? undefined : entries.get(id);
    if (!entry) yield inside.join('\n');
    else {
      const isFirst = !placed.has(entry.id);
      placed.add(entry.id);
      const [grave] = entry.labels;
      yield `<article${isFirst ? ` id="entry-${entry.number}"` : ''}${grave ? ` class="is-${grave.kind}"` : ''}>\n${inside.join('\n')}\n${isFirst ? `${citeHtml(entry, edition.words)}\n` : ''}</article>`;
    }
    at = end;
  }
}

/** Where the blocks of one entry end; of no entry, one by one. */
function endOfRun(blocks: readonly Block[], at: number): number {
  const id = blocks[at]?.entry;
  let end = at + 1;
  if (id !== undefined) while (blocks[end]?.entry === id) end++;
  return end;
}

function hasContents(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'list' && block.items.some(([first]) => first?.kind === 'reference'));
}

/** Before the heading that the first entry stands under. */
function firstEntryAt(blocks: readonly Block[]): number {
  const first = blocks.findIndex(({ entry }) => entry !== undefined);
  return blocks[first - 1]?.kind === 'heading' ? first - 1 : first;
}

function contentsHtml(entries: ReadonlyMap<string, EditionEntry>, look: PageLook): string {
  const items = Array.from(entries.values(), ({ id, fields, number }): Inline[] => [
    { kind: 'reference', entry: id, children: [{ kind: 'text', text: plain(fields.title ?? '') || String(number) }] },
  ]);
  return `<h2 class="level-2">${htmlText(look.contents)}</h2>\n${blockHtml({ kind: 'list', isOrdered: false, items }, look)}`;
}
