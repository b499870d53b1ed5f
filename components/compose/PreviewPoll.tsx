import type { Network, Poll } from '../../lib/share/draft.ts';
import { networkRules } from '../../lib/share/networks.ts';
import { networkName } from '../article/network-name.ts';
import { t } from '../ui/i18n.ts';
import { openWords } from './poll-words.ts';

/** A poll as it will stand under its question, and whether it gets there by itself. */
export function PreviewPoll({ poll: { options, minutes }, network }: { poll: Poll; network: Network }) {
  return (
    <div class="preview-poll">
      <ul>
        {options.map((option, index) => (
          <li key={index} dir="auto">
            {option.trim()}
          </li>
        ))}
      </ul>
      {!networkRules()[network].isDirect && <p class="quiet small">{t('pollByHand', networkName(network))}</p>}
      <p class="quiet small">{openWords(minutes)}</p>
    </div>
  );
}
