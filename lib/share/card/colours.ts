/** Colours of a card: `#rrggbb`. Contrast as WCAG 2.2 counts it. */

/** What text needs on its ground (WCAG 2.2, 1.4.3). */
export const READABLE = 4.5;

const INKS = { dark: '#000000', light: '#ffffff' };

/** Is it a colour as a colour field writes it? */
export function isColour(text: unknown): text is string {
  return typeof text === 'string' && /^#[0-9a-f]{6}$/i.test(text);
}

/** From 1, no difference, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever is read better on a ground: at least 4.5 on any. */
export function inkOn(ground: string): string {
  return contrast(INKS.dark, ground) >= contrast(INKS.light, ground) ? INKS.dark : INKS.light;
}

/** The colour, mixed with as much ink as it needs to be read on a ground. */
export function readableOn(colour: string, ground: string): string {
  const ink = inkOn(ground);
  for (let part = 0; part < 1; part += 0.05) {
    const mix = mixed(colour, ink, part);
    if (contrast(mix, ground) >= READABLE) return mix;
  }
  return ink;
}

/** A colour with a part of another in it, from 0 to 1. */
export function mixed(colour: string, other: string, part: number): string {
  const own = channels(colour);
  const given = channels(other);
  const mix = own.map((value, at) => Math.round(value + ((given[at] ?? 0) - value) * part));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
