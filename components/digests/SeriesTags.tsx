import type { Series } from '../../lib/digest/issue.ts';
import { cleanTag, TAG_ENDS } from '../article/Tags.tsx';
import { tagSuggestions } from '../article/tag-suggestions.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { TokenField } from '../ui/TokenField.tsx';

interface Props {
  series: Pick<Series, 'id' | 'tags'>;
  onTags(tags: string[]): void;
}

/** The tags by which an article belongs to the series. */
export function SeriesTags({ series: { id, tags }, onTags }: Props) {
  const { store } = useSheaf();
  const known = useLive(() => store.articles.tags(), []) ?? [];
  return (
    <div>
      <TokenField
        label={t('fieldTags')}
        placeholder={t('fieldTagsPlaceholder')}
        tokens={tags.map((tag) => ({ id: tag, label: tag }))}
        suggestions={tagSuggestions(known)}
        keepAs={`${id}/digest-tags`}
        splitAt={TAG_ENDS}
        clean={cleanTag}
        createLabel={(text) => t('fieldTagCreate', text)}
        onAdd={({ label }) => !tags.includes(label) && onTags([...tags, label])}
        onRemove={({ label }) => onTags(tags.filter((tag) => tag !== label))}
      />
      <p class="quiet small">{t('digestTagsHint')}</p>
    </div>
  );
}
