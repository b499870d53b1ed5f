import { DEFAULT_SETTINGS, LONGEST_SETTING, READER_SIZES, type Settings } from '../../settings.ts';
import { isCardStyle } from '../../share/card/layout.ts';
import { DRAFT_KINDS, NETWORKS, type Network } from '../../share/draft.ts';
import { cleanHandle } from '../../share/handles.ts';
import { X_PAYING_CHARACTERS } from '../../share/networks.ts';
import {
  LONGEST_TEMPLATE,
  LONGEST_TEMPLATE_NAME,
  MOST_OWN_TEMPLATES,
  type OwnTemplate,
} from '../../share/templates.ts';
import { anId, fewOf, type Mend, MISFIT, oneOf, type Parse, shaped, textOf } from '../../text/parse.ts';
import { ROWS } from './rows.ts';
import { type BackupTable, isBackedUp, type Row } from './tables.ts';

/** A row as a backup holds it: `left` names the parts that could not be read, the last of them what it cannot do without where there is no row. */
export interface ParsedRow {
  row?: Row;
  left: string[];
}

const WHOLE: string[] = [];

/** A row of a table, of a backup or of the library, as one that any library can hold; `undefined` for a setting that this Sheaf does not have. */
export function parseRow(table: BackupTable, value: unknown): ParsedRow | undefined {
  if (table === 'settings') return parseSetting(value);
  const parse = ROWS[table] as (value: unknown, mend?: Mend) => Row | typeof MISFIT;
  const row = parse(value);
  if (row !== MISFIT) return { row, left: WHOLE };
  const mend: Mend = { left: [], at: '' };
  const mended = parse(value, mend);
  return mended === MISFIT ? { left: mend.left } : { row: mended, left: mend.left };
}

function parseSetting(value: unknown): ParsedRow | undefined {
  const row = value as { name?: unknown; value?: unknown } | null;
  if (typeof row !== 'object' || row === null || typeof row.name !== 'string') return { left: ['name'] };
  const isKnown = Object.hasOwn(DEFAULT_SETTINGS, row.name) && isBackedUp('settings', row as Row);
  if (!isKnown) return undefined;
  const name = row.name as keyof Settings;
  const parse = MENDED[name];
  if (parse) {
    const mend: Mend = { left: [], at: name };
    const mended = parse(row.value, mend);
    return mended === MISFIT ? { left: [name] } : { row: { name, value: mended }, left: mend.left };
  }
  const fits = isOfForm(row.value, DEFAULT_SETTINGS[name]) && (VALUES[name]?.(row.value) ?? true);
  return fits ? { row: { name, value: row.value }, left: WHOLE } : { left: [name] };
}

/** Of settings that are kept without those of their items that do not fit. */
const MENDED: { [K in keyof Settings]?: Parse<Settings[K]> } = {
  ownTemplates: fewOf(
    shaped<OwnTemplate>({
      id: anId,
      name: textOf(LONGEST_TEMPLATE_NAME),
      kind: oneOf(DRAFT_KINDS),
      body: textOf(LONGEST_TEMPLATE),
    }),
    MOST_OWN_TEMPLATES,
  ),
};

/** Of settings whose kind alone says too little. */
const VALUES: { [K in keyof Settings]?: (value: unknown) => boolean } = {
  theme: (value) => ['system', 'light', 'dark'].includes(value as string),
  readerFont: (value) => ['serif', 'sans'].includes(value as string),
  readerSize: (value) => (value as number) >= READER_SIZES.least && (value as number) <= READER_SIZES.most,
  citationStyle: (value) => (value as string).length <= LONGEST_SETTING,
  shareNetworks: (value) => (value as unknown[]).every((network) => NETWORKS.some((each) => each === network)),
  ties: (value) => (value as unknown[]).every(isTie),
  handles: (value) => (value as unknown[]).every(isKnownHandle),
  templates: (value) => (value as unknown[]).every(isTemplate),
  dismissedChanges: (value) => (value as unknown[]).every(isText),
  dismissedJournals: (value) => (value as unknown[]).every(isText),
  cardStyle: isCardStyle,
  xCharacters: (value) => [DEFAULT_SETTINGS.xCharacters, X_PAYING_CHARACTERS].includes(value as number),
  inboxNewDays: isDays,
  inboxDealtDays: isDays,
  mastodonInstance: (value) => value === '' || URL.parse(`https://${value}`)?.host === value,
};

const LONGEST_DAYS = 3650;

function isDays(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LONGEST_DAYS;
}

function isTie(value: unknown): boolean {
  const { name, aliases, line } = (value ?? {}) as Record<string, unknown>;
  return [name, line].every(isText) && Array.isArray(aliases) && aliases.every(isText);
}

function isKnownHandle(value: unknown): boolean {
  const { name, network, handle } = (value ?? {}) as Record<string, unknown>;
  return isText(name) && NETWORKS.some((each) => each === network && isHandle(each, handle));
}

function isHandle(network: Network, value: unknown): boolean {
  return typeof value === 'string' && cleanHandle(network, value) === value;
}

function isTemplate(value: unknown): boolean {
  const { kind, body } = (value ?? {}) as Record<string, unknown>;
  return DRAFT_KINDS.some((each) => each === kind) && isText(body);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_TEMPLATE;
}

/** Is a value of the same kinds as another, property by property? */
function isOfForm(value: unknown, form: unknown): boolean {
  if (typeof value !== typeof form || Array.isArray(value) !== Array.isArray(form) || value === null) return false;
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return true;
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  return Object.entries(value as object).every(
    ([name, each]) => Object.hasOwn(form, name) && isOfForm(each, (form as Row)[name]),
  );
}
