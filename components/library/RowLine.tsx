import { useLayoutEffect } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { useDrafting } from '../article/drafting-context.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { beginningOf, notShown, type Snippet, snippetFrom, snippetOf } from './snippet.ts';

interface Props {
  article: Article;
  sought: readonly string[];
  /** A line that had to be read is there now. */
  onRead(): void;
}

/** The last line of a row: where what is sought stands, if the rest of the row does not show it; else the take-home. */
export function RowLine({ article, sought, onRead }: Props) {
  const words = sought.length > 0 ? notShown(article, sought) : [];
  const snippet = words.length > 0 ? snippetOf(article, words) : undefined;
  if (snippet) return <Found snippet={snippet} />;
  if (words.length > 0) return <FoundFurther article={article} words={words} onRead={onRead} />;
  return <Plain article={article} isSearched={sought.length > 0} />;
}

/** What stands in quotes, feedback or the text of the page is read only where nothing else explains the row. */
function FoundFurther({ article, words, onRead }: Omit<Props, 'sought'> & { words: readonly string[] }) {
  const { store } = useSheaf();
  const { feedback } = useDrafting();
  const { id } = article;
  const snippet = useLive(async () => {
    const [quotes, text, said] = await Promise.all([store.quotes.of(id), store.readable.get(id), feedback.of(id)]);
    return snippetFrom({ quotes, feedback: said, text: text?.text ?? '' }, words);
  }, [id, words.join(' ')]);
  useLayoutEffect(() => {
    if (snippet) onRead();
  }, [snippet?.text]);
  return snippet ? <Found snippet={snippet} /> : <Plain article={article} isSearched />;
}

function Found({ snippet: { where, text } }: { snippet: Snippet }) {
  return (
    <span class="row-take-home">
      <span class="quiet">{t(where)}: </span>
      {text}
    </span>
  );
}

function Plain({ article, isSearched }: { article: Article; isSearched: boolean }) {
  const text = article.takeHome || (isSearched && beginningOf(article));
  return text ? <span class={article.takeHome ? 'row-take-home' : 'row-take-home quiet'}>{text}</span> : null;
}
