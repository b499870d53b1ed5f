import { type Failure, PageUnreadable, StorageFull } from '../ports.ts';

/** What went wrong as a value that crosses a message; the raw error text stays behind. */
export function failureOf(error: unknown, page?: { url: string; title: string }): Failure {
  const where = page && { url: page.url, title: page.title };
  if (error instanceof PageUnreadable) return { code: 'page-unreadable', ...where };
  if (error instanceof StorageFull) return { code: 'storage-full', ...where };
  // Dexie's own errors: the database is closed, blocked, damaged, or not there at all.
  const isStorage =
    error instanceof Error &&
    /^(DatabaseClosed|OpenFailed|MissingAPI|Abort|InvalidState|Unknown|VersionError)/.test(error.name);
  return { code: isStorage ? 'storage-failed' : 'failed', ...where };
}
