import type { Block, Inline } from '../document.ts';

type Wrapper = Exclude<Inline, { kind: 'text' | 'break' }>;
type Look = 'small' | 'label';
type Open = { children: Inline[]; look?: Look | undefined } & (
  | { kind: 'heading'; level: 1 | 2 | 3 }
  | { kind: 'paragraph' | 'quote' | 'item' }
);

/** Blocks beyond which no issue goes that means well. */
const MOST_BLOCKS = 200_000;

/** Makes blocks of the begins, ends and texts of elements, in whatever order these come. */
export interface BlockBuilder {
  /** Ends what is open, and begins this. Without it, text begins a paragraph by itself, which the next block ends. */
  open(kind: Open['kind'], how?: { level?: 1 | 2 | 3; look?: Look | undefined }): void;
  close(): void;
  /** Is there something open that was begun, and not by its text alone? */
  isOpened(): boolean;
  text(text: string): void;
  break(): void;
  /** What follows is within this, until it is unwrapped; one of its own kind alone at a time. */
  wrap(name: string, make: () => Wrapper): void;
  unwrap(name: string): void;
  look(look: Look): void;
  /** Lists within one another are one. */
  openList(isOrdered: boolean): void;
  closeList(): void;
  isInList(): boolean;
  enterQuote(): void;
  leaveQuote(): void;
  /** Blocks that are ready. */
  put(blocks: readonly Block[]): void;
  /** @throws RangeError of too many */
  blocks(): Block[];
}

export function createBlockBuilder(): BlockBuilder {
  const made: Block[] = [];
  let current: Open | undefined;
  let isOpened = false;
  let isAfterSpace = true;
  let quotes = 0;
  let lists = 0;
  let list: { isOrdered: boolean; items: Inline[][] } | undefined;
  const wraps: { name: string; make: () => Wrapper }[] = [];
  /** The wrappers of `wraps` that are in the block already. */
  let path: Wrapper[] = [];

  const add = (block: Block) => {
    if (made.length >= MOST_BLOCKS) throw new RangeError('Too many blocks');
    made.push(block);
  };

  const begin = (next: Open, opened: boolean) => {
    current = next;
    isOpened = opened;
    isAfterSpace = true;
    path = [];
  };

  const put = (inline: Inline) => {
    if (!current) begin({ kind: list ? 'item' : quotes > 0 ? 'quote' : 'paragraph', children: [] }, false);
    while (path.length < wraps.length) {
      const wrapper = wraps[path.length]?.make();
      if (!wrapper) break;
      childrenOf().push(wrapper);
      path.push(wrapper);
    }
    childrenOf().push(inline);
  };
  const childrenOf = (): Inline[] => path.at(-1)?.children ?? current?.children ?? [];

  const close = () => {
    const done = current;
    current = undefined;
    isOpened = false;
    path = [];
    if (!done) return;
    trimEnd(done.children);
    if (done.children.length === 0) return;
    const { kind, children, look } = done;
    if (kind === 'item') list?.items.push(children);
    else if (kind === 'heading') add({ kind, level: done.level, children });
    else if (kind === 'quote') add({ kind, children });
    else add({ kind, children, ...(look && { look }) });
  };

  const flushList = () => {
    if (list && list.items.length > 0) add({ kind: 'list', isOrdered: list.isOrdered, items: list.items });
    if (list) list = { isOrdered: list.isOrdered, items: [] };
  };

  return {
    open(kind, { level = 2, look } = {}) {
      close();
      if (kind === 'heading') begin({ kind, level, children: [] }, true);
      else begin({ kind: kind === 'paragraph' && quotes > 0 ? 'quote' : kind, children: [], look }, true);
    },
    close,
    isOpened: () => current !== undefined && isOpened,
    text(raw) {
      let text = raw.replace(/[ \t\r\n\f]+/g, ' ');
      if (isAfterSpace || !current) text = text.replace(/^ /, '');
      if (text === '') return;
      const last = path.length === wraps.length ? childrenOf().at(-1) : undefined;
      if (current && last?.kind === 'text') last.text += text;
      else put({ kind: 'text', text });
      isAfterSpace = text.endsWith(' ');
    },
    break() {
      if (!current || current.children.length === 0) return;
      trimEnd(childrenOf());
      if (current.children.length === 0) return;
      put({ kind: 'break' });
      isAfterSpace = true;
    },
    wrap(name, make) {
      if (!wraps.some((each) => each.name === name)) wraps.push({ name, make });
    },
    unwrap(name) {
      const at = wraps.findIndex((each) => each.name === name);
      if (at < 0) return;
      wraps.splice(at, 1);
      path.length = Math.min(path.length, at);
    },
    look(look) {
      if (!current) begin({ kind: 'paragraph', children: [] }, false);
      if (current && current.children.length === 0) current.look = look;
    },
    openList(isOrdered) {
      close();
      lists += 1;
      list ??= { isOrdered, items: [] };
    },
    closeList() {
      close();
      if (lists === 0) return;
      lists -= 1;
      if (lists > 0) return;
      flushList();
      list = undefined;
    },
    isInList: () => list !== undefined,
    enterQuote() {
      close();
      quotes += 1;
    },
    leaveQuote() {
      close();
      quotes = Math.max(0, quotes - 1);
    },
    put(blocks) {
      close();
      flushList();
      for (const block of blocks) add(block);
    },
    blocks() {
      close();
      flushList();
      return made;
    },
  };
}

/** Takes the white space, the breaks and the empty marks from the end. */
function trimEnd(children: Inline[]): void {
  for (let last = children.at(-1); last; last = children.at(-1)) {
    if (last.kind === 'text') {
      last.text = last.text.replace(/ $/, '');
      if (last.text !== '') return;
    } else if (last.kind !== 'break') {
      trimEnd(last.children);
      if (last.children.length > 0) return;
    }
    children.pop();
  }
}
