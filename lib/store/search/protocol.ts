import type { ArticleSearch } from '../../ports/search.ts';
import type { FoundNumbers } from './engine.ts';

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

/** What is found goes as numbers; ids are sent once, those from the number `from` on. */
export interface FoundAnswer extends FoundNumbers {
  from: number;
  /** With a NUL between each two; absent where there is none. */
  ids?: string;
}

export type Answer =
  | { kind: 'answer'; call: number; value: unknown }
  | { kind: 'failed'; call: number; message: string }
  | { kind: 'changed' };
