import { yearOf } from '../../lib/article/dates.ts';
import { plain } from '../../lib/article/markup.ts';
import type { EditionEntry } from '../../lib/digest/edition.ts';
import { DIGEST_FORMATS, type DigestFormatId } from '../../lib/digest/formats/format.ts';
import { writeEdition } from '../../lib/digest/write-edition.ts';
import { aPng } from '../support/images.ts';
import { openedInChromium } from './digest-in-browser.ts';
import { anIssueOfThirty } from './digest-issue.ts';
import { READERS } from './digest-readers.ts';

/**
 * `npm run eval:digest [-- FORMAT ...]`: writes an issue of thirty entries in every format, has each file read by a program that is not ours,
 * and looks for what each entry says in what that read. Exit code 1 where something of it is not found, or a file is not valid.
 */

const PARTS = ['title', 'journal', 'year', 'DOI', 'commentary'] as const;
type Part = (typeof PARTS)[number];

/** On a slide the name of a journal is the short one, as it is indexed. */
const SHORT_NAMES: readonly DigestFormatId[] = ['slides'];

/** What of an entry has to be found, each by itself. */
function saidOf({ fields, commentary }: EditionEntry, format: DigestFormatId): Record<Part, string[]> {
  const paragraphs = commentary.split(/\n+/).filter((line) => line.trim() !== '');
  return {
    title: [plain(fields.title ?? '')],
    journal: [(SHORT_NAMES.includes(format) ? fields.journalAbbreviation : fields.journal) ?? ''],
    year: [String(yearOf(fields.issued ?? ''))],
    DOI: [fields.doi ?? ''],
    commentary: paragraphs.map((line) => line.replace(/^- /, '')),
  };
}

function folded(text: string): string {
  return text.normalize().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * The parts of entries that are not found: each has to stand between the title of its entry and that of the next. A title may stand in the
 * contents too, and in the citation: any of its places will do.
 */
function missingIn(
  format: DigestFormatId,
  words: string,
  entries: readonly EditionEntry[],
): { entry: EditionEntry; part: Part }[] {
  const text = folded(words);
  const titles = entries.map(({ fields }) => folded(plain(fields.title ?? '')));
  return entries.flatMap((entry, index) => {
    const title = titles[index] ?? '';
    const next = titles[index + 1];
    const places = placesOf(title, text).map((at) => {
      const end = next === undefined ? -1 : text.indexOf(next, at + title.length);
      return text.slice(at, end < 0 ? undefined : end);
    });
    const said = Object.entries(saidOf(entry, format)) as [Part, string[]][];
    const missingAt = (place: string) =>
      said.filter(([, each]) => !each.every((one) => place.includes(folded(one)))).map(([part]) => part);
    const [best = [...PARTS]] = places.map(missingAt).sort((a, b) => a.length - b.length);
    return best.map((part) => ({ entry, part }));
  });
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** The same of records: what the record that has the most of an entry does not have. */
function missingInRecords(format: DigestFormatId, records: readonly string[], entries: readonly EditionEntry[]) {
  return entries.flatMap((entry) => {
    const parts = Object.entries(saidOf(entry, format)) as [Part, string[]][];
    const [best = parts.map(([part]) => part)] = records
      .map((record) => parts.filter(([, each]) => !each.every((one) => folded(record).includes(folded(one)))))
      .map((missing) => missing.map(([part]) => part))
      .sort((a, b) => a.length - b.length);
    return best.map((part) => ({ entry, part }));
  });
}

const RECORDS: readonly DigestFormatId[] = ['bibtex', 'ris', 'csl-json'];

async function evaluate(format: DigestFormatId): Promise<{ found: number; wanted: number; problems: number }> {
  const edition = anIssueOfThirty();
  const entries = edition.sections.flatMap((section) => section.entries);
  const images = new Map([['image-1', aPng({ width: 800, height: 450 })]]);
  const recipients = ['Ann Lee <ann@hospital.example>', 'residents@hospital.example'];
  const { bytes } = await writeEdition({ format, edition, earlier: [], images, recipients }, () => undefined);
  const file = format === 'docx' ? bytes : new TextDecoder().decode(bytes);
  const { words, problems, facts } = await READERS[format](file);
  const missing = RECORDS.includes(format)
    ? missingInRecords(format, [words].flat(), entries)
    : [words].flat().flatMap((each) => missingIn(format, each, entries));
  const counts = PARTS.map((part) => {
    const left = new Set(missing.filter((each) => each.part === part).map(({ entry }) => entry.number));
    return `${part} ${entries.length - left.size}/${entries.length}`;
  });
  console.log(
    `${format.padEnd(10)} ${counts.join(', ')} | ${facts.join(', ')} | ${problems.length === 0 ? 'nothing wrong' : `${problems.length} wrong`}`,
  );
  for (const { entry, part } of missing.slice(0, 5)) console.log(`  entry ${entry.number}: no ${part}`);
  for (const problem of problems.slice(0, 5)) console.log(`  ${problem}`);
  const wanted = PARTS.length * entries.length;
  const notFound = new Set(missing.map(({ entry, part }) => `${entry.number} ${part}`)).size;
  return { found: wanted - notFound, wanted, problems: problems.length };
}

const asked = process.argv.slice(2);
const sum = { formats: 0, found: 0, wanted: 0, problems: 0 };
for (const format of DIGEST_FORMATS.filter((each) => asked.length === 0 || asked.includes(each))) {
  try {
    const { found, wanted, problems } = await evaluate(format);
    sum.formats += 1;
    sum.found += found;
    sum.wanted += wanted;
    sum.problems += problems;
  } catch (error) {
    sum.problems += 1;
    console.log(`${format.padEnd(10)} ${error instanceof Error ? error.message : error}`);
  }
}
if (asked.length === 0) {
  const { opened, ill } = await openedInChromium();
  for (const each of ill) console.log(`  ${each}`);
  sum.problems += ill.length;
  console.log(
    `hostile    opened in Chromium in ${opened} formats: ${ill.length === 0 ? 'nothing runs, nobody is asked' : `${ill.length} wrong`}`,
  );
}
console.log(
  `${sum.formats} formats read by programs of others, ${sum.found} of ${sum.wanted} titles, journals, years, DOIs and commentaries found, ${sum.problems} files or links wrong`,
);
process.exitCode = sum.formats > 0 && sum.found === sum.wanted && sum.problems === 0 ? 0 : 1;
