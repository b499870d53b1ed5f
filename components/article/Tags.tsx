import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { type Token, TokenField } from '../ui/TokenField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { tagSuggestions } from './tag-suggestions.ts';

interface Props {
  article: Pick<Article, 'id' | 'tags'>;
  /** The colour that the person gave a tag, if any. */
  colourOf?: (tag: string) => string | undefined;
}

/** The tags of an article, with suggestions from the whole library. */
export function Tags({ article: { id, tags }, colourOf }: Props) {
  const { store, tasks } = useSheaf();
  const { act, announce } = useToasts();
  // Every tag of the library is more to read than the popup needs to open.
  const [entered, setEntered] = useState(false);
  // Not an `async` function: one that reads nothing leaves Dexie's zone of live queries open to what runs next.
  const known = useLive(() => (entered ? store.articles.tags() : Promise.resolve([])), [entered]) ?? [];
  return (
    <TokenField
      label={t('fieldTags')}
      placeholder={t('fieldTagsPlaceholder')}
      tokens={tags.map((tag) => ({ id: tag, label: tag, colour: colourOf?.(tag) }))}
      suggestions={tagSuggestions(known)}
      onEnter={() => setEntered(true)}
      keepAs={`${id}/tags`}
      splitAt={TAG_ENDS}
      clean={cleanTag}
      createLabel={(text) => t('fieldTagCreate', text)}
      onAdd={({ label }) =>
        act(() => tasks.tagArticles([id], { add: label }).then(() => announce(t('fieldTagAdded', label))))
      }
      onRemove={({ label }: Token) =>
        act(() => tasks.tagArticles([id], { remove: label }), t('fieldTagRemoved', label), 'tag')
      }
    />
  );
}

/** What ends a tag. */
export const TAG_ENDS = /[,;\n，、]/;

/** A tag as it is kept: no `#` before it, no space around it, one space where there were several. */
export function cleanTag(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s#＃]+/, '')
    .trim();
}
