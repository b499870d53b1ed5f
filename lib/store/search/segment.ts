/**
 * A part of the index: some documents with their columns, and every word of theirs with the documents that hold it. It never
 * changes: what changes in the library is in a newer segment, and what that holds counts.
 */
export interface Segment {
  id: string;
  count: number;
  ids: string[];
  /** Articles that are no more, which older segments still hold. */
  gone: string[];
  columns: Columns;
  words: Words;
}

/** What is known of each document, by its number; see `Document`. */
export interface Columns {
  added: Float64Array;
  issued: Int32Array;
  shared: Float64Array;
  deleted: Float64Array;
  flags: Uint16Array;
  type: Uint8Array;
  /** Numbers of `journals`. */
  journal: Uint32Array;
  journals: string[];
  titles: string[];
  /** Where in `tagOf` the tags of each document begin: numbers of `tags`. */
  tagStarts: Uint32Array;
  tagOf: Uint32Array;
  tags: string[];
  eventStarts: Uint32Array;
  eventAt: Float64Array;
  eventKind: Uint8Array;
}

/**
 * The words in order, and for each where its postings begin: per document a varint of the step from the one before, doubled,
 * with 1 where a varint of the fields that hold it follows (else it is the abstract alone).
 */
export interface Words {
  list: string[];
  /** The fields in which each stands anywhere. */
  fields: Uint16Array;
  /** In how many documents. */
  documents: Uint32Array;
  /** The number of the last of them. */
  lasts: Uint32Array;
  starts: Uint32Array;
  postings: Uint8Array;
}

/** Where each word stands in each field of each posting: varints of the step from the place before, doubled, 1 where more follow. */
export interface Places {
  starts: Uint32Array;
  places: Uint8Array;
}

/** Bytes that grow. */
export class Bytes {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(size = 1024) {
    this.bytes = new Uint8Array(size);
  }

  varint(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow();
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  append(bytes: Uint8Array): void {
    while (this.length + bytes.length > this.bytes.length) this.grow();
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads the varints that `Bytes` wrote. */
export class Cursor {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
}
