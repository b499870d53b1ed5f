import type { ComponentType } from 'preact';
import { ChartColumn, Rss, Sliders, SquarePen } from './icons.tsx';

/** A view of the full page beside the library: `#/<path>` or `#/<path>/<rest>` leads to it. */
export interface AppView {
  path: string;
  /** The key of its name. */
  label: string;
  /** With one it has a place in the rail. */
  Icon?: ComponentType<{ class?: string }>;
  /** After `g` this key leads to it. */
  goKey?: string;
  /** Loaded when it is first gone to. `rest` is what the address says beyond the path. */
  load(): Promise<ComponentType<{ rest: string | undefined }>>;
}

/** The views beside the library, in the order of the rail. */
export const APP_VIEWS: AppView[] = [
  {
    path: 'read',
    label: 'readerTitle',
    load: async () => (await import('../reader/Reader.tsx')).Reader,
  },
  {
    path: 'compose',
    label: 'composeTitle',
    Icon: SquarePen,
    goKey: 'c',
    load: async () => (await import('../compose/Compose.tsx')).Compose,
  },
  {
    path: 'sources',
    label: 'sourcesTitle',
    Icon: Rss,
    goKey: 'f',
    load: async () => (await import('../sources/Sources.tsx')).Sources,
  },
  {
    path: 'import',
    label: 'exchangeImport',
    load: async () => (await import('../exchange/ImportView.tsx')).ImportView,
  },
  {
    path: 'export',
    label: 'exchangeExport',
    load: async () => (await import('../exchange/ExportView.tsx')).ExportView,
  },
  {
    path: 'statistics',
    label: 'statTitle',
    Icon: ChartColumn,
    goKey: 't',
    load: async () => (await import('../statistics/Statistics.tsx')).Statistics,
  },
  {
    path: 'settings',
    label: 'settingsTitle',
    Icon: Sliders,
    goKey: 's',
    load: async () => (await import('../settings/Settings.tsx')).Settings,
  },
];
