import type { DraftChanges } from '../../lib/ports/drafting.ts';
import type { Draft, Network } from '../../lib/share/draft.ts';
import { partsOf } from '../../lib/share/new-draft.ts';
import { networkName } from '../article/network-name.ts';
import { t } from '../ui/i18n.ts';

interface Props {
  draft: Draft;
  chosen: Network | undefined;
  onChoose(network: Network | undefined): void;
  onChange(changes: DraftChanges, done?: string): Promise<void>;
}

/** Whose words are being written: those of all networks, or of one that has its own. */
export function WordsOf({ draft, chosen, onChoose, onChange }: Props) {
  if (draft.networks.length < 2 && Object.keys(draft.overrides).length === 0) return null;
  const own = draft.networks.filter((network) => draft.overrides[network]);
  const others = draft.networks.filter((network) => !draft.overrides[network]);

  async function writeApart(network: Network) {
    const texts = draft.parts.map(({ text }) => text);
    const parts = partsOf(texts, () => crypto.randomUUID());
    await onChange({ overrides: { ...draft.overrides, [network]: parts } });
    onChoose(network);
  }
  async function writeAlike(network: Network) {
    const { [network]: _, ...overrides } = draft.overrides;
    onChoose(undefined);
    await onChange({ overrides }, t('composeAlike', networkName(network)));
  }

  return (
    <div class="words-of">
      <fieldset class="words-tabs" aria-label={t('composeWordsOf')}>
        <button type="button" class="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
          {t('composeAllNetworks')}
        </button>
        {own.map((network) => (
          <button
            key={network}
            type="button"
            class="button"
            aria-pressed={chosen === network}
            onClick={() => onChoose(network)}
          >
            {networkName(network)}
          </button>
        ))}
      </fieldset>
      {chosen ? (
        <button type="button" class="link-button" onClick={() => void writeAlike(chosen)}>
          {t('composeWriteAlike', networkName(chosen))}
        </button>
      ) : (
        others.length > 0 && (
          <select
            class="select"
            aria-label={t('composeWriteApart')}
            value=""
            onChange={({ currentTarget }) => {
              const network = others.find((each) => each === currentTarget.value);
              currentTarget.value = '';
              if (network) void writeApart(network);
            }}
          >
            <option value="">{t('composeWriteApart')}</option>
            {others.map((network) => (
              <option key={network} value={network}>
                {networkName(network)}
              </option>
            ))}
          </select>
        )
      )}
    </div>
  );
}
