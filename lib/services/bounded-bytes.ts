/**
 * The bytes of an answer; `undefined` for one of more than `most`, which is read no further: a server can go on for ever, and some
 * kilobytes be packed so that they are gigabytes when they are unpacked.
 */
export async function boundedBytes(
  response: Pick<Response, 'body' | 'headers'>,
  most: number,
): Promise<Uint8Array | undefined> {
  // Of a packed answer it is the packed length, and the unpacked one is no less.
  const isLong = Number(response.headers.get('content-length') ?? 0) > most;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (!isLong) {
    const { done, value } = await reader.read();
    if (done) return joined(pieces, length);
    length += value.length;
    if (length > most) break;
    pieces.push(value);
  }
  // A server that does not let go of its end is not waited for.
  void reader.cancel().catch(() => undefined);
  return undefined;
}

function joined(pieces: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
