import type { MarkedText } from '../article/article.ts';
import type { CslItem } from './csl-item.ts';

/** What is to be set, and how. */
export interface CiteRequest {
  /** The style, as the XML of a `.csl` file. */
  style: string;
  /** Of the style's words and dates, where it names none itself: `en-GB`; else American English. */
  locale?: 'en-GB' | undefined;
  items: CslItem[];
  /** `style`: as the style sorts; `listed`: in the order of `items`. */
  order: 'style' | 'listed';
}

/** One entry of a bibliography. */
export interface CitedEntry {
  /** The item's. */
  id: string;
  /** As the style prints it (`1.`), without its space; absent where the style does not number. */
  label?: string;
  text: MarkedText;
}

/** A bibliography, and how the text points to it. */
export interface Citations {
  entries: CitedEntry[];
  /** `(1,2)`, `(Doe, 2020)`: absent for many items, which no sentence cites at once. */
  inText?: MarkedText;
}
