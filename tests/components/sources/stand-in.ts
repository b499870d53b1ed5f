import { vi } from 'vitest';

/** jsdom has no layout, no modal dialogs and no escaping of selectors. */
export function standInForBrowser(): void {
  HTMLElement.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function () {
    this.removeAttribute('open');
  };
  vi.stubGlobal('CSS', { escape: (text: string) => text });
}
