import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'wxt';

/** The name under which Firefox knows Sheaf; the browser tests use it too. */
const FIREFOX_ID = 'sheaf@sheaf.example';

/** Nothing in these folders does anything by being imported, style sheets apart: what a page does not call, it does not carry. */
function hasSideEffects(id: string): boolean {
  return id.endsWith('.css') || !/^\/(?:lib|components)\//.test(id.slice(import.meta.dirname.length));
}

/**
 * Fetches what a lazily imported file needs beside it. Vite's own also awaits lazy style sheets, of which Sheaf has none
 * (each page links all that it needs), and is eight times the size, on the popup's path.
 */
const plainPreload: Plugin = {
  name: 'plain-preload',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => `export function __vitePreload(load, files = []) {
      for (const file of files) {
        if (file.endsWith('.css')) continue;
        const link = document.createElement('link');
        link.rel = 'modulepreload';
        link.href = '/' + file;
        document.head.append(link);
      }
      return load();
    }`,
  },
};

/** Behind the name of a file that is the popup's own copy. */
const OWN_COPY = '?popup';
/** Large, and the same for every page. */
const SHARED = /^(?:dexie|preact)(?:\/|$)/;

/**
 * Gives the popup copies of its own of all but the large libraries. A file that two pages share carries what either calls of it, and
 * is one more to be read from disk at each click: so the script that answers the click is one file (in Firefox it has the
 * bundler's helpers beside it, some hundred bytes).
 */
const popupApart: Plugin = {
  name: 'popup-apart',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer?.endsWith(OWN_COPY) && !/\/entrypoints\/popup\/[^/]+$/.test(importer ?? '')) return undefined;
    if (SHARED.test(source)) return undefined;
    const found = await this.resolve(source, importer?.replace(OWN_COPY, ''), { ...options, skipSelf: true });
    return found && !found.external ? { ...found, id: found.id + OWN_COPY } : found;
  },
  /** What another plugin makes up, and no file holds. */
  load: {
    filter: { id: /^\0.*\?popup$/ },
    handler: async function (id) {
      return (await this.load({ id: id.replace(OWN_COPY, '') })).code;
    },
  },
};

/** The popup's script asks the background to answer the click: it waits for no style sheet. */
const clickFirst: Plugin = {
  name: 'click-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) => (path.includes('/popup/') ? html.replace('<script type="module"', '$& async') : html),
  },
};

/** The browser that is built for. */
let target = '';

const WXT_BROWSER = fileURLToPath(import.meta.resolve('wxt/browser'));

function ownBrowser(id: string): string | undefined {
  return id === 'wxt/browser' || id === '@wxt-dev/webextension-polyfill/browser' ? WXT_BROWSER : undefined;
}

const APP = `${import.meta.dirname}/entrypoints/app/main.tsx`;

/**
 * What the app's page carries and other files use too is one file, its style sheets another: thirty small ones take longer to be asked for
 * than to be read. What the popup carries stays apart.
 */
const togetherForApp: Plugin = {
  name: 'together-for-app',
  outputOptions(options) {
    const ofApp = new Set<string>();
    const nameOf: Rolldown.CodeSplittingNameFunction = (id, modules) => {
      if (ofApp.size === 0) {
        ofApp.add(APP);
        // A set goes on to what it was given meanwhile.
        for (const each of ofApp)
          for (const imported of modules.getModuleInfo(each)?.importedIds ?? []) ofApp.add(imported);
      }
      // WXT has every page import its own empty file; the popup's is the popup's.
      const isOfPages = id.endsWith('.css') || (id.includes('wxt-html-plugins') && !id.endsWith(OWN_COPY));
      return ofApp.has(id) || isOfPages ? 'common' : null;
    };
    const groups = [
      { name: 'dexie', test: /node_modules\/dexie\//, priority: 2 },
      { name: 'preact', test: /node_modules\/@?preact\//, priority: 2 },
      { name: nameOf, minShareCount: 2, priority: 1 },
    ];
    return { ...options, codeSplitting: { groups } };
  },
};

export default defineConfig({
  imports: false,
  hooks: {
    'config:resolved'(wxt) {
      target = wxt.config.browser;
    },
    'vite:build:extendConfig'(entrypoints, config) {
      const has = (page: string) => entrypoints.some(({ name }) => name === page);
      if (has('app')) config.plugins = [config.plugins, togetherForApp];
      // Chrome's own calls answer the pages with promises, as the polyfill's do: 3 KB that no click reads from disk.
      if (has('popup') && target !== 'firefox')
        config.plugins = [config.plugins, { name: 'own-promises', enforce: 'pre', resolveId: ownBrowser }];
    },
  },
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [popupApart, preact(), plainPreload, clickFirst],
    // Dexie's main entry is its build for old browsers; its modern one, minified by itself, is 2 KB less of the popup.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } },
    // A worker that loads a part of itself when it needs it is none in one file.
    worker: { format: 'es' },
    build: {
      target: 'es2024',
      modulePreload: { polyfill: false },
      rollupOptions: { treeshake: { moduleSideEffects: hasSideEffects, propertyReadSideEffects: false } },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      // Opens a server's own page to sign in there; no warning. Firefox has it at installation or not at all.
      'identity',
      // Makes the file of the weekly backup, which a worker cannot; no warning.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Asked when the person turns the weekly backup to Downloads on, or wants to be told of new items.
    optional_permissions: ['downloads', 'notifications'],
    // Asked site by site: of the server to which the person signs in, and where something is followed; not every feed is sent encrypted.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 96: 'icons/96.png', 128: 'icons/128.png' },
    action: {
      default_title: '__MSG_actionTitle__',
      default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
      // Shown at once, not in the extensions menu; `dark` is for a theme whose text is dark.
      ...(browser === 'firefox' && {
        default_area: 'navbar',
        theme_icons: [16, 32].map((size) => ({
          light: `icons/on-dark-${size}.png`,
          dark: `icons/${size}.png`,
          size,
        })),
      }),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              // The extended support release; older ones do not know `data_collection_permissions`.
              strict_min_version: '140.0',
              // Nothing at installation; the rest is asked when the person turns look-ups on, follows something, or signs in somewhere: see `platform/consent.ts`.
              data_collection_permissions: {
                required: ['none'],
                optional: [
                  'browsingActivity',
                  'websiteContent',
                  'searchTerms',
                  'personallyIdentifyingInfo',
                  'authenticationInfo',
                  'personalCommunications',
                ],
              },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'save-article': {
        // Alt+Shift+A is Chromium's own: it would leave the command without a key.
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandSaveArticle__',
      },
    },
  }),
});
