import type { Article } from '../../article/article.ts';
import { eachText } from '../each-text.ts';
import type { EditionEntry } from '../edition.ts';

/** The article of an entry as the writers of reference files take it, with nothing of the person's own. */
export function articleOf({ articleId: id, key, fields, trust }: EditionEntry): Article {
  return {
    // To programs that read references the next line may be another field, or another paper.
    ...eachText(fields, (text) => text.replace(/\s*\n\s*/g, ' ')),
    id,
    keys: key === undefined ? [] : [key],
    provenance: {},
    capturedFrom: '',
    journalKey: '',
    trust: { status: trust },
    tags: [],
    takeHome: '',
    note: '',
    readState: 'unread',
    starred: false,
    addedAt: '',
    updatedAt: '',
  };
}
