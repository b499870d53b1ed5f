import type { LookUpRow, ServiceFailure } from '../../lib/ports/look-ups.ts';
import type { LookUpService } from '../../lib/settings.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

/** The registries by the names that they give themselves. */
export const REGISTRY_NAMES: Record<LookUpService, string> = {
  crossref: 'Crossref',
  europePmc: 'Europe PMC',
  pubmed: 'PubMed',
  unpaywall: 'Unpaywall',
  dataCite: 'DataCite',
  openLibrary: 'Open Library',
};

const REASONS: Record<ServiceFailure, MessageKey> = {
  offline: 'lookUpWhyOffline',
  timeout: 'lookUpWhyTimeout',
  'rate-limited': 'lookUpWhyRate',
  refused: 'lookUpWhyRefused',
  server: 'lookUpWhyServer',
  'bad-answer': 'lookUpWhyAnswer',
  'too-large': 'lookUpWhyAnswer',
};

/** How the look-up of an article stands: `none` where it has no place in the queue. */
export function lookUpState(row: LookUpRow | undefined): 'none' | 'waiting' | 'failed' | 'done' {
  if (!row) return 'none';
  if (Object.keys(row.failed).length > 0) return 'failed';
  return Object.keys(row.answered).length > 0 ? 'done' : 'waiting';
}

/** Which registries gave no answer, each with why. */
export function failureWords({ failed }: LookUpRow): string {
  return (Object.entries(failed) as [LookUpService, ServiceFailure][])
    .map(([service, why]) => t('lookUpNoAnswer', REGISTRY_NAMES[service], t(REASONS[why])))
    .join(' ');
}

/** The registries that answered, with the day of the last answer (an ISO instant). */
export function answeredBy({ answered }: LookUpRow): { names: string; at: string } {
  const services = Object.keys(answered) as LookUpService[];
  return {
    names: services.map((service) => REGISTRY_NAMES[service]).join(', '),
    at: Object.values(answered).sort().at(-1) ?? '',
  };
}
