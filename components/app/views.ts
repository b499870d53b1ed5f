import type { ComponentChildren, ComponentType } from 'preact';
import { Inbox } from '../inbox/icons.tsx';
import { NewCount } from '../inbox/NewCount.tsx';
import { ChartColumn, Newspaper, Rss, Sliders, SquarePen } from './icons.tsx';

/** What a view is given: `rest` is what the address says beyond its path, `railFoot` the ways to the others, for one with a rail. */
export interface ViewProps {
  rest: string | undefined;
  railFoot: ComponentChildren;
}

/** A view of the full page beside the library: `#/<path>` or `#/<path>/<rest>` leads to it. */
export interface AppView {
  path: string;
  /** The key of its name. */
  label: string;
  /** With one it has a place in the rail. */
  Icon?: ComponentType<{ class?: string }>;
  /** After `g` this key leads to it. */
  goKey?: string;
  /** What stands behind its name in the rail: how much there is to do. */
  Count?: ComponentType;
  /** Loaded when it is first gone to. */
  load(): Promise<ComponentType<ViewProps>>;
}

/** The views beside the library, in the order of the rail. */
export const APP_VIEWS: AppView[] = [
  {
    path: 'read',
    label: 'readerTitle',
    load: async () => (await import('../reader/Reader.tsx')).Reader,
  },
  {
    path: 'inbox',
    label: 'inboxTitle',
    Icon: Inbox,
    goKey: 'i',
    Count: NewCount,
    load: async () => (await import('../inbox/Inbox.tsx')).Inbox,
  },
  {
    path: 'compose',
    label: 'composeTitle',
    Icon: SquarePen,
    goKey: 'c',
    load: async () => (await import('../compose/Compose.tsx')).Compose,
  },
  {
    path: 'digests',
    label: 'digestTitle',
    Icon: Newspaper,
    goKey: 'd',
    load: async () => (await import('../digests/Digests.tsx')).Digests,
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
