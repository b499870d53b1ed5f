import { beforeAll, expect, it, vi } from 'vitest';
import { FILE_FORMATS } from '../../../components/digests/export-formats.ts';
import { exportAll, exportIssue } from '../../../components/digests/export-issue.ts';
import type { WriteIssue } from '../../../components/digests/write-issue.ts';
import { DIGEST_FORMATS } from '../../../lib/digest/formats/format.ts';
import { anEdition } from '../../support/an-edition.ts';
import { provideEnglish } from '../english.ts';

beforeAll(() => provideEnglish());

const EXTENSIONS: Record<string, string> = { 'web-page': 'html', 'email-html': 'html', slides: 'html' };

const write: WriteIssue = async (_, format, how) => {
  how?.signal?.throwIfAborted();
  how?.onProgress?.(0.5);
  const bytes = new TextEncoder().encode(format);
  return { bytes, mime: 'text/plain', extension: EXTENSIONS[format] ?? format };
};

function how() {
  const shares: number[] = [];
  return { shares, signal: new AbortController().signal, onProgress: (share: number) => shares.push(share) };
}

it('has every format that goes into a file', () => {
  expect(new Set([...FILE_FORMATS.map(({ id }) => id), 'rich-text'])).toEqual(new Set(DIGEST_FORMATS));
});

it('calls a file by its series and number, whatever these hold', async () => {
  const edition = anEdition();
  const series = { ...edition.series, name: '../..\\Rheum: "weekly" <1>' };
  const file = await exportIssue({ ...edition, series }, 'markdown', write, how());
  expect(file.name).toMatch(/^[^\\/:*?"<>|]+\.markdown$/);
  expect(file.name).not.toMatch(/^\./);
});

it('puts every format into one zip, each under a name of its own, and tells how far it is', async () => {
  const told = how();
  const { count, failed, blob } = await exportAll(anEdition(), write, told);
  expect({ count, failed }).toEqual({ count: FILE_FORMATS.length, failed: [] });
  expect(new Set(namesIn(await blob.arrayBuffer())).size).toBe(FILE_FORMATS.length);
  expect(told.shares.at(-1)).toBe(1);
  expect([...told.shares].sort((a, b) => a - b)).toEqual(told.shares);
});

it('is the same zip in every time zone, and whatever day it is dated', async () => {
  const made = async (zone: string, date: string) => {
    vi.stubEnv('TZ', zone);
    const { publishedAt: _, ...edition } = anEdition({ date });
    const { blob } = await exportAll(edition, write, how());
    return [...new Uint8Array(await blob.arrayBuffer())].join();
  };
  for (const date of ['2026-11-29', '1970-01-01'])
    expect(await made('America/New_York', date)).toBe(await made('Pacific/Kiritimati', date));
  vi.unstubAllEnvs();
});

it('leaves out a format that cannot be written, and says which', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken: WriteIssue = async (edition, format, with_) => {
    if (format === 'docx') throw new Error('no');
    return write(edition, format, with_);
  };
  expect(await exportAll(anEdition(), broken, how())).toMatchObject({
    failed: ['docx'],
    count: FILE_FORMATS.length - 1,
  });
});

it('stops where it is told to', async () => {
  const controller = new AbortController();
  const stopping: WriteIssue = async (edition, format, with_) => {
    controller.abort();
    return write(edition, format, with_);
  };
  await expect(
    exportAll(anEdition(), stopping, { signal: controller.signal, onProgress: () => undefined }),
  ).rejects.toThrow();
});

/** The names of the files in a zip, by its central directory. */
function namesIn(zip: ArrayBuffer): string[] {
  const view = new DataView(zip);
  const names: string[] = [];
  const end = zip.byteLength - 22;
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    names.push(new TextDecoder().decode(new Uint8Array(zip, at + 46, name)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}
