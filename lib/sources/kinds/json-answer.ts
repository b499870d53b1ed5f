import type { Answer } from './kind.ts';

/** An answer in JSON, not looked at yet; `undefined` where it is none. */
export function jsonOf({ bytes }: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
