import type { Article, ReadState } from './article.ts';

/** What a person made of an article elsewhere: in another program, or in a file. */
export interface OwnWords {
  tags: string[];
  takeHome?: string;
  note?: string;
  readState?: ReadState;
  starred?: boolean;
}

const FURTHER: Record<ReadState, number> = { unread: 0, reading: 1, read: 2, archived: 2 };

/** The state that is further on the way from unread to read. */
export function further(a: ReadState, b: ReadState): ReadState {
  return FURTHER[b] > FURTHER[a] ? b : a;
}

/** The article with what its person made of it elsewhere: nothing that they wrote in either place is lost; the same object where nothing is new. */
export function withOwnWords(article: Article, words: OwnWords, now: string): Article {
  const known = new Set(article.tags.map((tag) => tag.toLowerCase()));
  const tags = words.tags.filter((tag) => {
    const isNew = !known.has(tag.toLowerCase());
    known.add(tag.toLowerCase());
    return isNew;
  });
  const takeHome = article.takeHome || words.takeHome || '';
  const notes = [words.note, words.takeHome !== takeHome ? words.takeHome : undefined].filter(
    (note) => note && !article.note.includes(note),
  );
  const readState = further(article.readState, words.readState ?? 'unread');
  const starred = article.starred || words.starred === true;
  const isSame =
    tags.length === 0 &&
    notes.length === 0 &&
    takeHome === article.takeHome &&
    readState === article.readState &&
    starred === article.starred;
  if (isSame) return article;
  return {
    ...article,
    tags: tags.length > 0 ? [...article.tags, ...tags] : article.tags,
    takeHome,
    note: [article.note, ...notes].filter(Boolean).join('\n\n'),
    readState,
    starred,
    updatedAt: now,
  };
}
