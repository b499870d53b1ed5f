import { useId, useState } from 'preact/hooks';
import { cleanHashtags, hashtagOf, TAG_COLOURS } from '../../lib/article/tag-style.ts';
import { cleanTag } from '../article/Tags.tsx';
import { Unfit } from '../ui/failure-words.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useTagStyles } from './use-tag-styles.ts';

const COLOUR_WORDS: Record<(typeof TAG_COLOURS)[number], MessageKey> = {
  red: 'tagColourRed',
  orange: 'tagColourOrange',
  yellow: 'tagColourYellow',
  green: 'tagColourGreen',
  teal: 'tagColourTeal',
  blue: 'tagColourBlue',
  purple: 'tagColourPurple',
  pink: 'tagColourPink',
};

interface Props {
  tag: string;
  /** Every tag in use. */
  known: string[];
  /** It has another name now, or has become one with another. */
  onRenamed(name: string): void;
}

/** A tag's name, colour and hashtag; each change at once, each with its Undo. */
export function TagEditor({ tag, known, onRenamed }: Props) {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const group = useId();
  const [other, setOther] = useState<string>();
  const style = useTagStyles().get(tag);
  const suggested = hashtagOf(tag) ?? '';

  async function rename(typed: string) {
    setOther(undefined);
    const name = cleanTag(typed);
    if (!name) throw new Unfit(t('tagNeedsName'));
    if (name === tag) return;
    const same = known.find((each) => each !== tag && each.toLowerCase() === name.toLowerCase());
    if (same !== undefined) {
      setOther(same);
      throw new Unfit(t('tagExists', same));
    }
    show(t('tagRenamed', name), await tasks.renameTag(tag, name), 'tag');
    onRenamed(name);
  }

  async function writeHashtag(typed: string) {
    const hashtag = typed.trim() === '' ? null : cleanHashtags(typed);
    if (hashtag === undefined) throw new Unfit(t('tagHashtagUnfit'));
    if (hashtag === (style?.hashtag ?? null)) return;
    show(t('tagHashtagChanged', tag), await tasks.styleTag(tag, { hashtag }), 'tag');
  }

  return (
    <>
      <KeptField label={t('tagName')} value={tag} when="left" onWrite={rename} />
      {other !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() =>
            void act(
              async () => {
                const undo = await tasks.renameTag(tag, other);
                onRenamed(other);
                return undo;
              },
              t('tagMerged', tag, other),
              'tag',
            )
          }
        >
          {t('tagMerge', other)}
        </button>
      )}
      <fieldset class="colours">
        <legend class="label">{t('tagColour')}</legend>
        {[undefined, ...TAG_COLOURS].map((colour) => (
          <label key={colour ?? 'none'} class="colour">
            <input
              type="radio"
              name={group}
              checked={style?.colour === colour}
              onChange={() =>
                act(() => tasks.styleTag(tag, { colour: colour ?? null }), t('tagColourChanged', tag), 'tag')
              }
            />
            <span class="row-tag" data-colour={colour}>
              {t(colour ? COLOUR_WORDS[colour] : 'tagColourNone')}
            </span>
          </label>
        ))}
      </fieldset>
      <KeptField
        label={t('tagHashtag')}
        value={style?.hashtag ?? ''}
        when="left"
        placeholder={suggested}
        hint={t('tagHashtagHint', suggested)}
        onWrite={writeHashtag}
      />
    </>
  );
}
