import type { Consent } from '../ports/consent.ts';
import type { Introduction } from '../ports/look-ups.ts';
import type { SettingsReader } from '../ports.ts';

/** What the person gave for the registries, as far as it may be sent; empty for none. */
export async function introductionOf(consent: Pick<Consent, 'has'>, settings: SettingsReader): Promise<Introduction> {
  const allowed = async (name: 'email' | 'ncbiKey') => ((await consent.has(name)) ? settings.get(name) : '');
  return { email: await allowed('email'), ncbiKey: await allowed('ncbiKey') };
}
