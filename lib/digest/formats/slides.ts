import type { DigestFormat, Writing } from './format.ts';
import { htmlText } from './html.ts';
import { imageUrls } from './image-urls.ts';
import { issueTitle } from './issue-title.ts';
import { itemsHtml, type Slide, slidesOf } from './slides/plan.ts';
import { SLIDES_STYLE } from './slides/style.ts';
import { directionOf, languageAttributes } from './web/language.ts';
import { NO_SCRIPT } from './web/no-script.ts';

/** One file that any browser shows one slide at a time, by its own keys for scrolling, and prints one a page. */
export const slides: DigestFormat = {
  id: 'slides',
  extension: 'html',
  mime: 'text/html',
  async write(writing: Writing, onProgress) {
    const { edition } = writing;
    const urls = imageUrls(writing);
    const planned = slidesOf(edition, (id) => urls.has(id));
    const foot = htmlText(`${edition.series.name} · ${edition.words.number}`);
    const shown = planned.map((slide, index) => {
      onProgress((index + 1) / planned.length);
      return slideHtml(slide, urls, index === 0 ? 'h1' : 'h2', foot, `${index + 1} / ${planned.length}`);
    });
    return `<!doctype html>
<html${languageAttributes(edition.series.language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${NO_SCRIPT}
<meta name="color-scheme" content="light dark">
<title>${htmlText(issueTitle(edition))}</title>
<style>
${SLIDES_STYLE}</style>
</head>
<body>
<main>
${shown.join('\n')}
</main>
</body>
</html>
`;
  },
};

function slideHtml(
  slide: Slide,
  urls: ReadonlyMap<string, string>,
  heading: string,
  foot: string,
  place: string,
): string {
  const { look, above, labels, below, doi, headingSize, size, items, image } = slide;
  const line = (name: string, html: string | undefined) =>
    html ? `<p class="${name}"${directionOf(html)}>${html}</p>` : '';
  const url = image && urls.get(image.id);
  const picture = image && url ? `<img src="${url}" alt="${htmlText(image.alt)}">` : '';
  const words = items.length > 0 ? `<div class="words ${size}">${itemsHtml(items)}</div>` : '';
  const title = `<${heading} class="${headingSize}"${directionOf(slide.heading)}>${slide.heading}</${heading}>`;
  return `<section class="${look}"><div class="slide"><header>${line('above', above)}${line('labels', labels)}${title}${line('below', below)}</header><div class="body">${words}${picture}</div><footer><span>${foot}${doi ? ` · ${doi}` : ''}</span><span>${place}</span></footer></div></section>`;
}
