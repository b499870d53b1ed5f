import type { NewSource } from '../../lib/sources/source.ts';
import { t } from '../ui/i18n.ts';
import { Check } from '../ui/icons.tsx';
import type { FollowedAs } from './followed-keys.ts';
import { KIND_ICONS } from './icons.tsx';
import { kindWords } from './source-words.ts';

interface Props {
  found: NewSource;
  /** Told beside its kind: ISSN, publisher, address. */
  detail?: string | undefined;
  /** The source as which it is followed already. */
  followedAs?: ReturnType<FollowedAs>;
  /** It is to take the place of another. */
  isInstead: boolean;
  isFirst: boolean;
  onFollow(): void;
  onShow(id: string): void;
}

/** Something that can be followed, with the button that does; or the way to where it is followed already. */
export function FoundLine({ found, detail, followedAs, isInstead, isFirst, onFollow, onShow }: Props) {
  const Kind = KIND_ICONS[found.where.kind];
  return (
    <li class="found-line">
      <Kind class="icon source-kind" />
      <div class="source-words">
        <p class="found-title" dir="auto">
          {followedAs?.title ?? found.title}
        </p>
        <p class="source-about quiet small">
          <span>{kindWords(found.where)}</span>
          {detail && (
            <span class="source-address" dir="auto">
              {detail}
            </span>
          )}
        </p>
      </div>
      {followedAs === undefined ? (
        <button
          type="button"
          class={isFirst ? 'button primary' : 'button'}
          aria-label={isInstead ? `${t('followUseInstead')}: ${found.title}` : t('followOne', found.title)}
          onClick={onFollow}
        >
          {t(isInstead ? 'followUseInstead' : 'followButton')}
        </button>
      ) : (
        <span class="found-known">
          <span class="small">
            <Check /> {t('followKnown')}
          </span>
          <button
            type="button"
            class="link-button"
            aria-label={t('followShowOne', followedAs.title)}
            onClick={() => onShow(followedAs.id)}
          >
            {t('followShow')}
          </button>
        </span>
      )}
    </li>
  );
}
