/** A set of small numbers. */
export class Bits {
  readonly words: Uint32Array<ArrayBuffer>;
  readonly size: number;

  constructor(size: number) {
    this.size = size;
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  /** The set of all numbers below `size`. */
  static full(size: number): Bits {
    const bits = new Bits(size);
    bits.words.fill(0xffffffff);
    if (size & 31) bits.words[bits.words.length - 1] = 2 ** (size & 31) - 1;
    return bits;
  }

  has(at: number): boolean {
    return ((this.words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
  }

  add(at: number): void {
    this.words[at >>> 5] = (this.words[at >>> 5] ?? 0) | (1 << (at & 31));
  }

  remove(at: number): void {
    this.words[at >>> 5] = (this.words[at >>> 5] ?? 0) & ~(1 << (at & 31));
  }

  /** Keeps what is in the other set too. */
  and(other: Bits): this {
    for (let at = 0; at < this.words.length; at++) this.words[at] = (this.words[at] ?? 0) & (other.words[at] ?? 0);
    return this;
  }

  or(other: Bits): this {
    for (let at = 0; at < this.words.length; at++) this.words[at] = (this.words[at] ?? 0) | (other.words[at] ?? 0);
    return this;
  }

  without(other: Bits): this {
    for (let at = 0; at < this.words.length; at++) this.words[at] = (this.words[at] ?? 0) & ~(other.words[at] ?? 0);
    return this;
  }

  copy(): Bits {
    const copy = new Bits(this.size);
    copy.words.set(this.words);
    return copy;
  }

  get isEmpty(): boolean {
    return this.words.every((word) => word === 0);
  }

  meets(other: Bits): boolean {
    return this.words.some((word, at) => (word & (other.words[at] ?? 0)) !== 0);
  }

  forEach(call: (at: number) => void): void {
    for (let index = 0; index < this.words.length; index++) {
      for (let word = this.words[index] ?? 0; word !== 0; word &= word - 1) {
        call(index * 32 + (31 - Math.clz32(word & -word)));
      }
    }
  }
}
