import { eachWord } from '../../article/query/words.ts';
import type { Document } from './document.ts';
import { INDEXED_FIELDS } from './fields.ts';
import { Bytes, type Columns, Cursor, type Places, type Segment, type Words } from './segment.ts';

/** The places of two values of a field are so far apart that no phrase spans them. */
const GAP = 2;

/** A segment of these documents, in their order, and the places of its words. */
export function buildSegment(id: string, documents: Document[], gone: string[]): { segment: Segment; places: Places } {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const entries = new Entries();
  for (const [document, { texts, identifiers }] of documents.entries()) {
    const put = (word: string, field: number, place: number) => {
      let number = numbers.get(word);
      if (number === undefined) {
        number = names.length;
        numbers.set(word, number);
        names.push(word);
      }
      entries.add(number, document, field, place);
    };
    for (const [field, values] of texts.entries()) {
      let place = 0;
      for (const value of values) {
        place = eachWord(value, place, (word, at) => put(word, field, at)) + GAP;
      }
    }
    const field = INDEXED_FIELDS.indexOf('identifier');
    for (const identifier of identifiers) put(identifier, field, 0);
  }
  const order = Uint32Array.from(names.keys()).sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  const { words, places } = entries.inOrder(names, order);
  return {
    segment: {
      id,
      count: documents.length,
      ids: documents.map((each) => each.id),
      gone,
      columns: columnsOf(documents),
      words,
    },
    places,
  };
}

/** Every occurrence of a word, in the order of documents, fields and (nearly) places. */
class Entries {
  private size = 1 << 14;
  private length = 0;
  private word = new Uint32Array(this.size);
  private document = new Uint32Array(this.size);
  /** The field in the lowest four bits. */
  private place = new Uint32Array(this.size);

  add(word: number, document: number, field: number, place: number): void {
    if (this.length === this.size) this.grow();
    this.word[this.length] = word;
    this.document[this.length] = document;
    this.place[this.length] = place * 16 + field;
    this.length += 1;
  }

  private grow(): void {
    this.size *= 2;
    for (const name of ['word', 'document', 'place'] as const) {
      const larger = new Uint32Array(this.size);
      larger.set(this[name]);
      this[name] = larger;
    }
  }

  /** The postings and places of the words in the given order. */
  inOrder(names: string[], order: Uint32Array): { words: Segment['words']; places: Places } {
    const rank = new Uint32Array(names.length);
    order.forEach((number, place) => {
      rank[number] = place;
    });
    const firsts = new Uint32Array(names.length + 1);
    const rankAt = (at: number) => rank[this.word[at] ?? 0] ?? 0;
    for (let at = 0; at < this.length; at++) firsts[rankAt(at) + 1] = (firsts[rankAt(at) + 1] ?? 0) + 1;
    for (let at = 0; at < names.length; at++) firsts[at + 1] = (firsts[at + 1] ?? 0) + (firsts[at] ?? 0);
    const sorted = new Uint32Array(this.length);
    const next = firsts.slice();
    for (let at = 0; at < this.length; at++) {
      const to = next[rankAt(at)] ?? 0;
      sorted[to] = at;
      next[rankAt(at)] = to + 1;
    }

    const out = new Postings(names.length);
    for (let word = 0; word < names.length; word++) {
      let at = firsts[word] ?? 0;
      const end = firsts[word + 1] ?? 0;
      out.begin();
      let last = 0;
      while (at < end) {
        const document = this.document[sorted[at] ?? 0] ?? 0;
        let fields = 0;
        let next = 0;
        for (; at < end && this.document[sorted[at] ?? 0] === document; at = next) {
          const coded = this.place[sorted[at] ?? 0] ?? 0;
          const isNew = (fields & (1 << (coded & 15))) === 0;
          fields |= 1 << (coded & 15);
          // What follows in the same field; a place that was told before, or one before it, is passed over.
          for (next = at + 1; next < end; next++) {
            const after = this.place[sorted[next] ?? 0] ?? 0;
            const isSame = this.document[sorted[next] ?? 0] === document && (after & 15) === (coded & 15);
            if (!isSame || after > coded) break;
          }
          const follows =
            next < end &&
            this.document[sorted[next] ?? 0] === document &&
            ((this.place[sorted[next] ?? 0] ?? 0) & 15) === (coded & 15);
          const place = coded >>> 4;
          out.place((place - (isNew ? 0 : last)) * 2 + (follows ? 1 : 0));
          last = place;
        }
        out.step(document, fields);
      }
    }
    return out.done(Array.from(order, (number) => names[number] ?? ''));
  }
}

/** Writes postings word by word, documents in ascending order. */
export class Postings {
  private readonly postings = new Bytes(1 << 16);
  private readonly places = new Bytes(1 << 16);
  private starts: Uint32Array<ArrayBuffer>;
  private placeStarts: Uint32Array<ArrayBuffer>;
  private fields: Uint16Array<ArrayBuffer>;
  private documents: Uint32Array<ArrayBuffer>;
  private lasts: Uint32Array<ArrayBuffer>;
  private word = -1;
  private last = -1;

  constructor(maxWords: number) {
    this.starts = new Uint32Array(maxWords + 1);
    this.placeStarts = new Uint32Array(maxWords + 1);
    this.fields = new Uint16Array(maxWords);
    this.documents = new Uint32Array(maxWords);
    this.lasts = new Uint32Array(maxWords);
  }

