/** Colours of paper and ink, in light and in dark, and what the names of trust look like. */
export const COLOURS = `:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1d1d1f; --quiet: #5a5a60; --rule: #dcd8d0; --accent: #53389e;
  --retracted: #a31d17; --concern: #7a4a00; --preprint: #0b5394;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1b1d; --ink: #ececee; --quiet: #adadb4; --rule: #3a3a3f; --accent: #c0adff;
    --retracted: #ffa69e; --concern: #f5c373; --preprint: #93c5ff;
  }
}
`;

/** How the page of an issue looks on screens and on paper. */
export const PAGE_STYLE = `${COLOURS}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif; -webkit-text-size-adjust: 100%; }
/* In a page of an extension Chrome gives a body letters of its own. */
body { margin: 0; font: inherit; }
main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3, nav, .small, .label, summary, .files { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
.level-1 { margin: 0 0 .5rem; font-size: 2rem; letter-spacing: -.01em; }
.level-2 { margin: 3rem 0 1rem; padding-top: .75rem; border-top: 2px solid var(--ink); font-size: 1.0625rem; }
.level-3 { margin: 0 0 .5rem; font-size: 1.25rem; }
p, ul, ol, blockquote, figure { margin: 0 0 1rem; }
ul, ol { padding-inline-start: 1.25rem; }
li { margin-bottom: .25rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
.level-3 a { color: inherit; text-decoration-color: var(--rule); }
.level-3 a:hover { color: var(--accent); text-decoration-color: currentcolor; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.small { margin-bottom: .5rem; color: var(--quiet); font-size: .875rem; line-height: 1.5; }
.label { margin: 0 0 .25rem; color: var(--preprint); font-size: .8125rem; font-weight: 700; }
.is-retracted .label { color: var(--retracted); }
.is-expression-of-concern .label, .is-corrected .label { color: var(--concern); }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); font-style: italic; }
blockquote p { margin: 0; }
figure img { display: block; max-width: 100%; height: auto; border-radius: .25rem; background: #fff; }
hr { margin: 2.5rem 0 1.5rem; border: 0; border-top: 1px solid var(--rule); }
nav ul { padding: 0; list-style: none; font-size: .9375rem; line-height: 1.4; }
nav li { padding: .375rem 0; border-bottom: 1px solid var(--rule); }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
article .small { margin-bottom: .875rem; }
article { padding: 1.5rem 0 .5rem; scroll-margin-top: 1rem; }
article + article { border-top: 1px solid var(--rule); }
.level-2 + article { padding-top: 0; }
article:target .level-3 { text-decoration: none; color: var(--accent); }
.cite { margin: 0 0 1rem; color: var(--quiet); font-size: .875rem; }
.cite summary { width: fit-content; padding: .25rem 0; cursor: pointer; color: var(--accent); }
.cite p { margin: .25rem 0; }
.files a { display: inline-block; padding: .25rem .75rem .25rem 0; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 30rem) {
  main { padding-top: 1.5rem; }
  .level-1 { font-size: 1.625rem; }
  .level-3 { font-size: 1.125rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --accent: #000; --retracted: #a31d17; --concern: #7a4a00; --preprint: #0b5394; }
  html { font-size: 10.5pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  p, li { orphans: 3; widows: 3; }
  h1, h2, h3, .label, .level-3 + .small { break-after: avoid; }
  blockquote, figure, li { break-inside: avoid; }
  .level-2 { margin-top: 1.5rem; }
  .answers { break-before: page; border-top: 0; margin-top: 0; }
  article { padding: .75rem 0 0; }
  figure img { max-height: 9cm; width: auto; }
  a { text-decoration: none; }
  .cite, nav, .level-2:has(+ nav) { display: none; }
  @page { margin: 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #444; } }
}
`;

/** The name of the issue at the foot of each printed page; each sign of it written as a number, so that it stays a text. */
export function runningHead(title: string): string {
  const content = Array.from(title, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `).join('');
  return `@media print { @page { @bottom-left { content: "${content}"; font: 8pt system-ui, sans-serif; color: #444; } } }`;
}
