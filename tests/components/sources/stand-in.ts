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

/** Waits until `look` throws no more: a machine that is busy with other things takes its time. */
export function inTime<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look);
}
