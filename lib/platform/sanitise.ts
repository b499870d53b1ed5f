import createDOMPurify from 'dompurify';
import { READABLE_HTML } from '../article/extract/in-page/readable-html.ts';

/** Answers readable HTML without anything in it that runs, styles or identifies; for pages only, a worker has no document. */
export function createSanitiser(): (html: string) => string {
  const purify = createDOMPurify(window);
  return (html) => purify.sanitize(html, READABLE_HTML);
}
