/** Ids in an order: as many as there are, without an array of them all. */
export interface ListedIds extends Iterable<string> {
  readonly length: number;
  at(index: number): string | undefined;
  slice(start?: number, end?: number): string[];
}

/** What a list shows, and where each stands. */
export interface Listed {
  /** Tells one view from another. */
  view: string;
  all: ListedIds;
  /** -1 where it is not in it. */
  indexOf(id: string | undefined): number;
}
