import { COLOURS } from '../web/style.ts';

/** Sixteen to nine, as large as the window; all lengths are shares of a slide's width, so that it is the same at any size and on paper. */
export const SLIDES_STYLE = `${COLOURS}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; scroll-snap-type: y mandatory; scrollbar-width: none; }
body { margin: 0; font: inherit; }
section { display: grid; height: 100vh; height: 100dvh; place-items: center; scroll-snap-align: start; scroll-snap-stop: always; container-type: size; }
.slide { display: flex; flex-direction: column; width: min(100cqw, 177.77cqh); height: min(56.25cqw, 100cqh); container-type: inline-size; overflow: hidden; }
.slide > * { padding-inline: 6cqw; }
header { padding-top: 4.5cqw; }
h1, h2, p, ul, blockquote { margin: 0; }
h1, h2 { line-height: 1.18; letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
.large:is(h1, h2) { font-size: 3.6cqw; }
.medium:is(h1, h2) { font-size: 2.7cqw; }
.small:is(h1, h2) { font-size: 2cqw; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .15em; }
.words a { color: var(--accent); }
.above { margin-bottom: 1cqw; color: var(--accent); font-size: 1.7cqw; font-weight: 600; }
.labels { margin-bottom: .5cqw; color: var(--retracted); font-size: 1.8cqw; font-weight: 700; }
.is-expression-of-concern, .is-corrected { color: var(--concern); }
.is-preprint { color: var(--preprint); }
.below { margin-top: 1.1cqw; color: var(--quiet); font-size: 1.6cqw; line-height: 1.3; }
.body { flex: 1; min-height: 0; display: flex; gap: 3cqw; padding-top: 2.2cqw; }
.words { flex: 1; min-width: 0; line-height: 1.4; overflow-wrap: anywhere; }
.words.huge { font-size: 3cqw; }
.words.large { font-size: 2.2cqw; }
.words.small { font-size: 1.7cqw; }
.words > * + * { margin-top: .7em; }
ul { padding-inline-start: 1.2em; }
li + li { margin-top: .35em; }
blockquote { padding-inline-start: 1em; border-inline-start: .3cqw solid var(--rule); font-style: italic; }
img { max-width: 42cqw; max-height: 100%; object-fit: contain; object-position: top; border-radius: .4cqw; }
.body > img:only-child { max-width: 100%; margin: 0 auto; }
footer { display: flex; justify-content: space-between; gap: 2cqw; padding-block: 1.2cqw 1.8cqw; color: var(--quiet); font-size: 1.2cqw; }
.title .slide, .section .slide { justify-content: center; }
.title header, .section header { padding-top: 0; margin-top: auto; }
.title .body, .section .body { flex: 0 1 auto; margin-bottom: auto; }
.title .large:is(h1, h2), .section .large:is(h1, h2) { font-size: 5cqw; }
.section .slide { background: color-mix(in srgb, var(--accent) 9%, var(--paper)); }
.ask .above { font-size: 2.4cqw; }
.ask h2 { color: var(--quiet); font-weight: 500; }
@media print {
  @page { size: 13.333in 7.5in; margin: 0; }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --accent: #53389e; --retracted: #a31d17; }
  section { display: block; width: 13.333in; height: 7.5in; break-after: page; break-inside: avoid; }
  section:last-child { break-after: auto; }
  .slide { width: 13.333in; height: 7.49in; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
