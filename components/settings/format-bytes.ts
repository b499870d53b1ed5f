import { uiLocale } from '../ui/i18n.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes as the person's language writes it, to two figures: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(uiLocale(), {
    style: 'unit',
    unit: UNITS[step] as string,
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
}
