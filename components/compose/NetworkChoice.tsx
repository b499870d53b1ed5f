import { useLayoutEffect, useRef } from 'preact/hooks';
import { NETWORKS, type Network } from '../../lib/share/draft.ts';
import { networkName } from '../article/network-name.ts';
import { t } from '../ui/i18n.ts';

interface Props {
  chosen: readonly Network[];
  /** Settled once they are kept. */
  onChange(networks: Network[]): Promise<void>;
}

/** Where the draft is to go. */
export function NetworkChoice({ chosen, onChange }: Props) {
  /** With what was ticked since the draft was read: a quick hand ticks two before the first is kept. */
  const ahead = useRef({ networks: chosen, keeping: 0 });
  useLayoutEffect(() => {
    if (ahead.current.keeping === 0) ahead.current.networks = chosen;
  }, [chosen.join(' ')]);
  const shown = ahead.current.keeping === 0 ? chosen : ahead.current.networks;

  async function tick(ticked: Network, isChosen: boolean) {
    const known = ahead.current.networks;
    const networks = NETWORKS.filter((each) => (each === ticked ? isChosen : known.includes(each)));
    ahead.current = { networks, keeping: ahead.current.keeping + 1 };
    await onChange(networks);
    ahead.current.keeping -= 1;
  }

  return (
    <fieldset class="network-choice">
      <legend class="label">{t('composeNetworks')}</legend>
      {NETWORKS.map((network) => (
        <label key={network} class="network">
          <input
            type="checkbox"
            checked={shown.includes(network)}
            onChange={({ currentTarget }) => void tick(network, currentTarget.checked)}
          />
          {networkName(network)}
        </label>
      ))}
    </fieldset>
  );
}
