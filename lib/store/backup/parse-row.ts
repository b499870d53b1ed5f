import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';
import { MISFIT } from './parse.ts';
import { ROWS } from './rows.ts';
import { type BackupTable, isBackedUp, type Row } from './tables.ts';

/** A row of a backup as one of this Sheaf's; `undefined` for one that is passed over, as a setting that this one does not have; `MISFIT` for none. */
export function parseRow(table: BackupTable, value: unknown): Row | undefined | typeof MISFIT {
  if (table === 'settings') return parseSetting(value);
  return ROWS[table](value) as Row | typeof MISFIT;
}

function parseSetting(value: unknown): Row | undefined | typeof MISFIT {
  const row = value as { name?: unknown; value?: unknown } | null;
  if (typeof row !== 'object' || row === null || typeof row.name !== 'string') return MISFIT;
  const isKnown = Object.hasOwn(DEFAULT_SETTINGS, row.name) && isBackedUp('settings', row as Row);
  if (!isKnown) return undefined;
  const form = DEFAULT_SETTINGS[row.name as keyof Settings];
  return isOfForm(row.value, form) ? { name: row.name, value: row.value } : MISFIT;
}

/** Is a value of the same kinds as another, property by property? */
function isOfForm(value: unknown, form: unknown): boolean {
  if (typeof value !== typeof form || Array.isArray(value) !== Array.isArray(form) || value === null) return false;
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return true;
  return Object.entries(value as object).every(
    ([name, each]) => Object.hasOwn(form, name) && isOfForm(each, (form as Row)[name]),
  );
}
