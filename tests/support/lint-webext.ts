import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run lint:webext`: Mozilla's own check of the built extension. Fails on each error, and on each warning that we could mend. */
const BUILD = join(import.meta.dirname, '../../.output/firefox-mv3');

/** Assignments to `innerHTML` within the libraries; our own code has none. */
const IN_LIBRARIES = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^readable\.js$/,
    why: 'Readability and DOMPurify, in documents that are not shown',
  },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\//, why: 'Preact, for dangerouslySetInnerHTML' },
];

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

const args = ['lint', '--source-dir', BUILD, '--output', 'json', '--no-config-discovery'];
const { stdout, stderr, error } = spawnSync('web-ext', args, { encoding: 'utf8', shell: process.platform === 'win32' });
if (error || !stdout.startsWith('{')) {
  console.error(stderr || stdout || error);
  process.exit(1);
}
const { errors, warnings, notices } = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', Finding[]>;
const known = warnings.filter(isInLibrary);
const ours = [...errors, ...warnings.filter((finding) => !isInLibrary(finding))];
for (const { code, message, file, line, column } of ours) {
  console.error(`${code} ${file ?? ''}${line ? `:${line}:${column}` : ''} ${message}`);
}
console.log(
  `web-ext lint: ${ours.length} to mend (${errors.length} errors), ${known.length} within libraries, ${notices.length} notices`,
);
process.exit(ours.length > 0 ? 1 : 0);

function isInLibrary(finding: Finding): boolean {
  return IN_LIBRARIES.some(({ code, file }) => finding.code === code && file.test(finding.file ?? ''));
}
