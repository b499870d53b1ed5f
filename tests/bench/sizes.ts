import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

/** Bytes of a built extension: what is injected (Readability too), what the popup loads (lazy parts too), and the package; all compressed. */
export interface Sizes {
  script: number;
  popup: number;
  package: number;
}

/** The sizes of the built extension in `dir`. */
export function sizesOf(dir: string): Sizes {
  return {
    script: sum(['capture.js', 'readable.js'].map((file) => gzipped(join(dir, file)))),
    popup: sum(filesOfPage(dir, 'popup.html').map((file) => gzipped(join(dir, file)))),
    package: zipSize(dir),
  };
}

/** Every file that a page loads, itself first: what it names, and what those name in turn. */
export function filesOfPage(dir: string, page: string): string[] {
  const found = new Set([page]);
  for (const file of found) {
    const text = readFileSync(join(dir, file), 'utf8');
    for (const [, path = ''] of text.matchAll(/["'`(]((?:\.{0,2}\/)?[\w./-]+\.(?:js|css))["'`)]/g)) {
      // Vite names what it preloads from the root, and what it imports from the file's own folder.
      const candidates = path.startsWith('/') ? [path.slice(1)] : [join(dirname(file), path), path];
      const own = candidates.map((each) => normalize(each)).find((each) => isFile(join(dir, each)));
      if (own) found.add(own);
    }
  }
  return [...found];
}

/** The size of a zip of a folder: each file deflated, and the headers that the format asks for. */
function zipSize(dir: string): number {
  const HEADERS = 30 + 46;
  const END = 22;
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return (
    END +
    sum(
      files.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const content = readFileSync(path);
        const packed = Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
        return HEADERS + 2 * Buffer.byteLength(relative(dir, path)) + packed;
      }),
    )
  );
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
