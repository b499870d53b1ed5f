/** RFC 3492, section 5. */
const BASE = 36;
const ASCII = /^[\0-\x7f]*$/;
const [T_MIN, T_MAX, SKEW, DAMP] = [1, 26, 38, 700];

/** How long a part of a domain is where domains are looked up: `xn--` and its letters in ASCII. No less than `max + 1` where it is longer than `max`. */
export function encodedLength(label: string, max: number): number {
  if (label.length > 2 * max) return max + 1;
  if (ASCII.test(label)) return label.length;
  // Full stops of other scripts separate as well.
  const parts = label.split(/[\u3002\uff0e\uff61]/);
  let length = parts.length - 1;
  for (const part of parts) {
    const points = Array.from(part, (char) => char.codePointAt(0) ?? 0);
    if (points.length > max) return max + 1;
    length += points.every((point) => point < 0x80) ? part.length : 'xn--'.length + encoded(points);
  }
  return length;
}

function encoded(points: readonly number[]): number {
  const basic = points.filter((point) => point < 0x80).length;
  let length = basic + (basic > 0 ? 1 : 0);
  let [n, delta, bias, handled] = [0x80, 0, 72, basic];
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta++;
      if (point !== n) continue;
      length += digits(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return length;
}

function digits(delta: number, bias: number): number {
  let count = 1;
  let q = delta;
  for (let k = BASE; ; k += BASE, count++) {
    const t = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (q < t) return count;
    q = Math.floor((q - t) / (BASE - t));
  }
}

function adapted(delta: number, points: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
