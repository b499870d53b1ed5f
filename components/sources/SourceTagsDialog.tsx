import type { Source } from '../../lib/sources/source.ts';
import { cleanTag, TAG_ENDS } from '../article/Tags.tsx';
import { tagSuggestions } from '../article/tag-suggestions.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { TokenField } from '../ui/TokenField.tsx';
import type { ChangeOfSome } from './use-source-deeds.ts';

interface Props {
  sources: readonly Source[];
  onChange(changes: ChangeOfSome[], done: string): void;
  onClose(): void;
}

/** The tags that are given to what is saved from several sources. */
export function SourceTagsDialog({ sources, onChange, onClose }: Props) {
  return (
    <Dialog
      title={tn('sourcesTagTitle', sources.length)}
      onClose={onClose}
      actions={
        <button type="button" class="button" onClick={onClose}>
          {t('libraryDone')}
        </button>
      }
    >
      <SourceTags sources={sources} onChange={onChange} />
      <p class="quiet small">{t('sourcesTagsHint')}</p>
    </Dialog>
  );
}

/** Adds and removes tags of one source or several. */
export function SourceTags({ sources, onChange }: Omit<Props, 'onClose'>) {
  const { store } = useSheaf();
  const known = useLive(() => store.articles.tags(), []) ?? [];
  const counts = new Map<string, number>();
  for (const { tags } of sources) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const { length } = sources;
  const changeTags = (change: (tags: string[]) => string[], done: string) =>
    onChange(
      sources.map(({ id, tags }) => [[id], { tags: change(tags) }]),
      done,
    );
  return (
    <TokenField
      label={t('sourcesTags')}
      placeholder={t('fieldTagsPlaceholder')}
      tokens={[...counts].map(([tag, count]) => ({
        id: tag,
        label: count === length ? tag : t('sourcesTagOfSome', tag, count, length),
      }))}
      suggestions={tagSuggestions(known)}
      keepAs={length === 1 ? `source/${sources[0]?.id}/tags` : 'sources/tags'}
      splitAt={TAG_ENDS}
      clean={cleanTag}
      createLabel={(text) => t('fieldTagCreate', text)}
      onAdd={({ label }) => changeTags((tags) => [...new Set([...tags, label])], t('fieldTagAdded', label))}
      onRemove={({ id }) => changeTags((tags) => tags.filter((tag) => tag !== id), t('fieldTagRemoved', id))}
    />
  );
}
