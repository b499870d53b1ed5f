import createDOMPurify from 'dompurify';
import { languageOf } from '../../lib/text/language.ts';

/** A readable text made ready to be shown: nothing of it runs, styles, identifies or asks the network for anything. */
export interface ReadableFragment {
  content: DocumentFragment;
  headings: HTMLHeadingElement[];
  /** How many pictures are held back until the person asks for them. */
  pictures: number;
}

const TAGS =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 ' +
  'hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr';
const ATTRIBUTES = 'href src alt title lang dir colspan rowspan scope span start reversed value datetime';
const MOST_HEADINGS = 200;

/** Whatever the store holds, sanitised again: a backup of someone else's may have brought it. `tableLabel` names a table's box. */
export function readableFragment(html: string, tableLabel: string): ReadableFragment {
  const content = createDOMPurify(window).sanitize(html, {
    ALLOWED_TAGS: TAGS.split(' '),
    ALLOWED_ATTR: ATTRIBUTES.split(' '),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  // What comes from DOMPurify lives in a document without a view: no picture has been asked for.
  for (const link of content.querySelectorAll('a')) {
    if (/^(https?|mailto):/i.test(link.getAttribute('href') ?? '')) {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    } else link.removeAttribute('href');
  }
  for (const element of content.querySelectorAll('[lang]')) {
    const language = languageOf(element.getAttribute('lang') ?? '');
    if (language) element.setAttribute('lang', language);
    else element.removeAttribute('lang');
  }
  for (const element of content.querySelectorAll('[dir]')) {
    if (!/^(ltr|rtl|auto)$/i.test(element.getAttribute('dir') ?? '')) element.removeAttribute('dir');
  }
  for (const table of content.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = table.ownerDocument.createElement('div');
    box.className = 'table-box';
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', table.caption?.textContent?.trim() || tableLabel);
    table.replaceWith(box);
    box.append(table);
  }
  return { content, headings: levelled(content), pictures: holdPictures(content) };
}

/** Below the article's title, and no level left out. */
function levelled(content: DocumentFragment): HTMLHeadingElement[] {
  const headings: HTMLHeadingElement[] = [];
  let before = 1;
  for (const heading of content.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (!heading.textContent?.trim()) {
      heading.replaceWith(...heading.childNodes);
      continue;
    }
    const level = Math.min(6, before + 1, Math.max(2, Number(heading.localName[1])));
    const made = heading.ownerDocument.createElement(`h${level}`) as HTMLHeadingElement;
    made.tabIndex = -1;
    if (heading.getAttribute('lang')) made.lang = heading.getAttribute('lang') as string;
    made.append(...heading.childNodes);
    heading.replaceWith(made);
    before = level;
    if (headings.length < MOST_HEADINGS) headings.push(made);
  }
  return headings;
}

/** A picture's place, which holds no text: quotes are found by the text around it. */
function holdPictures(content: DocumentFragment): number {
  let held = 0;
  for (const picture of content.querySelectorAll('img')) {
    const source = picture.getAttribute('src') ?? '';
    if (!/^(https?:\/\/|data:image\/(png|jpeg|gif|webp|avif);)/i.test(source)) {
      picture.remove();
      continue;
    }
    if (!picture.hasAttribute('alt')) picture.alt = '';
    if (source.startsWith('data:')) continue;
    const place = picture.ownerDocument.createElement('span');
    place.className = 'held-picture';
    place.dataset.source = source;
    place.dataset.alt = picture.alt;
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', picture.alt || '…');
    picture.replaceWith(place);
    held += 1;
  }
  return held;
}

/** Puts the pictures at their places: from here on the network is asked for them. */
export function showPictures(text: ParentNode): void {
  for (const place of text.querySelectorAll<HTMLElement>('.held-picture')) {
    const picture = document.createElement('img');
    picture.referrerPolicy = 'no-referrer';
    picture.loading = 'lazy';
    picture.alt = place.dataset.alt ?? '';
    picture.src = place.dataset.source ?? '';
    place.replaceWith(picture);
  }
}