  /** The next word begins. */
  begin(): void {
    this.word += 1;
    this.last = -1;
    this.starts[this.word] = this.postings.length;
    this.placeStarts[this.word] = this.places.length;
    this.fields[this.word] = 0;
    this.documents[this.word] = 0;
  }

  /** The word begun last has turned out to stand nowhere. */
  takeBack(): void {
    this.word -= 1;
  }

  get isEmpty(): boolean {
    return this.last < 0;
  }

  step(document: number, fields: number): void {
    const step = (document - this.last) * 2;
    if (fields === 1) this.postings.varint(step);
    else {
      this.postings.varint(step + 1);
      this.postings.varint(fields);
    }
    this.last = document;
    this.lasts[this.word] = document;
    this.fields[this.word] = (this.fields[this.word] ?? 0) | fields;
    this.documents[this.word] = (this.documents[this.word] ?? 0) + 1;
  }

  /** A varint of the places, as it stands in another segment. */
  place(value: number): void {
    this.places.varint(value);
  }

  /** All postings and places of a word in another segment, whose first document comes after the last one here. */
  copy(words: Words, places: Places, word: number, by: number): void {
    const from = new Cursor(words.postings, words.starts[word] ?? 0);
    const first = from.varint();
    this.postings.varint((by + (first >>> 1) - 1 - this.last) * 2 + (first & 1));
    this.postings.append(words.postings.subarray(from.at, words.starts[word + 1]));
    this.places.append(places.places.subarray(places.starts[word], places.starts[word + 1]));
    this.last = by + (words.lasts[word] ?? 0);
    this.fields[this.word] = (this.fields[this.word] ?? 0) | (words.fields[word] ?? 0);
    this.documents[this.word] = (this.documents[this.word] ?? 0) + (words.documents[word] ?? 0);
    this.lasts[this.word] = this.last;
  }

  done(list: string[]): { words: Segment['words']; places: Places } {
    const count = this.word + 1;
    this.starts[count] = this.postings.length;
    this.placeStarts[count] = this.places.length;
    return {
      words: {
        list,
        fields: this.fields.slice(0, count),
        documents: this.documents.slice(0, count),
        lasts: this.lasts.slice(0, count),
        starts: this.starts.slice(0, count + 1),
        postings: this.postings.done(),
      },
      places: { starts: this.placeStarts.slice(0, count + 1), places: this.places.done() },
    };
  }
}

/** The columns of documents. */
export function columnsOf(documents: Omit<Document, 'id' | 'texts' | 'identifiers'>[]): Columns {
  const journals = new Map<string, number>();
  const tags = new Map<string, number>();
  const numberIn = (of: Map<string, number>, name: string) => {
    const known = of.get(name);
    if (known !== undefined) return known;
    of.set(name, of.size);
    return of.size - 1;
  };
  const tagStarts = new Uint32Array(documents.length + 1);
  const eventStarts = new Uint32Array(documents.length + 1);
  const tagOf: number[] = [];
  const events: { at: number; kind: number }[] = [];
  for (const [index, document] of documents.entries()) {
    for (const tag of document.tags) tagOf.push(numberIn(tags, tag));
    for (const event of document.events) events.push(event);
    tagStarts[index + 1] = tagOf.length;
    eventStarts[index + 1] = events.length;
  }
  return {
    added: Float64Array.from(documents, (each) => each.added),
    issued: Int32Array.from(documents, (each) => each.issued),
    shared: Float64Array.from(documents, (each) => each.shared),
    deleted: Float64Array.from(documents, (each) => each.deleted),
    flags: Uint16Array.from(documents, (each) => each.flags),
    type: Uint8Array.from(documents, (each) => each.type),
    journal: Uint32Array.from(documents, (each) => numberIn(journals, each.journal)),
    journals: [...journals.keys()],
    titles: documents.map((each) => each.title),
    tagStarts,
    tagOf: Uint32Array.from(tagOf),
    tags: [...tags.keys()],
    eventStarts,
    eventAt: Float64Array.from(events, (each) => each.at),
    eventKind: Uint8Array.from(events, (each) => each.kind),
  };
}

/** What `columnsOf` would be given of one document. */
export function columnsAt(columns: Columns, at: number): Omit<Document, 'id' | 'texts' | 'identifiers'> {
  const events: Document['events'] = [];
  for (let event = columns.eventStarts[at] ?? 0; event < (columns.eventStarts[at + 1] ?? 0); event++) {
    events.push({ at: columns.eventAt[event] ?? 0, kind: columns.eventKind[event] ?? 0 });
  }
  return {
    added: columns.added[at] ?? 0,
    issued: columns.issued[at] ?? 0,
    shared: columns.shared[at] ?? 0,
    deleted: columns.deleted[at] ?? 0,
    flags: columns.flags[at] ?? 0,
    type: columns.type[at] ?? 0,
    journal: columns.journals[columns.journal[at] ?? 0] ?? '',
    title: columns.titles[at] ?? '',
    tags: tagsAt(columns, at),
    events,
  };
}

/** The tags of a document. */
export function tagsAt({ tagStarts, tagOf, tags }: Columns, at: number): string[] {
  const found: string[] = [];
  for (let index = tagStarts[at] ?? 0; index < (tagStarts[at + 1] ?? 0); index++) {
    found.push(tags[tagOf[index] ?? 0] ?? '');
  }
  return found;
}
