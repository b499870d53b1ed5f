import { type Card, type CardFacts, type CardStyle, cardLayout, RATIOS } from '../../lib/share/card/layout.ts';
import type { Font } from '../../lib/share/card/wrap.ts';

/** The system's own letters: they know every script that the person's computer does. */
const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

type Context = Pick<
  CanvasRenderingContext2D,
  'font' | 'fillStyle' | 'textAlign' | 'direction' | 'fillRect' | 'fillText' | 'measureText'
>;

/** Draws a card in its full size; answers what was drawn, nothing where the browser gives no canvas. */
export function drawCard(canvas: HTMLCanvasElement, facts: CardFacts, style: CardStyle): Card | undefined {
  const { width, height } = RATIOS[style.ratio];
  // Setting its size clears it.
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const card = cardLayout(facts, style, (text, font) => {
    context.font = fontOf(font);
    return context.measureText(text).width;
  });
  draw(context, card);
  return card;
}

function draw(context: Context, { drawn }: Card): void {
  for (const each of drawn) {
    context.fillStyle = each.fill;
    if (each.kind === 'box') {
      context.fillRect(each.x, each.y, each.width, each.height);
      continue;
    }
    context.font = fontOf(each.font);
    context.textAlign = each.align;
    context.direction = each.direction;
    context.fillText(each.text, each.x, each.y);
  }
}

function fontOf({ size, weight }: Font): string {
  return `${weight} ${size}px ${FAMILY}`;
}

/** The picture of a canvas as a file. */
export function pngOf(canvas: HTMLCanvasElement): Promise<File> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(new File([blob], 'card.png', { type: blob.type })) : reject(new Error('No picture'))),
      'image/png',
    );
  });
}
