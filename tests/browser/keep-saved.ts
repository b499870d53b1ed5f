/** Runs in a page of Sheaf: what it saves as a file from then on stays in the page as `saved`; no browser is asked where to put it. */
export function keepSaved(): void {
  const world = globalThis as unknown as { saved?: Blob };
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    world.saved = blob as Blob;
    return create(blob);
  };
  HTMLAnchorElement.prototype.click = () => undefined;
}
