import type { Database, SegmentRow } from '../database.ts';
import type { Columns, Places, Segment, Words } from './segment.ts';

/** Another format is made anew from the articles. */
const FORMAT = 3;
const CATALOGUE = 'catalogue';
/** In no id, no word, no folded title. */
const BETWEEN = '\0';

type KeptColumns = Omit<Columns, 'titles'> & { titles: string };
type KeptWords = Omit<Words, 'list'> & { list: string };

interface KeptSegment extends SegmentRow {
  count: number;
  ids: string;
  gone: string[];
  columns: KeptColumns;
  words: KeptWords;
}

interface Catalogue extends SegmentRow {
  format: number;
  /** The oldest first. */
  segments: string[];
}

/** What is kept is not readable: of another format, or not whole. */
export class IndexDamaged extends Error {
  override name = 'IndexDamaged';
}

/** The ids of the segments that are kept, the oldest first. @throws IndexDamaged */
export async function readCatalogue(db: Database): Promise<string[]> {
  const row = (await db.segments.get(CATALOGUE)) as Catalogue | undefined;
  if (row === undefined) return [];
  if (row.format !== FORMAT || !Array.isArray(row.segments)) throw new IndexDamaged('another format');
  return row.segments;
}

/** Segments in the order of their ids; `undefined` where there is none such any more. @throws IndexDamaged */
export async function readSegments(db: Database, ids: string[]): Promise<(Segment | undefined)[]> {
  const rows = (await db.segments.bulkGet(ids)) as (KeptSegment | undefined)[];
  return rows.map((row) => row && fromKept(row));
}

/** The places of a segment's words. @throws IndexDamaged if they are not there */
export async function readPlaces(db: Database, id: string): Promise<Places> {
  const row = (await db.segments.get(placesId(id))) as (SegmentRow & { places: Places }) | undefined;
  if (!row) throw new IndexDamaged('no places');
  return row.places;
}

/** The rows of a segment. */
export function rowsOf({ id, count, ids, gone, columns, words }: Segment, places: Places): SegmentRow[] {
  const kept: KeptSegment = {
    id,
    count,
    ids: ids.join(BETWEEN),
    gone,
    columns: { ...columns, titles: columns.titles.join(BETWEEN) },
    words: { ...words, list: words.list.join(BETWEEN) },
  };
  const ofPlaces = { id: placesId(id), places };
  return [kept, ofPlaces];
}

/** The ids of all rows of a segment. */
export function rowIdsOf(id: string): string[] {
  return [id, placesId(id)];
}

export function catalogueOf(segments: string[]): SegmentRow {
  const row: Catalogue = { id: CATALOGUE, format: FORMAT, segments };
  return row;
}

function placesId(id: string): string {
  return `${id}/places`;
}

function fromKept({ id, count, ids, gone, columns, words }: KeptSegment): Segment {
  const split = (text: string, expected: number) => {
    const parts = expected === 0 ? [] : text.split(BETWEEN);
    if (parts.length !== expected) throw new IndexDamaged('not whole');
    return parts;
  };
  try {
    if (words.starts.length !== words.fields.length + 1 || columns.flags.length !== count) {
      throw new IndexDamaged('not whole');
    }
    return {
      id,
      count,
      ids: split(ids, count),
      gone,
      columns: { ...columns, titles: split(columns.titles, count) },
      words: { ...words, list: split(words.list, words.fields.length) },
    };
  } catch (error) {
    throw error instanceof IndexDamaged ? error : new IndexDamaged('not readable', { cause: error });
  }
}
