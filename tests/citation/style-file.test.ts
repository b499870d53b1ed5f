// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import { LARGEST_STYLE, readStyleFile } from '../../lib/citation/style-file.ts';

const style = (info: string, rest = '<citation/><bibliography/>') =>
  `<?xml version="1.0"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info>${info}</info>${rest}</style>`;

describe('readStyleFile', () => {
  it('reads the styles that Sheaf carries', async () => {
    for (const { load } of SHIPPED_STYLES) expect(readStyleFile(await load())).toMatchObject({ ok: true });
  });

  it('names what a style is called', () => {
    const read = readStyleFile(style('<title>Our journal</title><id>http://styles.example/ours</id>'));
    expect(read).toMatchObject({ ok: true, id: 'own:http://styles.example/ours', title: 'Our journal' });
  });

  it.each([
    ['x'.repeat(LARGEST_STYLE + 1), 'too-large'],
    ['<style><unclosed></style>', 'no-xml'],
    ['<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>', 'no-style'],
    [style('<title>No bibliography</title>', '<citation/>'), 'no-style'],
    ['<!DOCTYPE style [<!ENTITY a "aaaa">]><style/>', 'entities'],
  ])('refuses %.40s', (text, reason) => {
    expect(readStyleFile(text)).toEqual({ ok: false, reason });
  });

  it('names the parent of a dependent style', () => {
    const link = '<link href="http://www.zotero.org/styles/vancouver" rel="independent-parent"/>';
    expect(readStyleFile(style(`<title>Another</title>${link}`, ''))).toEqual({
      ok: false,
      reason: 'dependent',
      parent: 'vancouver',
    });
  });
});
