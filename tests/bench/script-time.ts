import type { CDPSession, Page } from 'puppeteer-core';
import type { PageFacts } from '../../lib/article/extract/page-facts.ts';

/** The code of the scripts that a click injects, one after the other. */
export interface Scripts {
  capture: string;
  readable: string;
}

/** What the injected scripts took on one page, in milliseconds, and what the first gathered. */
export interface ScriptTime {
  /** Compiling the script and gathering what the page says: what the click waits for in the page. */
  captureMs: number;
  /** Compiling the second script and making the readable text, after the article is saved. */
  readableMs: number;
  facts: PageFacts;
}

/** Runs the injected scripts once, one after the other, in an isolated world of its own on a freshly loaded page, as the browser would. @throws what the script throws */
export async function timeScripts(page: Page, { capture, readable }: Scripts): Promise<ScriptTime> {
  const client = await page.createCDPSession();
  // The served page forbids scripts; `eval` is only how this measurement includes compiling.
  await client.send('Page.setBypassCSP', { enabled: true });
  const context = await isolatedWorld(client);
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    contextId: context,
    expression: `(${measure})(${JSON.stringify(capture)}, ${JSON.stringify(readable)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as ScriptTime;
}

async function isolatedWorld(client: CDPSession): Promise<number> {
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId } = await client.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'measured',
  });
  return executionContextId;
}

/** Runs in the page. */
async function measure(captureScript: string, readableScript: string): Promise<ScriptTime> {
  const started = performance.now();
  // biome-ignore lint/security/noGlobalEval: compiles the script at a known moment, in a test's own page
  const run = globalThis.eval;
  const facts = await run(captureScript);
  const captured = performance.now();
  await run(readableScript);
  return {
    captureMs: captured - started,
    readableMs: performance.now() - captured,
    facts,
  };
}
