/**
 * Functions that are sent into a page by `scripting.executeScript`: each must stand alone, without imports or
 * anything from outside its own body.
 */

/** The selected passage with up to 64 characters before and after it; `null` if nothing is selected. */
export function selectionInPage(): { exact: string; prefix: string; suffix: string } | null {
  const CONTEXT_CHARACTERS = 64;
  const collapse = (text: string) => text.replace(/\s+/g, ' ');
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const exact = collapse(selection.toString()).trim();
  if (!exact) return null;
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(document.body, document.body.childNodes.length);
  return {
    exact,
    prefix: collapse(before.toString()).slice(-CONTEXT_CHARACTERS),
    suffix: collapse(after.toString()).slice(0, CONTEXT_CHARACTERS),
  };
}

/** The visible text of the first link to `url` that has any; `null` if there is none. */
export function linkTextInPage(url: string): string | null {
  for (const link of document.links) {
    const text = link.href === url ? (link.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
    if (text) return text.slice(0, 500);
  }
  return null;
}

/** The parts of the page that tell what of it can be followed, as HTML, at most a megabyte; with the page's own address. */
export function hintsInPage(): { url: string; html: string } {
  const MOST_CHARACTERS = 1_000_000;
  const PARTS = 'base, title, link[rel], meta, script[type="application/ld+json"], a[href*="orcid.org/"]';
  // Not by the document's own name for it, which a form of the page may bear.
  const parts = Document.prototype.querySelectorAll.call(document, PARTS) as NodeListOf<Element>;
  let html = '';
  for (const part of parts) {
    const { outerHTML } = part;
    if (html.length + outerHTML.length <= MOST_CHARACTERS) html += outerHTML;
  }
  // YouTube tells the channel of a video in a script; those of the page before stay when it goes on by itself.
  const [loaded] = performance.getEntriesByType('navigation');
  if (/(?:^|\.)youtube\.com$/.test(location.hostname) && loaded?.name === location.href) {
    for (const { text } of Document.prototype.querySelectorAll.call(
      document,
      'script',
    ) as NodeListOf<HTMLScriptElement>) {
      const [told] = /"(?:externalId|channelId)"\s*:\s*"UC[\w-]{22}"/.exec(text) ?? [];
      if (told) return { url: location.href, html: `${html}<script>${told}</script>` };
    }
  }
  return { url: location.href, html };
}

/** Shows a line at the corner of the page for some seconds, and has a screen reader say it. */
export function showInPage(text: string): void {
  const SHOWN_MS = 5000;
  const previous = document.querySelector('sheaf-announcement');
  previous?.remove();
  // A closed shadow tree: the page's styles do not reach in, nor its scripts.
  const host = document.createElement('sheaf-announcement');
  const line = document.createElement('div');
  line.setAttribute('role', 'status');
  line.style.cssText =
    'position:fixed;inset-block-start:16px;inset-inline-end:16px;z-index:2147483647;max-width:360px;padding:12px 16px;' +
    'border-radius:8px;background:#1f2430;color:#fff;font:14px/1.4 system-ui,sans-serif;' +
    'box-shadow:0 4px 16px rgb(0 0 0/.35);overflow-wrap:anywhere;visibility:hidden';
  host.attachShadow({ mode: 'closed' }).append(line);
  document.documentElement.append(host);
  // A live region is announced when its text changes after it is there.
  setTimeout(() => {
    line.style.visibility = 'visible';
    line.textContent = text;
  }, 50);
  setTimeout(() => host.remove(), SHOWN_MS);
}
