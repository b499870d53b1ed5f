/**
 * How the database opens. `waiting`: it is long in opening, since it is upgraded or another window
 * holds an earlier version of it, and opens by itself;
 * `newer`: it is open, and a later Sheaf has changed it; `full`: there is no room for what opening it writes; `failed`: the browser
 * does not give it out.
 */
export type Opening = 'open' | 'waiting' | 'newer' | 'full' | 'failed';

/** Tells how the database opens, and again when that changes; answers what ends it. */
export type WatchOpening = (tell: (opening: Opening) => void) => () => void;
