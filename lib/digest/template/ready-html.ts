/** A value that a template shows as it is, its text being escaped already; to its filters it is plain text. */
export class ReadyHtml {
  readonly #html: () => string;
  readonly #text: string;

  constructor(html: () => string, text: string) {
    this.#html = html;
    this.#text = text;
  }

  html(): string {
    return this.#html();
  }

  toString(): string {
    return this.#text;
  }
}
