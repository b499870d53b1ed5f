import { writeFileSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { type Harness, type Opening, type Popup, until } from './harness.ts';
import { resetLibrary } from './library.ts';
import { createSitePages } from './site-pages.ts';
import { closeOthers, openTab } from './tabs.ts';

const ADDON_ID = 'sheaf@sheaf.example';
const NO_WORKER = 'Firefox has an event page, not a worker';
const UUID = '5e4f0000-0000-4000-8000-000000000001';

interface Bidi {
  send(method: string, params: Record<string, unknown>): Promise<{ result: never }>;
}

/** Real Firefox with Sheaf installed. Its popup is reached from the browser's own window, since BiDi shows it as no page. */
export async function openFirefox({
  executablePath,
  extensionDir,
  headless,
  colorScheme,
  downloadDir,
}: Opening): Promise<Harness> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      ...(downloadDir && { 'browser.download.folderList': 2, 'browser.download.dir': downloadDir }),
      // No driver can press Firefox's own question: it is answered with yes.
      'extensions.webextOptionalPermissionPrompts': false,
      // To begin a process for each site takes longer than its page, and nothing here looks at what keeps sites apart.
      'fission.autostart': false,
      'dom.ipc.processPrelaunch.enabled': false,
      'dom.ipc.processCount': 1,
      'app.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  await browser.installExtension(extensionDir);
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  const site = createSitePages();
  let bench: Page | undefined;

  /** Runs in the browser's own window, with all its rights. */
  async function inChrome(expression: string): Promise<string> {
    const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      result: { contexts: { context: string }[] };
    };
    const answer = (await bidi.send('script.evaluate', {
      expression,
      target: { context: tree.result.contexts[0]?.context },
      awaitPromise: true,
    })) as { result: { type: string; result?: { value?: string }; exceptionDetails?: { text: string } } };
    if (answer.result.type !== 'success')
      throw new Error(answer.result.exceptionDetails?.text ?? 'failed in the window');
    return answer.result.result?.value ?? '';
  }

  // Firefox 140 runs Sheaf, but shows no driver its own window.
  if ((await inChrome('typeof ChromeUtils')) !== 'object') {
    const version = await browser.version();
    await browser.close();
    throw new Error(
      `${version} cannot be driven to click a toolbar button. Install a newer one (on Debian with bookworm-security among the sources of apt), or name one by FIREFOX_PATH.`,
    );
  }

  async function openOwn(path: string): Promise<Page> {
    const page = await browser.newPage();
    const context = contextOf(page);
    // BiDi never says that a page of an extension has loaded.
    await bidi.send('browsingContext.navigate', { context, url: `moz-extension://${UUID}/${path}`, wait: 'none' });
    await until(
      () =>
        page
          .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
          .catch(() => false),
      () => `moz-extension page ${path}`,
    );
    return page;
  }

  async function hidePopup(): Promise<void> {
    await until(
      // Again at each look: a panel that is still opening does not hide.
      () =>
        inChrome(`${POPUP}?.closest('panel')?.hidePopup(); String(Boolean(${POPUP}))`).then(
          (there) => there === 'false',
        ),
      () => 'the popup to close',
    );
  }

  async function hideSidebar(): Promise<void> {
    await inChrome(`SidebarController.hide(); ''`);
  }

  const harness: Harness = {
    name: 'firefox',
    site,
    open: (url) => openTab(browser, site, url),
    async clickToolbar(page) {
      await page.bringToFront();
      // A click while its popup is open would close it.
      await hidePopup();
      await inChrome(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = ExtensionParent.GlobalManager.getExtension('${ADDON_ID}');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
        return '';
      })()`);
      await until(
        () => inChrome(`String(Boolean(${POPUP}))`).then((there) => there === 'true'),
        () => 'a popup',
      );
      return popupOf(inChrome, POPUP, hidePopup);
    },
    async sidePanel() {
      await until(
        () => inChrome(`String(Boolean(${SIDEBAR}?.currentURI.spec.includes('/sidepanel.html')))`).then(isTrue),
        () => 'the sidebar',
      );
      return popupOf(inChrome, SIDEBAR, hideSidebar);
    },
    openOwn,
    async inSheaf(run, ...args) {
      bench ??= await openOwn('capture.js');
      // As one string: BiDi describes a library value by value, which takes seconds for a thousand articles.
      const answer = await bench.evaluate(`(async () => JSON.stringify(await ${call(run, args)}))()`);
      return (answer === undefined ? undefined : JSON.parse(answer as string)) as never;
    },
    inWorker: () => Promise.reject(new Error(NO_WORKER)),
    killWorker: () => Promise.reject(new Error(NO_WORKER)),
    reset: () => harness.inSheaf(resetLibrary),
    async pages() {
      // Puppeteer goes on naming those of Sheaf's pages that are closed.
      const { result } = (await bidi.send('browsingContext.getTree', {})) as {
        result: { contexts: { context: string }[] };
      };
      const open = new Set(result.contexts.map(({ context }) => context));
      return (await browser.pages()).filter((page) => page !== bench && open.has(contextOf(page)));
    },
    async closeTabs() {
      await hidePopup();
      await hideSidebar();
      await closeOthers(await harness.pages());
    },
    async allowSending(isAllowed) {
      await inChrome(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const kinds = ['browsingActivity', 'websiteContent', 'searchTerms', 'personallyIdentifyingInfo', 'authenticationInfo', 'personalCommunications'];
        await ExtensionPermissions.${isAllowed ? 'add' : 'remove'}(
          '${ADDON_ID}',
          { permissions: [], origins: [], data_collection: kinds },
          ExtensionParent.GlobalManager.getExtension('${ADDON_ID}'),
        );
        return '';
      })()`);
    },
    close: () => browser.close(),
    kill: async () => {
      throw new Error('Only Chromium can be killed and opened again');
    },
  };
  return harness;
}

