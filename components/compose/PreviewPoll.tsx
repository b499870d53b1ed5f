import type { Poll } from '../../lib/share/draft.ts';
import { t } from '../ui/i18n.ts';

/** A poll as it will stand under its question. */
export function PreviewPoll({ poll: { options, minutes } }: { poll: Poll }) {
  return (
    <div class="preview-poll">
      <ul>
        {options.map((option, index) => (
          <li key={index} dir="auto">
            {option.trim()}
          </li>
        ))}
      </ul>
      <p class="quiet small">
        {minutes < 1440 ? t('composeHours', minutes / 60) : t('composeDays', Math.floor(minutes / 1440))}
      </p>
    </div>
  );
}
