import { useState } from 'preact/hooks';
import type { Author } from '../../lib/article/article.ts';
import { formatAuthors } from '../../lib/article/name-parts.ts';
import { t, tn } from '../ui/i18n.ts';

/** With more than these, the rest waits behind a button. */
const SHOWN_AT_FIRST = 3;
/** Characters that a line of the popup holds. */
const LINE = 44;

/** Who wrote it: the first few, and all at a click. */
export function Authors({ authors }: { authors: Author[] }) {
  const [open, setOpen] = useState(false);
  if (authors.length === 0) return null;
  const hidden = authors.length - shownAtFirst(authors);
  const { text } = formatAuthors(authors, open ? authors.length : authors.length - hidden);
  return (
    <p class={open ? 'card-authors' : 'card-authors one-line'}>
      <bdi>{text}</bdi>{' '}
      {hidden > 0 && (
        <button
          type="button"
          class="link-button"
          aria-expanded={open ? 'true' : 'false'}
          onClick={() => setOpen(!open)}
        >
          {open ? (
            t('fieldAuthorsFewer')
          ) : (
            <>
              {t('fieldAuthorsMore', hidden)}{' '}
              <span class="visually-hidden">{tn('fieldAuthorsAll', authors.length)}</span>
            </>
          )}
        </button>
      )}
    </p>
  );
}

/** As many as a line holds. One more name is as short as a button that would show it. */
function shownAtFirst(authors: Author[]): number {
  let count = authors.length > SHOWN_AT_FIRST + 1 ? SHOWN_AT_FIRST : authors.length;
  while (count > 1 && formatAuthors(authors, count).text.length > LINE) count--;
  return count;
}
