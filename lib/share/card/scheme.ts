import { contrast, inkOn, mixed, READABLE, readableOn } from './colours.ts';

/** The person's two: of the band, and of the link. */
export interface CardColours {
  band: string;
  detail: string;
}

export interface Scheme {
  ground: string;
  band: string;
  onBand: string;
  ink: string;
  quiet: string;
  /** The person's colour, or as near to it as can be read. */
  detail: string;
  /** Could the person's colour not be read as it is? */
  isDetailChanged: boolean;
}

const GROUNDS = { light: '#ffffff', dark: '#1b1b1d' };

/** Sheaf's own. */
export const CARD_COLOURS: CardColours = { band: '#53389e', detail: '#53389e' };

/** All colours of a card, each of its texts readable on its ground. */
export function schemeOf({ band, detail }: CardColours, isDark: boolean): Scheme {
  const ground = isDark ? GROUNDS.dark : GROUNDS.light;
  const ink = inkOn(ground);
  return {
    ground,
    band,
    onBand: inkOn(band),
    ink,
    quiet: readableOn(mixed(ink, ground, 0.35), ground),
    detail: readableOn(detail, ground),
    isDetailChanged: contrast(detail, ground) < READABLE,
  };
}
