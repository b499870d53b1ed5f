import { NETWORKS, type Network } from '../../lib/share/draft.ts';
import { networkName } from '../article/network-name.ts';
import { t } from '../ui/i18n.ts';

interface Props {
  chosen: readonly Network[];
  onChange(networks: Network[]): void;
}

/** Where the draft is to go. */
export function NetworkChoice({ chosen, onChange }: Props) {
  return (
    <fieldset class="network-choice">
      <legend class="label">{t('composeNetworks')}</legend>
      {NETWORKS.map((network) => (
        <label key={network} class="network">
          <input
            type="checkbox"
            checked={chosen.includes(network)}
            onChange={({ currentTarget }) =>
              onChange(NETWORKS.filter((each) => (each === network ? currentTarget.checked : chosen.includes(each))))
            }
          />
          {networkName(network)}
        </label>
      ))}
    </fieldset>
  );
}
