/** What jsdom lacks and a list and dialogs need: sizes, observers of sizes, media queries, modal dialogs. */
export function provideLayout(width = 1280): void {
  Object.defineProperties(Element.prototype, {
    clientHeight: { configurable: true, get: () => 800 },
    clientWidth: { configurable: true, get: () => 500 },
  });
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  HTMLElement.prototype.scrollTo = () => undefined;
  window.matchMedia = ((query: string) => {
    const [, rem] = /min-width: (\d+)rem/.exec(query) ?? [];
    return { matches: width >= Number(rem) * 16 };
  }) as typeof window.matchMedia;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
}
