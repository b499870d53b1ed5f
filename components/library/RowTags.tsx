import type { TagStyle } from '../../lib/article/article.ts';
import { t } from '../ui/i18n.ts';

/** A row has room for no more, however wide. */
const MOST = 4;

interface Props {
  tags: readonly string[];
  styles: ReadonlyMap<string, TagStyle>;
}

/**
 * The tags of a row in one line: as many as there is room for, each of them whole, and how many more there are. The style
 * decides: what has no room goes to further lines, which are cut off, and the first of a line tells its number above itself.
 */
export function RowTags({ tags, styles }: Props) {
  if (tags.length === 0) return null;
  const rest = tags.slice(MOST);
  return (
    <span class={tags.length > 1 ? 'row-tags several' : 'row-tags'}>
      {tags.slice(0, MOST).map((tag, index) => (
        <span key={tag} class="row-tag-place">
          <bdi class="row-tag" data-colour={styles.get(tag)?.colour} title={tag}>
            {tag}
          </bdi>
          {index > 0 && <More tags={tags.slice(index)} />}
        </span>
      ))}
      {rest.length > 0 && (
        <>
          <More tags={rest} />
          <span class="visually-hidden">{rest.join(', ')}</span>
        </>
      )}
    </span>
  );
}

/** Their names are read aloud where they stand. */
function More({ tags }: { tags: readonly string[] }) {
  return (
    <span class="row-more" aria-hidden="true" title={tags.join(', ')}>
      <bdi>{t('libraryMoreTags', tags.length)}</bdi>
    </span>
  );
}
