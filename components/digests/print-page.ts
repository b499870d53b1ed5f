/** A page that was not printed and not cancelled is taken away after so long. */
const KEPT_MS = 10 * 60_000;

/** Opens the browser's own print for a page, in a hidden frame where nothing runs; answers once that is open. */
export function printPage(html: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.className = 'print-frame';
    frame.srcdoc = html;
    frame.addEventListener('load', () => {
      const page = frame.contentWindow;
      if (!page) return;
      page.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
      setTimeout(() => frame.remove(), KEPT_MS);
      try {
        page.focus();
        page.print();
        resolve();
      } catch (error) {
        frame.remove();
        reject(error);
      }
    });
    document.body.append(frame);
  });
}
