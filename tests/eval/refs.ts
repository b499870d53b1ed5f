import { join } from 'node:path';
import { findCases } from './refs-cases.ts';
import { scoreCases } from './refs-scoring.ts';

/** Reads a folder of reference files with the code of an import and compares with what their own programs read: `npm run eval:refs [-- DIR] [--misses]`. */
function main(args: string[]): number {
  const [folder = join(import.meta.dirname, '../../../shared/corpus/refs')] = args.filter(
    (arg) => !arg.startsWith('--'),
  );
  const { cases, others } = findCases(folder);
  const { wrongCounts, entries, compared, agree, differences } = scoreCases(cases);
  for (const [label, number] of Object.entries(Object.groupBy(others, (name) => name)).map(
    ([name, all]) => [name, all?.length] as const,
  ))
    console.log(`not a format of ours: ${label} (${number})`);
  if (args.includes('--misses')) for (const each of differences) console.log(each);
  for (const each of wrongCounts) console.log(`wrong count: ${each}`);
  const shares = Object.entries(agree).map(([field, { right, all }]) => `${field} ${right}/${all}`);
  console.log(
    `${cases.length} files, ${entries} entries, ${wrongCounts.length} wrong counts; ${compared} compared: ${shares.join(', ')}`,
  );
  return wrongCounts.length === 0 && cases.length > 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
