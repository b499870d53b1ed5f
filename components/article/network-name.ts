import { NETWORKS, type Network } from '../../lib/share/draft.ts';
import { networkRules } from '../../lib/share/networks.ts';
import { t } from '../ui/i18n.ts';

const RULES = networkRules();

/** The name of a network; that of an e-mail is a word of the interface. */
export function networkName(network: Network): string {
  return network === 'email' ? t('composeEmail') : RULES[network].name;
}

/** The same of what a history says; a place that is no network is called as it is. */
export function nameOfPlace(where: string): string {
  const network = NETWORKS.find((each) => each === where);
  return network ? networkName(network) : where;
}
