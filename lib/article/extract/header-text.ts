import { collapseSpace } from '../../text/strings.ts';
import { mendMojibake } from '../titles.ts';
import { isBlock, lettersOf } from './page.ts';

/** A line of the page's header region: where an article says what it is, before its text begins. */
export interface Line {
  text: string;
  /** The addresses of the line's links. */
  links: string[];
}

/** The lines around the title, and where in them the title stands (-1 where it was not met). */
export interface HeaderText {
  lines: Line[];
  titleAt: number;
}

const MOST_CHARACTERS = 16_000;
const MOST_NODES = 8000;
const AFTER_TITLE = 7000;

/** Menus, footers, advertisements, neighbours: what they say is not said of this article. */
const ELSEWHERE =
  /\b(nav|navbar|navigation|menu|footer|sidebar|related|recommend(ed|ation|ations)?|references?|bibliography|ref-list|cited-?by|citedby|comments?|cookie|breadcrumbs?|advert|promo|trending|most-?read|popular|also-?read|erratum|newsletter|search-?form|similar|linkedarticles?)\b/i;
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'nav',
  'footer',
  'aside',
  'select',
  'textarea',
  'iframe',
  'button',
  'sup',
]);
const ENDS =
  /^(\d+\.?\s*)?(references?|literature cited|bibliography|works cited|introduction|background|notes|footnotes|main)\s*$/i;

/**
 * The text near the page's title, line by line, bounded. Raised signs are left out: they are notes to names.
 * Where no heading is the title, the line that `title` repeats is.
 */
export function readHeaderText(
  document: Document,
  title: Element | undefined,
  titleText = '',
  root: Element | null = document.body,
): HeaderText {
  const lines: Line[] = [];
  let current: Line = { text: '', links: [] };
  let titleAt = -1;
  let characters = 0;
  let nodes = 0;
  let budget = MOST_CHARACTERS;
  const flush = () => {
    const text = mendMojibake(collapseSpace(current.text));
    if (text !== '') lines.push({ text, links: current.links });
    current = { text: '', links: [] };
  };
  /** Returns false when the region has ended. */
  const visit = (node: Node): boolean => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (++nodes > MOST_NODES || characters > budget) return false;
      if (child.nodeType === 3) {
        const text = child.nodeValue ?? '';
        current.text += text;
        characters += text.trim().length;
      } else if (child.nodeType === 1) {
        if (!visitElement(child as Element)) return false;
      }
    }
    return true;
  };
  const visitElement = (element: Element): boolean => {
    const name = element.localName;
    if (element === title) {
      flush();
      titleAt = lines.length;
      budget = characters + AFTER_TITLE;
    }
    if (isElsewhere(element, name) && !(title !== undefined && element.contains(title))) return true;
    if (
      titleAt >= 0 &&
      element !== title &&
      /^h[2-4]$/.test(name) &&
      ENDS.test(collapseSpace(element.textContent ?? ''))
    )
      return false;
    if (name === 'a') {
      const href = element.getAttribute('href');
      if (href) current.links.push(href);
    }
    const breaks = isBlock(element);
    if (breaks) flush();
    const before = current.text.length;
    const going = visit(element);
    // What follows a DOI's own element is not of the DOI: `<a>10.1016/j.x.2020.01</a>Get rights`.
    if (!breaks && current.text.indexOf('10.', before) >= 0) current.text += ' ';
    if (breaks) flush();
    return going;
  };
  if (root !== null) visit(root);
  flush();
  if (titleAt < 0) titleAt = lineOfTitle(lines, titleText);
  const end = lines.findIndex(({ text }, i) => i > (titleAt < 0 ? 20 : titleAt + 3) && NEIGHBOURS.test(text));
  if (end > 0) lines.length = end;
  // A title far down a page of menus: what stands long before it is not its header.
  const from = titleAt > 60 ? titleAt - 60 : 0;
  return { lines: mergeLabels(lines.slice(from)), titleAt: titleAt < 0 ? -1 : titleAt - from };
}

/** `PMID:` on one line and its number on the next are one: both keep their place, the label's line says both. */
function mergeLabels(lines: Line[]): Line[] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    if (next === undefined || !LABEL_ALONE.test(line.text)) return line;
    return { text: `${line.text.replace(/\s*:$/, '')}: ${next.text}`, links: [...line.links, ...next.links] };
  });
}

const LABEL_ALONE =
  /^(pmid|pmcid|doi|digital object identifier|journal|published(?: online)?|citation|issn|volume|issue|pages?)\s*:?$/i;
const NEIGHBOURS =
  /^(related (?:articles?|citations?|content|records)\b.{0,30}|similar articles|references|supplemental content|cited by\b.{0,30}|recommended\b.{0,30}|you may also like.{0,20}|people also read)$/i;

/** The longest line that `<title>` repeats. */
function lineOfTitle(lines: readonly Line[], titleText: string): number {
  const letters = lettersOf(titleText);
  let found = -1;
  for (const [i, { text }] of lines.entries()) {
    if (text.length <= Math.max(15, lines[found]?.text.length ?? 0) || text.length > 600) continue;
    if (letters.includes(lettersOf(text))) found = i;
  }
  return found;
}

function isElsewhere(element: Element, name: string): boolean {
  if (SKIPPED.has(name)) return true;
  // Tables lay old pages out; one with headings for its columns holds results.
  if (name === 'table' && element.querySelector('th, caption') !== null && element.querySelector('table') === null)
    return true;
  const marks = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (marks.length > 1 && marks.length < 200 && ELSEWHERE.test(marks.replace(/_/g, '-'))) return true;
  const role = element.getAttribute('role');
  return role === 'navigation' || role === 'search' || role === 'complementary' || role === 'contentinfo';
}
