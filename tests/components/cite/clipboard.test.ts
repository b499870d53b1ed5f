import { describe, expect, it } from 'vitest';
import { toHtml, toPlain } from '../../../components/cite/clipboard.ts';
import type { MarkedText } from '../../../lib/article/article.ts';

const entries = [{ id: 'a', label: '1.', text: '3×10<sup>6</sup> U/m<sup>2</sup>. <i>Lupus</i>.' as MarkedText }];

describe('citations on the clipboard', () => {
  it('keep raised numbers raised in plain text', () => {
    expect(toPlain(entries)).toBe('1. 3×10⁶ U/m². Lupus.');
  });

  it('keep every mark in HTML', () => {
    expect(toHtml(entries)).toBe('<p>1. 3×10<sup>6</sup> U/m<sup>2</sup>. <i>Lupus</i>.</p>');
  });
});
