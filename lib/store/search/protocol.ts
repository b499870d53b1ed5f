import type { ArticleSearch } from '../../ports/search.ts';

/** What a page and its search say to one another through. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

type Asked = Exclude<keyof ArticleSearch, 'onChange'>;

export interface Request {
  call: number;
  name: Asked;
  args: unknown[];
}

/** What is found goes as numbers (`FoundNumbers`). What they stand for is sent once, before them: the ids from the number `from` on, with a NUL between each two. */
export type Answer =
  | { kind: 'ids'; from: number; ids: string }
  | { kind: 'answer'; call: number; value: unknown }
  | { kind: 'failed'; call: number; message: string }
  | { kind: 'changed' };