/** What BiDi calls this tab. */
const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

/** A call as source text. */
const call = (run: (...args: never[]) => unknown, args: unknown[]) => `(${run})(...${JSON.stringify(args)})`;

/** The element of the browser's window that shows the sidebar of an extension. */
const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

const isTrue = (answer: string) => answer === 'true';

/** The element of the browser's window that shows the popup. */
const POPUP = `[...document.querySelectorAll('browser[webextension-view-type="popup"]')].find((b) => b.currentURI?.spec.includes('/popup.html') || b.currentURI?.spec.includes('/follow.html'))`;

function popupOf(
  inChrome: (expression: string) => Promise<string>,
  element: string,
  close: () => Promise<void>,
): Popup {
  /** Runs in the popup's document, in its own process, and brings the answer back. */
  async function inPopup<T>(code: string): Promise<T> {
    const answer = await inChrome(`(async () => {
      const popup = ${element};
      if (!popup) return JSON.stringify({ error: 'The popup is closed' });
      const name = 'sheaf-test:' + Math.random();
      const script = '(' + (async (code, name) => {
        try {
          const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
          // As in a person's press, for what the browser does in one only.
          const pressed = content.windowUtils.setHandlingUserInput(true);
          const answer = Cu.evalInSandbox(code, sandbox);
          pressed.destruct();
          sendAsyncMessage(name, { value: await answer });
        } catch (error) {
          sendAsyncMessage(name, { error: String(error) });
        }
      }) + ')(' + ${JSON.stringify(JSON.stringify(`(async () => JSON.stringify((await (${code})) ?? null))()`))} + ',' + JSON.stringify(name) + ')';
      return new Promise((resolve) => {
        // A document that gives way to the popup's own, or is going away, never answers.
        setTimeout(() => resolve(JSON.stringify({ error: 'The popup did not answer' })), 5000);
        popup.messageManager.addMessageListener(name, ({ data }) => resolve(JSON.stringify(data)));
        popup.messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
      });
    })()`);
    const { value, error } = JSON.parse(answer) as { value?: string; error?: string };
    if (error !== undefined) throw new Error(error);
    return JSON.parse(value ?? 'null') as T;
  }

  const popup: Popup = {
    evaluate: (run, ...args) => inPopup(call(run as never, args)),
    waitFor: (isTrue, timeoutMs) =>
      until(
        // The popup's document may not be there yet.
        () => inPopup<never>(call(isTrue as never, [])).catch(() => undefined as never),
        () => inPopup<string>('document.body.innerText'),
        timeoutMs,
      ),
    async type(selector, text) {
      await popup.click(selector);
      // `insertText` fires the input events of typing, one character after the other.
      for (const character of text) {
        await popup.evaluate((char: string) => document.execCommand('insertText', false, char), character);
      }
    },
    async press(key) {
      await popup.evaluate((name: string) => {
        const focused = document.activeElement as HTMLInputElement | null;
        const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
        // What the browser does of itself with an Enter that the page leaves to it.
        if (focused?.dispatchEvent(event) && name === 'Enter') focused.form?.requestSubmit();
      }, key);
    },
    async click(selector) {
      await popup.evaluate((wanted: string) => {
        const element = document.querySelector<HTMLElement>(wanted);
        if (!element) throw new Error(`No ${wanted}`);
        element.focus();
        element.click();
      }, selector);
    },
    async screenshot(path) {
      const png = await inChrome(`(async () => {
        const bitmap = await ${element}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1];
      })()`);
      writeFileSync(path, png, 'base64');
    },
    close,
  };
  return popup;
}
