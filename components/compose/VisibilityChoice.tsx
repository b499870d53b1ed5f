import { VISIBILITIES, type Visibility } from '../../lib/share/post.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const WORDS: Record<Visibility, MessageKey> = {
  public: 'visibilityPublic',
  unlisted: 'visibilityUnlisted',
  private: 'visibilityPrivate',
};

interface Props {
  value: Visibility;
  onChange(value: Visibility): void;
}

/** Who will see a post on Mastodon. */
export function VisibilityChoice({ value, onChange }: Props) {
  return (
    <select
      class="select"
      aria-label={t('visibilityLabel')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Visibility)}
    >
      {VISIBILITIES.map((each) => (
        <option key={each} value={each}>
          {t(WORDS[each])}
        </option>
      ))}
    </select>
  );
}
