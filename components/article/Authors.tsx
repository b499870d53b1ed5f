import { useState } from 'preact/hooks';
import type { Author } from '../../lib/article/article.ts';
import { formatAuthors } from '../../lib/article/names.ts';
import { t, tn } from '../ui/i18n.ts';

/** With more than these, the rest waits behind a button. */
const SHOWN_AT_FIRST = 3;

/** Who wrote it: the first few, and all at a click. */
export function Authors({ authors }: { authors: Author[] }) {
  const [open, setOpen] = useState(false);
  if (authors.length === 0) return null;
  // One more name is as short as a button that would show it.
  const hidden = authors.length > SHOWN_AT_FIRST + 1 ? authors.length - SHOWN_AT_FIRST : 0;
  const { text } = formatAuthors(authors, open ? authors.length : authors.length - hidden);
  return (
    <p class="card-authors">
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
