import type { Edition } from '../../lib/digest/edition.ts';
import { FILE_FORMATS, type FileFormat, fileNameOf } from './export-formats.ts';
import type { WriteIssue } from './write-issue.ts';

interface How {
  signal: AbortSignal;
  /** The share that is done, 0 to 1. */
  onProgress(share: number): void;
}

export interface IssueFile {
  name: string;
  blob: Blob;
}

/** An issue in one format, as a file. Rejects when aborted. */
export async function exportIssue(
  edition: Edition,
  format: FileFormat,
  write: WriteIssue,
  how: How,
): Promise<IssueFile> {
  const { bytes, mime, extension } = await write(edition, format, how);
  return { name: fileNameOf(edition, format, extension), blob: new Blob([bytes as BlobPart], { type: mime }) };
}

/** An issue in every format as the files of one zip, and the formats that it could not be written in. Rejects when aborted. */
export async function exportAll(
  edition: Edition,
  write: WriteIssue,
  { signal, onProgress }: How,
): Promise<{ blob: Blob; count: number; failed: FileFormat[] }> {
  const files: { name: string; input: Blob; lastModified: Date }[] = [];
  const failed: FileFormat[] = [];
  const lastModified = inEveryZone(new Date(edition.publishedAt ?? edition.date));
  for (const [index, { id }] of FILE_FORMATS.entries()) {
    const ofThis = (share: number) => onProgress((index + share) / FILE_FORMATS.length);
    try {
      const { name, blob } = await exportIssue(edition, id, write, { signal, onProgress: ofThis });
      files.push({ name, input: blob, lastModified });
    } catch (error) {
      signal.throwIfAborted();
      console.error(error);
      failed.push(id);
    }
    ofThis(1);
  }
  const { downloadZip } = await import('client-zip');
  const blob = await downloadZip(files).blob();
  return { blob: blob.slice(0, blob.size, 'application/zip'), count: files.length, failed };
}

/** Of the same edition the same file, wherever it is made: zip files hold local time, from 1980. */
function inEveryZone(at: Date): Date {
  const local = new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes());
  return local.getFullYear() < 1980 ? new Date(1980, 0, 1) : local;
}
