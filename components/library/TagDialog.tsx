import { useState } from 'preact/hooks';
import { cleanTag, TAG_ENDS } from '../article/Tags.tsx';
import { tagSuggestions } from '../article/tag-suggestions.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { TokenField } from '../ui/TokenField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { DoneButton } from './DoneButton.tsx';
import { partial, tokenFor } from './partial-token.ts';

/** Adds and removes tags on several articles; each at once, each with its Undo. */
export function TagDialog({ ids, onClose }: { ids: string[]; onClose(): void }) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const [targets] = useState(ids);
  // Together: who reads which tags the articles have can also take one in the spelling that it has.
  const { known = [], counts } =
    useLive(async () => {
      const [known, counts] = await Promise.all([store.articles.tags(), countTags()]);
      return { known, counts };
    }, [targets]) ?? {};

  async function countTags(): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (const article of await store.articles.getMany(targets)) {
      for (const tag of article?.tags ?? []) found.set(tag, (found.get(tag) ?? 0) + 1);
    }
    return found;
  }

  const { length } = targets;
  return (
    <Dialog title={tn('libraryTagArticles', length)} onClose={onClose} actions={<DoneButton onDone={onClose} />}>
      <TokenField
        label={t('fieldTags')}
        placeholder={t('fieldTagsPlaceholder')}
        tokens={[...(counts ?? [])].map(([tag, count]) => tokenFor({ id: tag, label: tag }, count, length))}
        suggestions={tagSuggestions(known)}
        keepAs="several/tags"
        splitAt={TAG_ENDS}
        clean={cleanTag}
        createLabel={(text) => t('fieldTagCreate', text)}
        onAdd={({ label }) =>
          act(() => tasks.tagArticles(targets, { add: label }), tn('libraryTaggedCount', length, label), 'tag')
        }
        onRemove={(token) => {
          const tag = partial(token.id);
          void act(() => tasks.tagArticles(targets, { remove: tag }), t('fieldTagRemoved', tag), 'tag');
        }}
      />
    </Dialog>
  );
}
