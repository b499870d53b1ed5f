import type { Article, Author } from '../../article/article.ts';
import { yearOf } from '../../article/dates.ts';
import { plain } from '../../article/markup.ts';
import { fullName } from '../../article/name-parts.ts';
import type { Draft } from '../draft.ts';
import { linkOf, shownLink } from '../post-facts.ts';
import type { CardFacts } from './layout.ts';
import { qrCode } from './qr.ts';

/** A card's own words, in the person's language. */
export interface CardWords {
  question: string;
  answerLater: string;
}

/** Letters before the answers of a question. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRST';

/** A longer address has squares too small to be read off a screen. */
const LONGEST_CODED = 150;

/** What a card about an article says: its take-home is read first, else its title. */
export function articleCard(article: Article): CardFacts {
  const { title = '', journal = '', issued, authors = [], takeHome } = article;
  const link = linkOf(article);
  const titled = title && plain(title);
  const main = takeHome.trim() || titled;
  return {
    head: [journal, issued ? String(yearOf(issued)) : ''].filter(Boolean).join(' · '),
    main,
    options: [],
    title: main === titled ? '' : titled,
    authors: namesOf(authors),
    foot: shownLink(article)?.replace(/^https?:\/\//, '') ?? '',
    ...(link && link.length <= LONGEST_CODED && { code: qrCode(link) }),
  };
}

/** What the card of a question says: neither the title nor the link, for both may tell the answer. */
export function questionCard({ parts, poll }: Pick<Draft, 'parts' | 'poll'>, words: CardWords): CardFacts {
  return {
    head: words.question,
    main: parts[0]?.text.replace(/https?:\/\/\S+/g, '').trim() ?? '',
    options: (poll?.options ?? [])
      .filter((option) => option.trim() !== '')
      .map((option, at) => `${LETTERS[at]}. ${option}`),
    title: '',
    authors: '',
    foot: words.answerLater,
  };
}

/** What a card shows, for who does not see it: all of it, though the card has room for less. */
export function cardAlt({ head, main, options, title, authors, foot }: CardFacts): string {
  return [head, main, ...options, title, authors, foot]
    .map((said) => said.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((said) => (/[.!?。！？؟…]$/.test(said) ? said : `${said}.`))
    .join(' ');
}

/** More names than these are no help: the first of them, and how many more. */
const MOST_NAMES = 3;

function namesOf(authors: readonly Author[]): string {
  const names = authors.map(fullName);
  const left = names.length - MOST_NAMES;
  return left > 1 ? `${names.slice(0, MOST_NAMES).join(', ')} +${left}` : names.join(', ');
}
