/** Bytes in kilobytes of 1,024, rounded up: what is one byte over a limit is over it. */
export function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
